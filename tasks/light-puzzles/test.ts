import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

/** The puzzle as the question's text alone gives it. */
function parse(question: string) {
	const lines = question.split('\n');
	const rows = lines.filter((line) => /^[01]( [01])+$/.test(line)).map((line) => line.split(' '));
	const size = Number(/Here are (\d+) rows/.exec(question)?.[1]);
	const buttons = new Map(
		[...question.matchAll(/^Button ([A-Z]): (.*)$/gm)].map(([, name = '', list = '']) => [
			name,
			[...list.matchAll(/\((\d+), (\d+)\)/g)].map(([, row, column]) => `${row} ${column}`),
		]),
	);
	const presses = [...question.matchAll(/^\d+\. ([A-Z])$/gm)].map(([, name = '']) => name);
	return { start: rows.slice(0, size), target: rows.slice(size), buttons, presses };
}

/** A light has changed if the presses that switch it are odd in number. */
function lightsAfter({ start, buttons }: ReturnType<typeof parse>, presses: readonly string[]) {
	return start.map((row, r) =>
		row.map((light, c) => {
			const place = `${r + 1} ${c + 1}`;
			const count = presses.filter((name) => buttons.get(name)?.includes(place)).length;
			return String((Number(light) + count) % 2);
		}),
	);
}

const rowsOf = (lights: readonly (readonly string[])[]) =>
	`<<<${lights.map((row) => row.join(',')).join('\n')}>>>`;

describe('light puzzles', () => {
	it('ask for the lights after the presses, and accept nothing else', () => {
		const params = fc.record({
			size: fc.integer({ min: 2, max: 6 }),
			buttons: fc.integer({ min: 1, max: 8 }),
			presses: fc.integer({ min: 1, max: 10 }),
		});
		fc.assert(
			fc.property(params, fc.nat(1e6), (given, seed) => {
				const instance = task.instance(given, seed);
				const puzzle = parse(instance.question);
				expect(puzzle.start).toHaveLength(given.size);
				expect(puzzle.buttons.size).toBe(given.buttons);
				expect(puzzle.presses).toHaveLength(given.presses);
				const result = lightsAfter(puzzle, puzzle.presses);
				expect(instance.check(rowsOf(result)).correct).toBe(true);
				for (const [r, row] of result.entries())
					for (const [c, light] of row.entries()) {
						const mutated = result.with(r, row.with(c, light === '1' ? '0' : '1'));
						expect(instance.check(rowsOf(mutated)).correct).toBe(false);
					}
			}),
			{ numRuns: 60 },
		);
	});

	it('ask for presses, and accept every set of buttons that leads to the target', () => {
		const params = fc
			.record({
				size: fc.integer({ min: 2, max: 4 }),
				buttons: fc.integer({ min: 1, max: 8 }),
				presses: fc.integer({ min: 1, max: 8 }),
				variant: fc.constantFrom('presses', 'search'),
			})
			.filter(({ buttons, presses }) => presses <= buttons);
		let alternatives = 0;
		fc.assert(
			fc.property(params, fc.nat(1e6), (given, seed) => {
				const instance = task.instance(given, seed);
				const puzzle = parse(instance.question);
				expect(puzzle.start).not.toEqual(puzzle.target);
				expect(instance.check(instance.solve()).correct).toBe(true);
				const names = [...puzzle.buttons.keys()];
				let right = 0;
				for (let subset = 1; subset < 2 ** names.length; subset++) {
					const pressed = names.filter((_, index) => subset & (1 << index));
					const reached = JSON.stringify(lightsAfter(puzzle, pressed));
					const leads = reached === JSON.stringify(puzzle.target);
					expect(instance.check(`<<<${pressed.join(', ')}>>>`).correct).toBe(leads);
					if (leads) right++;
				}
				expect(right).toBeGreaterThan(0);
				alternatives += right - 1;
			}),
			{ numRuns: 60 },
		);
		expect(alternatives).toBeGreaterThan(0);
	});

	it('take another number of presses from seed to seed at L5, as few as 3 and as many as 9', () => {
		const counts = new Set<number>();
		for (let seed = 0; seed < 60; seed++)
			counts.add(task.instance(task.about.levels.L5, seed).solve().split(',').length);
		expect([...counts].sort()).toEqual([3, 4, 5, 6, 7, 8, 9]);
	});

	it('differ from seed to seed', () => {
		for (const level of LEVELS) {
			const times: number[] = [];
			const hashes = Array.from({ length: 200 }, (_, seed) => {
				const before = performance.now();
				const { puzzleHash } = task.instance(task.about.levels[level], seed);
				times.push(performance.now() - before);
				return puzzleHash;
			});
			console.log(`light-puzzles ${level}: at most ${Math.max(...times).toFixed(0)} ms`);
			expect(new Set(hashes).size).toBe(200);
		}
	});

	it('refuse more buttons to press than there are', () => {
		expect(() => task.instance({ variant: 'presses', buttons: 3, presses: 4 }, 1)).toThrow(
			/must not be above "buttons", 3; it is 4/,
		);
	});

	const result = task.instance({ size: 3, buttons: 2, presses: 3 }, 1);
	const lights = parse(result.question);
	const rows = lightsAfter(lights, lights.presses);

	it.each([
		`<<<${rows.flat().join(',')}>>>`,
		`<<<${rows.flat().join('')}>>>`,
		`<<<${rows.map((row) => row.join('')).join('\n')}>>>`,
		`<<<${JSON.stringify(rows.map((row) => row.map(Number)))}>>>`,
	])('read lights from %j', (text) => expect(result.check(text)).toMatchObject({ correct: true }));

	const inverse = task.instance({ size: 6, buttons: 8, presses: 3, variant: 'presses' }, 2);
	const names = inverse.solve().slice(3, -3).split(', ');
	const [first = '', ...rest] = names;

	it.each([
		`<<<${names.join('')}>>>`,
		`<<<${names.join(' ').toLowerCase()}>>>`,
		`<<<${JSON.stringify(names)}>>>`,
		`<<<Press button ${first}, then ${rest.join(' and ')}.>>>`,
		`<<<${names.map((name, index) => `Round ${index + 1}: Button ${name}`).join('\n')}>>>`,
		`<<<${names.map((name, index) => `${index + 1}. ${name}`).join('\n')}>>>`,
		`<<<${[...names].reverse().join(',')},A,A>>>`,
		`I tried A, B.\nPress these: ${names.join(', ')}\nThen it is done.`,
	])('read presses from %j', (text) => {
		expect(inverse.check(text)).toMatchObject({ correct: true });
	});

	it.each(['', 'none', 'Z', '0,1,1,0', 'A2'])('read no presses from %j', (text) => {
		expect(inverse.check(`<<<${text}>>>`)).toMatchObject({
			correct: false,
			read: null,
			constraint: 'unreadable',
		});
	});

	it('name the rule that is broken', () => {
		expect(inverse.check(`<<<${rest.join(', ')}>>>`).constraint).toBe('target');
		expect(result.check(result.slip()).constraint).toBe('value');
		expect(result.check('<<<\n0,1\n1,0\n>>>').constraint).toBe('shape');
	});

	it('mark the lights that a wrong answer leaves wrong', () => {
		const picture = inverse.picture(`<<<${rest.join(', ')}>>>`);
		if (picture.kind !== 'grid') throw new Error('not a grid');
		const wrong = picture.rows.flat().filter(({ tone }) => tone === 'wrong');
		expect(wrong).toHaveLength(parse(inverse.question).buttons.get(first)?.length ?? 0);
	});
});
