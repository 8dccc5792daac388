import { describe, expect, it } from 'vitest';
import { averageLayout } from '../../../../../src/lab/experiments/charts/average-layout.ts';
import { costLayout } from '../../../../../src/lab/experiments/charts/cost-layout.ts';
import { curveLayout } from '../../../../../src/lab/experiments/charts/curve-layout.ts';
import {
	bandPath,
	fitted,
	linePath,
	textWidth,
} from '../../../../../src/lab/experiments/charts/layout.ts';
import { legendLayout } from '../../../../../src/lab/experiments/charts/legend-layout.ts';
import { letterOf, matrixLayout } from '../../../../../src/lab/experiments/charts/matrix-layout.ts';

const rate = (value: number) => ({
	value,
	low: Math.max(0, value - 0.2),
	high: Math.min(1, value + 0.2),
});
const known = <Thing>(things: readonly (Thing | null | undefined)[]) =>
	things.flatMap((thing) => thing ?? []);

describe('paths', () => {
	const mark = (x: number) => ({ x, y: 10, low: 15, high: 5 });

	it('break where a point is missing', () => {
		expect(linePath([mark(0), mark(1), null, mark(3), mark(4)])).toBe('M0,10L1,10M3,10L4,10');
		expect(bandPath([mark(0), mark(1)])).toBe('M0,5L1,5L1,15L0,15Z');
	});

	it('are none of a lone point', () => {
		expect(linePath([null, mark(1), null])).toBe('');
	});
});

it('cuts a text that is too wide, and says so', () => {
	expect(fitted('Game 24', 200)).toBe('Game 24');
	const cut = fitted('Constrained Linear Arrangement', 100);
	expect(cut).toMatch(/^Constrained.*…$/);
	expect(textWidth(cut)).toBeLessThanOrEqual(100);
});

describe('curves', () => {
	it('stay in the plot, at equal distances, high rates above low ones', () => {
		const layout = curveLayout(390, ['L1', 'L2', 'L3'], [[rate(1), null, rate(0)]], []);
		const [first, missing, last] = layout.lines[0] ?? [];
		expect(missing).toBeNull();
		expect(first?.y).toBe(layout.plot.top);
		expect(last?.y).toBe(layout.plot.bottom);
		expect(first?.x).toBeGreaterThan(layout.plot.left);
		expect(last?.x).toBeLessThan(layout.plot.right);
		const [a = 0, b = 0, c = 0] = layout.xTicks.map(({ at }) => at);
		expect(c - b).toBeCloseTo(b - a);
	});

	it('do not cover each other where rates are equal', () => {
		const { lines } = curveLayout(600, ['L1', 'L2'], [[rate(1)], [rate(1)]], []);
		expect(lines[0]?.[0]?.x).not.toBe(lines[1]?.[0]?.x);
	});

	it('leave out names that would run into each other', () => {
		const names = Array.from({ length: 20 }, (_, index) => `(${index},${index}00)`);
		const { xTicks } = curveLayout(360, names, [], []);
		expect(xTicks.length).toBeLessThan(names.length);
		for (const [index, tick] of xTicks.entries())
			expect(tick.at - (xTicks[index - 1]?.at ?? -100)).toBeGreaterThan(textWidth(tick.label));
	});
});

describe('costs', () => {
	const point = (value: number, share: number) => ({
		cost: { value, low: value * 0.8, high: value * 1.2 },
		rate: { ...rate(share), of: 10 },
	});

	it('are drawn by factors where they are far apart', () => {
		const near = costLayout(600, { points: [point(10, 0.5), point(20, 0.6)] }, String);
		const far = costLayout(600, { points: [point(10, 0.5), point(2000, 0.6)] }, String);
		expect([near.logarithmic, far.logarithmic]).toEqual([false, true]);
		for (const { marks, plot } of [near, far])
			for (const { left, x, right } of known(marks)) {
				expect(plot.left <= left && left < x && x < right && right <= plot.right).toBe(true);
			}
	});

	it('have a place when nothing costs anything, or one run tells of no interval', () => {
		const free = costLayout(400, { points: [point(0, 0.5), null] }, String);
		expect(free.marks[0]?.x).toBe(free.plot.left);
		expect(free.marks[1]).toBeNull();
		const once = { ...point(10, 1), cost: { value: 10, low: -Infinity, high: Infinity } };
		const [mark] = costLayout(400, { points: [once] }, String).marks;
		expect(mark?.left).toBe(mark?.x);
		expect(costLayout(400, { points: [] }, String).marks).toEqual([]);
	});
});

it('puts averages below each other, their names above them where it is narrow', () => {
	const wide = averageLayout(800, ['A', 'B'], [rate(0.5), null]);
	const narrow = averageLayout(340, ['A', 'B'], [rate(0.5), null]);
	expect(wide.names[0]?.x).toBeLessThan(wide.plot.left);
	expect(narrow.names[0]?.y).toBeLessThan(narrow.marks[0]?.y ?? 0);
	expect(wide.marks[0]?.low).toBeLessThan(wide.marks[0]?.x ?? 0);
	expect(wide.marks[1]).toBeNull();
});

it('gives columns of a matrix letters where their names have no place', () => {
	const tasks = ['Game 24', 'Letters'];
	expect(matrixLayout(700, tasks, ['All text', 'CodeSteer'])).toMatchObject({
		lettered: false,
		columns: ['All text', 'CodeSteer'],
	});
	const many = Array.from({ length: 8 }, (_, index) => `CodeSteer with model ${index}`);
	const narrow = matrixLayout(350, tasks, many);
	expect(narrow.columns.slice(0, 3)).toEqual(['A', 'B', 'C']);
	expect(narrow.left + many.length * narrow.cellWidth).toBeLessThanOrEqual(350);
	expect(letterOf(27)).toBe('B2');
});

it('breaks a legend into lines', () => {
	const names = ['All text', 'All code', 'CodeSteer'];
	expect(legendLayout(900, names).height).toBe(legendLayout(900, ['All text']).height);
	const { entries, height, indent } = legendLayout(200, names);
	expect(height).toBeGreaterThan(legendLayout(900, names).height);
	for (const { x, text } of entries) expect(x + indent + textWidth(text)).toBeLessThanOrEqual(200);
	expect(legendLayout(200, []).height).toBe(0);
});
