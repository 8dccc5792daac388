import { describe, expect, it } from 'vitest';
import { pointAt } from '../../../../src/app/pictures/map-scale.ts';
import { nextValue, typedValue } from '../../../../src/app/solve/cells.ts';
import { Solving } from '../../../../src/app/solve/solving.svelte.ts';
import { task as queens } from '../../../../tasks/eight-queens/index.ts';
import { task as game24 } from '../../../../tasks/game-24/index.ts';
import type { Verdict } from '../../../../tasks/task.ts';

describe('a puzzle that is solved by hand', () => {
	it('has no verdict before the answer is whole, and tells each one after', () => {
		const heard: Verdict[] = [];
		const solving = new Solving(game24.restore({ numbers: [1, 4, 5, 6], target: 24 }), (verdict) =>
			heard.push(verdict),
		);
		expect(solving).toMatchObject({ verdict: null, missing: 7, canUndo: false, answer: null });
		const put = (text: string) => solving.put([...solving.entries, text]);
		for (const text of ['4', '/', '(', '1', '-', '5']) put(text);
		expect(solving).toMatchObject({ verdict: null, missing: 1 });
		for (const text of ['/', '6', ')']) put(text);
		expect(solving.verdict).toMatchObject({ correct: true });
		expect(heard.map(({ correct }) => correct)).toEqual([false, false, true]);
		expect(solving.picture).toEqual(solving.instance.picture('<<<4 / ( 1 - 5 / 6 )>>>'));
	});

	it('is undone step by step, a clearing too', () => {
		const solving = new Solving(queens.instance({ size: 8 }, 1));
		const given = solving.entries;
		const free = given.findIndex((entry, at) => entry === '' && at > 3);
		solving.put(given.with(free, '♛'));
		solving.clear();
		expect(solving.entries).toEqual(given);
		solving.undo();
		expect(solving.entries[free]).toBe('♛');
		solving.undo();
		expect(solving).toMatchObject({ entries: given, canUndo: false, answer: null });
		solving.undo();
		expect(solving.entries).toEqual(given);
	});
});

describe('cells', () => {
	it('go through their values by clicks, and take what is typed', () => {
		expect(nextValue(['', '●', '○'], '○')).toBe('');
		expect(nextValue(['0', '1'], '0')).toBe('1');
		expect(typedValue(['', '1', '2'], '2')).toBe('2');
		expect(typedValue(['', 'a'], 'A')).toBe('a');
		expect(typedValue(['', '1'], '7')).toBeNull();
		expect(typedValue(['', '1'], 'Delete')).toBe('');
		expect(typedValue(['0', '1'], 'Backspace')).toBeNull();
		expect(typedValue(['', '♛'], 'Tab')).toBeNull();
	});
});

describe('a click on a map', () => {
	it('is a point of its plane', () => {
		const bounds = { x0: 0, x1: 10, y0: 0, y1: 5 };
		const middle = pointAt(bounds, 0.5, 0.5);
		expect(middle.x).toBeCloseTo(5);
		expect(middle.y).toBeCloseTo(2.5);
		expect(pointAt(bounds, 1 / 102, 1 / 52).x).toBeCloseTo(0);
		expect(pointAt(bounds, 1 / 102, 1 / 52).y).toBeCloseTo(5);
	});
});
