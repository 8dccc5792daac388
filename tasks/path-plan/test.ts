import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

/** Everything in hundredths, as big integers. */
type Point = readonly [x: bigint, y: bigint];
interface Area {
	readonly x: readonly [bigint, bigint];
	readonly y: readonly [bigint, bigint];
}
interface Hall {
	walls: Area[];
	boxes: Map<string, Area>;
	start: Point;
	end: Point;
	required: string[];
	forbidden: string[];
	ordered: boolean;
}

const hundredths = (text: string) => BigInt(Math.round(Number(text) * 100));

/** The hall as the question prints it. */
function hallOf(question: string): Hall {
	const rows = [
		...question.matchAll(/^(wall|box (\w)): x from (\S+) to (\S+), y from (\S+) to (\S+)$/gm),
	].map(([, , name = '', x0 = '', x1 = '', y0 = '', y1 = '']) => {
		const area: Area = {
			x: [hundredths(x0), hundredths(x1)],
			y: [hundredths(y0), hundredths(y1)],
		};
		return [name, area] as const;
	});
	const point = (title: string): Point => {
		const [, x = '', y = ''] = new RegExp(`^${title}: \\((.+), (.+)\\)$`, 'm').exec(question) ?? [];
		return [hundredths(x), hundredths(y)];
	};
	const visits = /^- enters .*?box(?:es)? (.+?)(, in any order|, in this order.*)?;$/m.exec(
		question,
	);
	const avoids = /^- never touches a wall(.*)\.$/m.exec(question)?.[1] ?? '';
	return {
		walls: rows.filter(([name]) => name === '').map(([, area]) => area),
		boxes: new Map(rows.filter(([name]) => name !== '')),
		start: point('Start'),
		end: point('End'),
		required: visits?.[1]?.match(/\b[A-L]\b/g) ?? [],
		forbidden: avoids.match(/\b[A-L]\b/g) ?? [],
		ordered: visits?.[2]?.includes('this order') ?? false,
	};
}

const within = (value: bigint, [low, high]: readonly [bigint, bigint], by: bigint) =>
	value >= low * by && value <= high * by;

/**
 * Which areas a path is in at every moment that matters: each segment at its ends, wherever its
 * line crosses an edge's line, and half-way between those.
 */
function moments(path: readonly Point[], areas: readonly Area[]): Set<number>[] {
	return path.slice(1).flatMap((to, index) => {
		const from = path[index] ?? to;
		const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
		const size = (n: bigint) => (n < 0n ? -n : n || 1n);
		const whole = 2n * size(dx) * size(dy);
		const crossings = areas.flatMap(({ x, y }) => [
			...(dx === 0n ? [] : x.map((edge) => ((edge - from[0]) * whole) / dx)),
			...(dy === 0n ? [] : y.map((edge) => ((edge - from[1]) * whole) / dy)),
		]);
		const times = [0n, whole, ...crossings.filter((time) => time > 0n && time < whole)];
		times.sort((a, b) => (a < b ? -1 : 1));
		const all = times.flatMap((time, i) => [2n * time, time + (times[i + 1] ?? time)]);
		return all.map((time) => {
			const px = from[0] * 2n * whole + dx * time;
			const py = from[1] * 2n * whole + dy * time;
			const inside = (area: Area) =>
				within(px, area.x, 2n * whole) && within(py, area.y, 2n * whole);
			return new Set([...areas.keys()].filter((i) => areas.slice(i, i + 1).some(inside)));
		});
	});
}

/** The rules once more, moment by moment. */
function isRight(hall: Hall, path: readonly Point[]): boolean {
	const area = (name: string): Area => hall.boxes.get(name) ?? { x: [0n, 0n], y: [0n, 0n] };
	const bad = [...hall.walls, ...hall.forbidden.map(area)];
	const good = hall.required.map(area);
	const visited = moments(path, [...bad, ...good]);
	const inTurn = () => {
		let next = 0;
		for (const inside of visited) while (inside.has(bad.length + next)) next++;
		return next === good.length;
	};
	return (
		String(path[0]) === String(hall.start) &&
		String(path.at(-1)) === String(hall.end) &&
		visited.every((inside) => bad.every((_, index) => !inside.has(index))) &&
		(hall.ordered
			? inTurn()
			: good.every((_, index) => visited.some((inside) => inside.has(bad.length + index))))
	);
}

const written = (path: readonly Point[]) =>
	`<<<[${path.map(([x, y]) => `(${Number(x) / 100}, ${Number(y) / 100})`).join(', ')}]>>>`;

const pathOf = (answer: string): Point[] =>
	[...answer.matchAll(/\(([^,()]+), ([^,()]+)\)/g)].map(([, x = '', y = '']) => [
		hundredths(x),
		hundredths(y),
	]);

const small = fc.record({
	boxes: fc.integer({ min: 3, max: 6 }),
	required: fc.integer({ min: 1, max: 2 }),
	forbidden: fc.integer({ min: 0, max: 1 }),
	ordered: fc.boolean(),
	barriers: fc.integer({ min: 0, max: 1 }),
});

describe('path-plan', () => {
	it('agrees with the plain rules on any change of a right path', () => {
		const step = fc.integer({ min: -6, max: 6 }).map((quarters) => BigInt(25 * quarters));
		const change = fc.record({
			at: fc.nat(),
			dx: step,
			dy: step,
			kind: fc.constantFrom('move', 'move', 'insert', 'insert', 'remove', 'swap', 'corner'),
		});
		const seen = { right: 0, wrong: 0 };
		fc.assert(
			fc.property(
				small,
				fc.nat(100_000),
				fc.array(change, { maxLength: 3 }),
				(params, seed, changes) => {
					const instance = task.instance(params, seed);
					const hall = hallOf(instance.question);
					// Waypoints on quarters often lie on edges and corners.
					const quarter = (n: bigint) => (n / 25n) * 25n;
					const path = pathOf(instance.solve()).map(([x, y]): Point => [quarter(x), quarter(y)]);
					const corners = [...hall.boxes.values()].flatMap(({ x, y }): Point[] => [
						[x[0], y[0]],
						[x[1], y[0]],
						[x[0], y[1]],
						[x[1], y[1]],
					]);
					for (const { at, dx, dy, kind } of changes) {
						const index = 1 + (at % Math.max(1, path.length - 2));
						const [x, y] = path[index] ?? hall.end;
						if (kind === 'move') path[index] = [x + dx, y + dy];
						if (kind === 'insert') path.splice(index, 0, [x + dx, y + dy]);
						if (kind === 'remove') path.splice(index, 1);
						if (kind === 'swap') path.splice(index, 2, path[index + 1] ?? hall.end, [x, y]);
						if (kind === 'corner')
							path.splice(index, 0, ...corners.slice(at % corners.length).slice(0, 1));
					}
					const right = isRight(hall, path);
					seen[right ? 'right' : 'wrong']++;
					const verdict = instance.check(written(path));
					expect(verdict.correct, `${written(path)} ${verdict.reason}`).toBe(right);
				},
			),
			{ numRuns: 500 },
		);
		expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(50);
	});

	it.each(LEVELS)(
		'makes 200 halls at %s that the question describes in full',
		(level) => {
			const params = task.about.levels[level];
			const times: number[] = [];
			const made = Array.from({ length: 200 }, (_, seed) => {
				const start = performance.now();
				const instance = task.instance(params, seed);
				times.push(performance.now() - start);
				return instance;
			});
			times.sort((a, b) => a - b);
			console.info(
				`path-plan ${level}: 95% in ${times[189]?.toFixed(0)} ms, all in ${times[199]?.toFixed(0)} ms`,
			);
			expect(new Set(made.map(({ puzzleHash }) => puzzleHash)).size).toBe(200);
			for (const { question, check, solve } of made) {
				const hall = hallOf(question);
				expect(hall.boxes.size).toBe(params.boxes);
				expect(hall.required).toHaveLength(Number(params.required));
				expect(hall.forbidden).toHaveLength(Number(params.forbidden));
				expect(hall.ordered).toBe(params.ordered);
				expect(hall.walls).toHaveLength(4 + 2 * Number(params.barriers));
				expect(check(solve())).toMatchObject({ correct: true });
				expect(check(written([hall.start, hall.end])).correct).toBe(false);
			}
		},
		60_000,
	);

	it('leaves only one way past boxes that stand at the walls: all obstacles hang together', () => {
		const meet = (a: Area, b: Area) =>
			a.x[0] <= b.x[1] && b.x[0] <= a.x[1] && a.y[0] <= b.y[1] && b.y[0] <= a.y[1];
		for (let seed = 0; seed < 30; seed++) {
			const hall = hallOf(task.instance(task.about.levels.L5, seed).question);
			const obstacles = [...hall.walls, ...hall.forbidden.flatMap((n) => hall.boxes.get(n) ?? [])];
			const reached = new Set(obstacles.slice(0, 1));
			for (const one of reached)
				for (const other of obstacles) if (meet(one, other)) reached.add(other);
			expect(reached.size).toBe(obstacles.length);
		}
	});

	const row = (env: number, instruction: number, required: string, forbidden: string[]) =>
		JSON.stringify({
			id: `env${env}_ins${instruction}`,
			params: { env, instruction },
			question: `In hall ${env}: 'Go to ${required}.'`,
			data: {
				boxes: { red: [1, 2, 1, 2], blue: [3 + env, 4 + env, 0.5, 2.25] },
				walls: [
					[-0.1, 0, -0.1, 10],
					[10, 10.1, -0.1, 10],
					[-0.1, 10, -0.1, 0],
					[-0.1, 10, 9.9, 10],
				],
				start: [0.5, 0.5],
				end: [9, 0.5],
				instruction: `Go to ${required}.`,
				required: [required],
				forbidden,
			},
		});
	const rows = [row(0, 0, 'red', ['blue']), row(1, 1, 'blue', [])];
	const imported = task.importPublished([
		{ path: 'instances/path-plan.jsonl', text: () => `${rows.join('\n')}\n` },
		{ path: 'verdicts/path-plan.jsonl', text: () => '{"id": "env0_ins0", "answer": "?"}' },
	]);

	it('imports every environment under every instruction, with its own question', () => {
		expect(imported.map(({ id, instance }) => [id, instance.question])).toEqual([
			['env0_ins0', "In hall 0: 'Go to red.'"],
			['env1_ins1', "In hall 1: 'Go to blue.'"],
			['env0_ins1', "In hall 0: 'Go to blue.'"],
			['env1_ins0', "In hall 1: 'Go to red.'"],
		]);
		for (const { instance } of imported)
			expect(instance.check(instance.solve())).toMatchObject({ correct: true });
	});

	const instance = imported[0]?.instance;
	if (!instance) throw new Error('nothing was imported');

	it.each([
		'<<<[(0.5, 0.5), (1.5, 1.5), (3.5, 3), (9, 0.5)]>>>',
		'<<<[[0.5, 0.5], [1.5, 1.5], [3.5, 3], [9, 0.5]]>>>',
		'<<<[(0.5, 0.5), (1, 1), (3.5, 3), (9, 0.5)]>>>',
		'<<<(0.5, 0.5) → (1.5, 1.5) → (3.5, 3) → (9, 0.5)>>>',
		'<<<1. (0.5, 0.5)\n2. (1.5, 1.5)\n3. (3.5, 3)\n4. (9, 0.5)>>>',
		'<<<0.5 0.5\n1.5 1.5\n3.5 3\n9 0.5>>>',
		'<<<{"waypoints": [{"x": 0.5, "y": 0.5}, {"x": 1.5, "y": 1.5}, {"x": 3.5, "y": 3}, {"x": 9, "y": 0.5}]}>>>',
		'<<<[(np.float64(0.5), np.float64(0.5)), (1.5, 1.5), (3.5, 3), (9.0, 0.5)]>>>',
		'<<<[(0.49999999999999994, 0.5), (1.5, 1.5), (2.30000004, 2.3), (3.5, 3), (9, 5e-1)]>>>',
		'<<<$\\left[(0.5, 0.5), (1.5, 1.5), (3.5, 3), (9, 0.5)\\right]$>>>',
		'From (0.5, 0.5) I go [(0.5, 0.5), (9, 0.5)], no:\n[(0.5, 0.5), (1.5, 1.5), (3.5, 3), (9, 0.5)]',
	])('accepts %j', (answer) => expect(instance.check(answer)).toMatchObject({ correct: true }));

	it.each([
		[
			'(1.5, 1.5), (3.5, 3), (9, 0.5)',
			/begins at \(1.5, 1.5\), not at the start \(0.5, 0.5\)/,
			'start',
		],
		['(0.5, 0.5), (1.5, 1.5)', /ends at \(1.5, 1.5\)/, 'end'],
		['(0.5, 0.5)', /ends at \(0.5, 0.5\)/, 'end'],
		['(0.5, 0.5), (1.5, 1.5), (9, 0.5)', /touches the forbidden box blue/, 'forbidden-box'],
		[
			'(0.5, 0.5), (1.5, 1.5), (3, 2.25), (3.5, 3), (9, 0.5)',
			/touches the forbidden box blue/,
			'forbidden-box',
		],
		[
			'(0.5, 0.5), (1.5, 2.25), (5, 2.25), (9, 0.5)',
			/touches the forbidden box blue/,
			'forbidden-box',
		],
		['(0.5, 0.5), (0, 5), (9, 0.5)', /touches a wall/, 'wall'],
		['(0.5, 0.5), (1.5, 20), (9, 0.5)', /touches a wall/, 'wall'],
		['(0.5, 0.5), (0.5, 5), (9, 5), (9, 0.5)', /does not enter box red/, 'required-box'],
		['(0.5, 0.5), (1.5, 1.5, 1), (3.5, 3), (9, 0.5)', /is no point/, 'unreadable'],
		['(0.5, 0.5), ((1.5, 1.5), (3.5, 3)), (9, 0.5)', /is no point/, 'unreadable'],
		['(0.5, 0.5), (1e9, 3), (9, 0.5)', /is no point/, 'unreadable'],
		['(0.5, 0.5), (9, 0.5)], [(0.5, 0.5), (5, 5), (9, 0.5)', /two paths that differ/, 'unreadable'],
		['there is none', /no list of waypoints/, 'unreadable'],
	])('rejects %j', (waypoints, reason, constraint) => {
		const verdict = instance.check(`<<<[${waypoints}]>>>`);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toMatch(reason);
	});

	it('tells a box that is entered too early from one that is never entered', () => {
		const box = (name: string, x0: number) => ({
			...{ name, x0: x0 * 1e9, x1: (x0 + 1) * 1e9 },
			...{ y0: 1e9, y1: 2e9 },
		});
		const hall = task.restore({
			walls: [{ x0: -5e8, x1: 0, y0: 0, y1: 9e9 }],
			boxes: [box('A', 4), box('B', 2)],
			start: { x: 1e9, y: 15e8 },
			end: { x: 8e9, y: 15e8 },
			required: ['A', 'B'],
			forbidden: [],
			ordered: true,
		});
		const path = (way: string) => hall.check(`<<<[(1, 1.5), ${way}, (8, 1.5)]>>>`).constraint;
		expect(path('(6, 1.5), (2.5, 1.5)')).toBeNull();
		expect(path('(5, 1.5)')).toBe('order');
		expect(path('(3.5, 3), (4.5, 1.5)')).toBe('required-box');
	});

	it('marks the segment and the box that go wrong', () => {
		const picture = instance.picture('<<<[(0.5, 0.5), (1.5, 1.5), (9, 0.5)]>>>');
		if (picture.kind !== 'map') throw new Error('no map');
		expect(picture.path.map(({ tone }) => tone)).toEqual(['answer', 'wrong']);
		expect(picture.areas.filter(({ mark }) => mark.tone === 'wrong')).toEqual([
			{ x0: 3, x1: 4, y0: 0.5, y1: 2.25, mark: { text: 'blue', tone: 'wrong' } },
		]);
	});

	it('refuses more boxes to enter and avoid than there are', () => {
		expect(() => task.instance({ boxes: 3, required: 2, forbidden: 2 }, 1)).toThrow(
			'The knobs "required" and "forbidden" need 4 boxes; "boxes" is 3.',
		);
	});
});
