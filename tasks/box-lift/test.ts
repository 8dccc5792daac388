import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

type Lift = [weight: number, lifters: number[]];
interface Facts {
	boxes: number[];
	lifters: number[];
	limit: number;
}

/** The puzzle as the question prints it. */
function factsOf(question: string): Facts {
	const boxes = /boxes weigh: ([\d, ]+)/.exec(question)?.[1]?.split(', ').map(Number) ?? [];
	const lifters = [...question.matchAll(/ifter \d+ can carry (\d+)/g)].map(([, n]) => Number(n));
	const limit = Number(/at most (\d+) steps?\./.exec(question)?.[1]);
	return { boxes, lifters, limit };
}

const written = (plan: Lift[][]) =>
	`<<<${plan
		.map(
			(step, i) =>
				`Step ${i + 1}: [${step.map(([w, team]) => `(${w}, [${team.join(', ')}])`).join(', ')}]`,
		)
		.join('\n')}>>>`;

function planOf(answer: string): Lift[][] {
	return answer
		.slice(3, -3)
		.split('\n')
		.map((line) =>
			[...line.matchAll(/\((\d+), \[([\d, ]*)\]\)/g)].map(
				([, weight, team = '']): Lift => [
					Number(weight),
					team === '' ? [] : team.split(', ').map(Number),
				],
			),
		);
}

/** The rules once more, the plain way. */
function allowed({ boxes, lifters, limit }: Facts, plan: Lift[][]): boolean {
	const lifted = plan.flat().map(([weight]) => weight);
	const sorted = (list: number[]) => [...list].sort((a, b) => a - b).join();
	return (
		plan.length <= limit &&
		sorted(lifted) === sorted(boxes) &&
		plan.every((step) => {
			const teams = step.flatMap(([, team]) => team);
			return (
				new Set(teams).size === teams.length &&
				step.every(([weight, team]) => {
					const strengths = team.map((lifter) => lifters[lifter] ?? Number.NaN);
					return strengths.reduce((a, b) => a + b, 0) >= weight;
				})
			);
		})
	);
}

/** The fewest steps by trying everything: for each box in turn every step and every team that is free there. */
function fewest({ boxes, lifters }: Facts): number {
	const teams = Array.from({ length: 2 ** lifters.length }, (_, mask) => ({
		mask,
		strength: lifters.reduce((total, s, i) => total + ((mask >> i) & 1 ? s : 0), 0),
	}));
	for (let steps = 1; ; steps++) {
		const used = Array<number>(steps).fill(0);
		const fits = (box: number): boolean => {
			const weight = boxes[box];
			if (weight === undefined) return true;
			return used.some((before, step) =>
				teams.some(({ mask, strength }) => {
					if (strength < weight || (mask & before) !== 0) return false;
					used[step] = before | mask;
					const works = fits(box + 1);
					used[step] = before;
					return works;
				}),
			);
		};
		if (fits(0)) return steps;
	}
}

const small = fc.record({
	boxes: fc.integer({ min: 2, max: 5 }),
	lifters: fc.integer({ min: 2, max: 4 }),
	heaviest: fc.integer({ min: 10, max: 100 }),
	limit: fc.constantFrom('simple', 'search'),
	spare: fc.integer({ min: 0, max: 2 }),
});
const seeds = fc.integer({ min: 0, max: 100_000 });

describe('box-lift', () => {
	it('allows no fewer steps than some plan takes, and the search is rarely off the shortest', () => {
		let longer = 0;
		fc.assert(
			fc.property(small, seeds, (params, seed) => {
				const instance = task.instance(params, seed);
				const facts = factsOf(instance.question);
				const plan = planOf(instance.solve());
				expect(facts.boxes).toHaveLength(params.boxes);
				expect(facts.lifters).toHaveLength(params.lifters);
				expect(allowed(facts, plan)).toBe(true);
				const shortest = fewest(facts);
				longer += plan.length - shortest;
				expect(plan.length - shortest).toBeLessThanOrEqual(1);
				if (params.limit === 'search') expect(facts.limit).toBe(plan.length + params.spare);
			}),
			{ numRuns: 100 },
		);
		expect(longer).toBeLessThanOrEqual(10);
	});

	it('agrees with the plain rules on any change of a right plan', () => {
		const change = fc.record({
			step: fc.nat(),
			lift: fc.nat(),
			lifter: fc.integer({ min: -1, max: 4 }),
			kind: fc.constantFrom('add', 'remove', 'weight', 'drop', 'later', 'empty', 'replace'),
		});
		fc.assert(
			fc.property(small, seeds, fc.array(change, { maxLength: 3 }), (params, seed, changes) => {
				const instance = task.instance(params, seed);
				const facts = factsOf(instance.question);
				const plan = planOf(instance.solve());
				for (const { kind, step: s, lift: l, lifter } of changes) {
					const step = plan[s % plan.length];
					const lift = step?.[l % Math.max(1, step.length)];
					if (kind === 'empty') plan.splice(s % (plan.length + 1), 0, []);
					if (!step || !lift) continue;
					if (kind === 'add') lift[1].push(lifter);
					if (kind === 'remove') lift[1].pop();
					if (kind === 'replace') lift[1].splice(0, 1, lifter);
					if (kind === 'weight') lift[0] += lifter;
					if (kind === 'drop') step.splice(step.indexOf(lift), 1);
					if (kind === 'later') plan[(s + 1) % plan.length]?.push([...lift]);
				}
				expect(instance.check(written(plan)).correct).toBe(allowed(facts, plan));
			}),
			{ numRuns: 300 },
		);
	});

	it('makes 200 different instances at each level, the limit in the question', () => {
		for (const level of LEVELS) {
			const start = performance.now();
			const made = Array.from({ length: 200 }, (_, seed) =>
				task.instance(task.about.levels[level], seed),
			);
			const each = (performance.now() - start) / made.length;
			console.info(`box-lift ${level}: ${each.toFixed(1)} ms an instance`);
			expect(new Set(made.map(({ puzzleHash }) => puzzleHash)).size).toBe(200);
			for (const instance of made) {
				const plan = planOf(instance.solve());
				expect(allowed(factsOf(instance.question), plan)).toBe(true);
			}
		}
	}, 60_000);

	const [only] = task.importPublished([
		{
			path: 'BoxLift_dataset/BoxLift_3_2/BoxLift0/BoxLift.json',
			text: () => '{"boxes": [50, 30, 50], "lifters": [40, 50]}',
		},
	]);
	if (!only) throw new Error('nothing was imported');
	const { instance } = only;
	const right = 'Step 1: [(50, [1]), (30, [0])]\nStep 2: [(50, [0, 1])]';

	it('imports with the published estimate as the limit', () => {
		expect(only.id).toBe('main/BoxLift_3_2/BoxLift0');
		expect(instance.question).toContain('at most 3 steps');
	});

	it.each([
		`<<<${right}>>>`,
		`<<<\`\`\`\n${right}\n\`\`\`>>>`,
		`<<<**Step 1:** (50, [1]), (30, [0]) # 50 and 40\n**Step 2:** (50, [0, 1])>>>`,
		'<<<[[(50, [1]), (30, [0])], [(50, [0, 1])]]>>>',
		'<<<[[[50, [1]], [30, [0]]], [[50, [0, 1]]]]>>>',
		'<<<[{"step": 1, "lifts": [{"box": 50, "lifters": [1]}, {"box": 30, "lifters": [0]}]}, {"step": 2, "lifts": [{"box": 50, "lifters": [0, 1]}]}]>>>',
		'<<<{"1": [[50, [1]], [30, [0]]], "2": [[50, [0, 1]]]}>>>',
		'<<<Step 1: [(５０，［1］), (30, [0])]\nStep 2: [(50, (0, 1))]>>>',
		`<<<${right}\n\n${right}>>>`,
		`Perhaps\nStep 1: [(30, [1])]\nStep 2: [(50, [0, 1])]\nNo, better:\n${right}\n\nThat is 2 steps.`,
	])('accepts %j', (answer) => expect(instance.check(answer)).toMatchObject({ correct: true }));

	it.each([
		['<<<Step 1: [(50, [1]), (30, [0])]>>>', /box of weight 50 is never lifted/],
		[`<<<${right}\nStep 3: []\nStep 4: []>>>`, /Step 4 is one too many: at most 3/],
		['<<<Step 1: [(50, [-1]), (30, [0])]>>>', /Step 1, \(50, \[-1\]\): there is no lifter -1/],
		['<<<Step 1: [(50, [1]), (30, [1])]>>>', /lifter 1 is used twice in this step/],
		['<<<Step 1: [(50, [0, 0])]>>>', /lifter 0 is used twice/],
		['<<<Step 1: [(50, [0])]>>>', /these lifters carry only 40/],
		['<<<Step 1: [(99, [0])]>>>', /carry only 40/],
		['<<<Step 1: [(40, [0])]>>>', /there is no box of weight 40/],
		['<<<Step 1: [(30, [0])]\nStep 2: [(30, [0])]>>>', /no box of weight 30 is left/],
		['<<<Step 1: nonsense>>>', /Step 1, .* is not a list/],
		[`<<<${right}\n\n${right.replace('(30, [0])', '')}>>>`, /two plans that differ/],
		['It cannot be done.', /no steps/],
	])('rejects %j', (answer, reason) => {
		const verdict = instance.check(answer);
		expect(verdict.correct).toBe(false);
		expect(verdict.reason).toMatch(reason);
	});

	it('marks the lift that breaks a rule', () => {
		const picture = instance.picture('<<<Step 1: [(50, [1]), (30, [1])]\nStep 2: []>>>');
		if (picture.kind !== 'cards') throw new Error('not cards');
		expect(picture.groups[2]).toEqual({
			title: 'Step 1',
			cards: [
				{ text: '50 ← 1', tone: 'answer' },
				{ text: '30 ← 1', tone: 'wrong' },
			],
		});
	});
});
