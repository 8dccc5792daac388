import { describe, expect, it } from 'vitest';
import { task } from './index.ts';

const COMPASS = ['north', 'east', 'south', 'west'];
const STEP: Readonly<Record<string, readonly number[]>> = {
	north: [0, 1, 0],
	east: [1, 0, 0],
	south: [0, -1, 0],
	west: [-1, 0, 0],
	up: [0, 0, 1],
	down: [0, 0, -1],
};
const TURNS = ['forward', 'right', 'around', 'left'];

/** Follows a question's text line by line: a second reading of the rules, on the words alone. */
function follow(question: string) {
	let facing = /faced there is (\w+)\./.exec(question)?.[1] ?? '';
	let at = [0, 0, 0];
	const past: [number[], string][] = [];
	const seen = new Set([at.join()]);
	const look = (turn: string) =>
		COMPASS[(COMPASS.indexOf(facing) + TURNS.indexOf(turn === 'backward' ? 'around' : turn)) % 4] ??
		'';
	const act = (text: string) => {
		const [, steps, way = ''] = /^\w+ (\d+) \w+ (\w+)$/.exec(text) ?? [];
		const turn = /^turn (\w+)$/.exec(text)?.[1];
		if (steps === undefined && turn === undefined) throw new Error(`cannot read "${text}"`);
		past.push([at, facing]);
		if (turn !== undefined) facing = look(turn);
		else
			for (let step = 0; step < Number(steps); step++) {
				at = at.map((value, axis) => value + (STEP[STEP[way] ? way : look(way)]?.[axis] ?? 0));
				seen.add(at.join());
			}
	};
	const lines = [...question.matchAll(/^ *([\d.]+)\. (.+)[.:]$/gm)].map(
		([, number = '', text = '']) => ({ number, text }),
	);
	const block = (under: string): void => {
		const depth = under === '' ? 1 : under.split('.').length + 1;
		for (const { number, text } of lines) {
			if (number.split('.').length !== depth) continue;
			if (under !== '' && !number.startsWith(`${under}.`)) continue;
			const times = /^Do all of this (\d+) times$/.exec(text)?.[1];
			const undo = /^Undo the last (?:(\d+) actions|action)$/.exec(text);
			const [, headings = '', then = ''] = /^If you face ([\w ]+): (.+)$/.exec(text) ?? [];
			if (times !== undefined) for (let i = 0; i < Number(times); i++) block(number);
			else if (undo)
				for (let i = 0; i < Number(undo[1] ?? 1); i++) [at, facing] = past.pop() ?? [at, facing];
			else if (then === '') act(text.toLowerCase());
			else if (headings.split(' or ').includes(facing)) act(then);
		}
	};
	block('');
	return { at, facing, lines: lines.length, cells: seen.size };
}

const busy = { instructions: 40, moves: 'both', repeats: 5, depth: 3, conditions: 8, undos: 6 };

describe('navigation, against a second reading of the question', () => {
	it.each([
		{ instructions: 6, moves: 'turning', asked: 'return' },
		{ instructions: 9, moves: 'strafing', dimensions: 3, asked: 'return' },
		{ ...busy, asked: 'return' },
		{ ...busy, dimensions: 3, asked: 'return' },
	])('leads back in half of the cases: %o', (params) => {
		let back = 0;
		for (let seed = 0; seed < 60; seed++) {
			const instance = task.instance(params, seed);
			const { at, lines } = follow(instance.question);
			const home = at.every((value) => value === 0);
			expect(lines).toBe(params.instructions);
			expect(instance.check('<<<Yes>>>').correct).toBe(home);
			expect(instance.check('<<<No>>>').correct).toBe(!home);
			if (home) back++;
		}
		expect(back).toBeGreaterThan(15);
		expect(back).toBeLessThan(45);
	});

	it.each([
		{ ...busy, asked: 'place' },
		{ ...busy, dimensions: 3, asked: 'place' },
		{ instructions: 120, moves: 'both', repeats: 12, depth: 3, conditions: 40, undos: 20 },
		{ instructions: 8, moves: 'turning', asked: 'place' },
	])('accepts the one place and no other near it: %o', (params) => {
		for (let seed = 0; seed < 12; seed++) {
			const instance = task.instance(params, seed);
			const { at, facing } = follow(instance.question);
			const truth = at.slice(0, instance.question.includes('third upwards') ? 3 : 2);
			const say = (place: number[], way: string) =>
				instance.check(`<<<(${place.join(', ')}), ${way}>>>`).correct;
			expect(say(truth, facing), instance.question).toBe(true);
			for (const way of COMPASS) expect(say(truth, way)).toBe(way === facing);
			for (const axis of truth.keys())
				for (const change of [-1, 1, 10])
					expect(say(truth.with(axis, (truth[axis] ?? 0) + change), facing)).toBe(false);
		}
	});

	it('counts each place once', () => {
		for (let seed = 0; seed < 12; seed++) {
			const instance = task.instance({ ...busy, asked: 'cells' }, seed);
			const { cells } = follow(instance.question);
			for (const change of [-1, 0, 1])
				expect(instance.check(`<<<${cells + change}>>>`).correct).toBe(change === 0);
		}
	});
});

describe('navigation, reading answers', () => {
	const instance = task.instance({ instructions: 12, moves: 'both', asked: 'place' }, 5);
	const { at, facing } = follow(instance.question);
	const [x = 0, y = 0] = at;

	it.each([
		`<<<(${x},${y}) ${facing.toUpperCase()}>>>`,
		`<<<${x} ${y} facing ${facing}>>>`,
		`<<<{"x": ${x}, "y": ${y}, "heading": "${facing}"}>>>`,
		`<<<y = ${y}, x = ${x}, ${facing}>>>`,
		`<<<$(${x}.0, ${y}.0)$, ${facing.charAt(0).toUpperCase()}>>>`,
		`<<<(99, 99), north>>> no, <<<(${x}, ${y}), ${facing}>>>`,
		`1. I go 3 steps.\nFinal position: (${x}, ${y}), facing ${facing}.\nThat is all.`,
	])('reads %s', (answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it.each([
		[`<<<(${x}, ${y})>>>`, /no direction/, 'unreadable'],
		[`<<<(${x}, ${y}), north or south>>>`, /more than one direction/, 'unreadable'],
		[`<<<(${x}, ${y}, 0), ${facing}>>>`, /2 whole coordinates/, 'unreadable'],
		[
			`<<<(${x + 1}, ${y}), ${facing}>>>`,
			/^The walk ends 3 west of the start; the answer says 2 west of the start\.$/,
			'end-place',
		],
	])('rejects %s', (answer, reason, constraint) => {
		const verdict = instance.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toMatch(reason);
	});

	it('names what of the place, of the count and of the return is wrong', () => {
		const turned = facing === 'north' ? 'south' : 'north';
		expect(instance.check(`<<<(${x}, ${y}), ${turned}>>>`).constraint).toBe('end-direction');
		for (const [asked, id] of [
			['cells', 'places-visited'],
			['return', 'back-at-start'],
		] as const) {
			const other = task.instance({ asked }, 1);
			expect(other.check(other.slip()).constraint).toBe(id);
		}
	});

	it('draws the walk and where the answer errs', () => {
		const picture = instance.picture(`<<<(${x + 1}, ${y}), ${facing}>>>`);
		if (picture.kind !== 'map') throw new Error('no plan');
		const marked = picture.points.map(({ x, y, mark }) => [mark.tone, x, y]);
		expect(marked).toEqual([
			['given', 0, 0],
			['highlight', x, y],
			['wrong', x + 1, y],
		]);
		expect(picture.path[0]?.from).toEqual({ x: 0, y: 0 });
		expect(picture.path.at(-1)?.to).toEqual({ x, y });
	});

	it('draws a start that is the end as both', () => {
		const home = Array.from({ length: 20 }, (_, seed) =>
			task.instance({ asked: 'return' }, seed),
		).find((one) => one.check('<<<yes>>>').correct);
		const picture = home?.picture('<<<yes>>>');
		if (picture?.kind !== 'map') throw new Error('no plan');
		expect(picture.points.map(({ mark }) => mark.text.replace(/^. /, ''))).toEqual([
			'start and end',
		]);
		expect(picture.path.length).toBeGreaterThan(1);
	});

	it.each([
		[{ instructions: 10, repeats: 3 }, /at least 11/],
		[{ instructions: 10, moves: 'strafing', conditions: 1 }, /nothing ever turns/],
	])('refuses %o', (params, message) => {
		expect(() => task.instance(params, 0)).toThrow(message);
	});
});
