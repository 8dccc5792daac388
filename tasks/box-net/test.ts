import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

/** What lies on each square, by the numbers of its centre, as the question prints it. */
type State = Map<string, string[]>;
type Steps = Record<string, string>[];

function stateOf(question: string): State {
	const lines = [...question.matchAll(/^square\[(\S+), (\S+)\]: (.+)$/gm)];
	return new Map(
		lines.map(([, row, column, items = '']) => [
			`${row}, ${column}`,
			items === 'nothing' ? [] : items.split(', '),
		]),
	);
}

const limitOf = (question: string) =>
	Number(/at most (\d+) steps/.exec(question)?.[1] ?? Number.POSITIVE_INFINITY);

const stepsOf = (answer: string): Steps => JSON.parse(answer.slice(3, -3));

const neighbours = (square: string): string[] => {
	const [row = 0, column = 0] = square.split(', ').map(Number);
	const around: [number, number][] = [
		[row - 1, column],
		[row + 1, column],
		[row, column - 1],
		[row, column + 1],
	];
	return around.map((numbers) => numbers.map((n) => n.toFixed(1)).join(', '));
};

/** The rules once more, the plain way: boxes that move are set aside until all agents have acted. */
function clears(question: string, steps: Steps): boolean {
	const state = stateOf(question);
	if (steps.length > limitOf(question)) return false;
	const take = (square: string, item: string) => {
		const items = state.get(square) ?? [];
		const at = items.indexOf(item);
		return at >= 0 && items.splice(at, 1).length === 1;
	};
	for (const step of steps) {
		const arriving: [string, string][] = [];
		for (const [agent, action] of Object.entries(step)) {
			const here = /^Agent\[(.+)\]$/.exec(agent)?.[1] ?? '';
			const [, colour, to] = /^move\(box_(\w+), (.+)\)$/.exec(action) ?? [];
			if (colour === undefined || to === undefined || !take(here, `box_${colour}`)) return false;
			if (to.startsWith('target')) {
				if (to !== `target_${colour}` || !take(here, to)) return false;
			} else {
				const square = to.slice('square['.length, -1);
				if (!state.has(square) || !neighbours(here).includes(square)) return false;
				arriving.push([square, `box_${colour}`]);
			}
		}
		for (const [square, box] of arriving) state.get(square)?.push(box);
	}
	return [...state.values()].every((items) => items.length === 0);
}

const written = (steps: Steps) => `<<<${JSON.stringify(steps)}>>>`;

const small = fc.record({
	rows: fc.integer({ min: 1, max: 3 }),
	columns: fc.integer({ min: 2, max: 3 }),
	colours: fc.integer({ min: 1, max: 3 }),
	boxesPerColour: fc.integer({ min: 1, max: 2 }),
	limit: fc.constantFrom('none', 'double', 'tight'),
});
const seeds = fc.integer({ min: 0, max: 100_000 });

describe('box-net', () => {
	it('agrees with the plain rules on any change of a right plan', () => {
		const change = fc.record({
			step: fc.nat(),
			agent: fc.nat(),
			way: fc.integer({ min: 0, max: 4 }),
			kind: fc.constantFrom('drop', 'turn', 'earlier', 'empty', 'extra', 'swap', 'join'),
		});
		fc.assert(
			fc.property(small, seeds, fc.array(change, { maxLength: 3 }), (params, seed, changes) => {
				const { question, solve, check } = task.instance(params, seed);
				const squares = [...stateOf(question).keys()];
				const steps = stepsOf(solve());
				for (const { kind, step: s, agent: a, way } of changes) {
					const at = s % Math.max(1, steps.length);
					const step = steps[at] ?? {};
					const agent = Object.keys(step)[a % Math.max(1, Object.keys(step).length)] ?? '';
					const action = step[agent] ?? 'move(box_red, target_red)';
					const here = squares[a % squares.length] ?? '';
					const to = [...neighbours(here)].concat(here)[way] ?? '';
					const box = action.slice(0, action.indexOf(','));
					if (kind === 'drop') delete step[agent];
					if (kind === 'turn' && agent !== '') step[agent] = `${box}, square[${to}])`;
					if (kind === 'earlier') {
						const before = steps[at - 1];
						if (before && agent !== '' && before[agent] === undefined) {
							before[agent] = action;
							delete step[agent];
						}
					}
					if (kind === 'empty') steps.splice(at, 0, {});
					if (kind === 'extra') step[`Agent[${here}]`] ??= `${box}, square[${to}])`;
					if (kind === 'swap') steps.push(...steps.splice(at, 1));
					if (kind === 'join') Object.assign(step, { ...steps.splice(at + 1, 1)[0], ...step });
				}
				expect(check(written(steps)).correct).toBe(clears(question, steps));
			}),
			{ numRuns: 400 },
		);
	});

	it.each(LEVELS)('makes 200 instances at %s, the question tells all that is needed', (level) => {
		const params = task.about.levels[level];
		const start = performance.now();
		const made = Array.from({ length: 200 }, (_, seed) => task.instance(params, seed));
		const each = (performance.now() - start) / made.length;
		console.info(`box-net ${level}: ${each.toFixed(1)} ms an instance`);
		const distinct = new Set(made.map(({ puzzleHash }) => puzzleHash)).size;
		expect(distinct).toBeGreaterThanOrEqual(level === 'L1' ? 150 : 200);
		for (const { question, solve } of made) {
			const state = stateOf(question);
			const items = [...state.values()].flat();
			expect(state.size).toBe(Number(params.rows) * Number(params.columns));
			expect(items).toHaveLength(2 * Number(params.colours) * Number(params.boxesPerColour));
			expect(clears(question, stepsOf(solve()))).toBe(true);
			expect(limitOf(question) === Number.POSITIVE_INFINITY).toBe(params.limit === 'none');
		}
	});

	const [only] = task.importPublished([
		{
			path: 'BoxNet1_dataset/env_pg_state_1_2/pg_state7/pg_state7.json',
			text: () => '{"0.5_0.5": ["box_red", "target_blue"], "0.5_1.5": ["box_blue", "target_red"]}',
		},
	]);
	if (!only) throw new Error('nothing was imported');
	const { instance } = only;
	const swap =
		'{"Agent[0.5, 0.5]": "move(box_red, square[0.5, 1.5])", "Agent[0.5, 1.5]": "move(box_blue, square[0.5, 0.5])"}';
	const match =
		'{"Agent[0.5, 0.5]": "move(box_blue, target_blue)", "Agent[0.5, 1.5]": "move(box_red, target_red)"}';
	const right = `[${swap}, ${match}]`;

	it('keeps the published id', () => expect(only.id).toBe('main/1_2/pg_state7'));

	it.each([
		`<<<${right}>>>`,
		`<<<\`\`\`json\n${right}\n\`\`\`>>>`,
		`<<<[\n  ${swap},\n  ${match},\n]>>>`,
		`<<<${right.replaceAll(', ', ',')}>>>`,
		`<<<${right.replaceAll('"', '“')}>>>`,
		`<<<[{}, ${swap}, {}, ${match}]>>>`,
		`<<<My plan: ${right} Done.>>>`,
		`<<<${right}\n${right}>>>`,
		`First I thought of [${swap}], but the plan is\n${right}`,
	])('accepts %j', (answer) => expect(instance.check(answer)).toMatchObject({ correct: true }));

	it.each([
		[`[${swap}]`, /red box in square\[0.5, 1.5\] and 1 more is not matched/],
		[`[${match}]`, /Step 1, Agent\[0.5, 0.5\], .*no blue box in its square at the start/],
		[right.replace('box_red, square[0.5, 1.5]', 'box_red, square[1.5, 0.5]'), /not next to it/],
		[right.replace('box_red, square', 'box_red, target'), /this is no action/],
		[right.replace('Agent[0.5, 0.5]', 'Agent[9.5, 0.5]'), /no such agent/],
		[right.replace('box_red, target_red', 'box_red, target_blue'), /this is no action/],
		[right.replace('box_red, square[0.5, 1.5]', 'box_red, target_red'), /no free red target/],
		[
			`[{"Agent[0.5, 0.5]": "move(box_red, square[0.5, 1.5])", "Agent[0.5, 0.5]": "move(box_red, square[0.5, 1.5])"}]`,
			/already has an action in this step/,
		],
		[right.replaceAll('"', "'"), /is not JSON .* double quotes/],
		[`${right} [${swap}]`, /two plans that differ/],
		[right.slice(0, -1), /has no end/],
		['[]', /red box in square\[0.5, 0.5\] and 1 more/],
		['move it', /There is no list/],
	])('rejects %j', (plan, reason) => {
		const verdict = instance.check(`<<<${plan}>>>`);
		expect(verdict.correct).toBe(false);
		expect(verdict.reason).toMatch(reason);
	});

	it('draws the state that an answer leads to', () => {
		const start = instance.picture();
		const half = instance.picture(`<<<[${swap}]>>>`);
		const whole = instance.picture(`<<<${right}>>>`);
		if (start.kind !== 'grid' || half.kind !== 'grid' || whole.kind !== 'grid')
			throw new Error('no grid');
		expect(start.rows.flat().map(({ chips }) => chips)).toEqual([
			[
				{ colour: 'red', look: 'box' },
				{ colour: 'blue', look: 'target' },
			],
			[
				{ colour: 'blue', look: 'box' },
				{ colour: 'red', look: 'target' },
			],
		]);
		expect(half.rows.flat().map(({ tone }) => tone)).toEqual(['wrong', 'wrong']);
		expect(whole.rows.flat()).toEqual([
			{ text: '', chips: [{ colour: 'blue', look: 'done' }], tone: 'answer' },
			{ text: '', chips: [{ colour: 'red', look: 'done' }], tone: 'answer' },
		]);
	});
});
