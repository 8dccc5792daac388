import { describe, expect, it } from 'vitest';
import { figures } from '../../test/support/figures.ts';
import { dataOf } from '../../test/support/plane.ts';
import { toNumber } from '../kit/exact/exact.ts';
import { LEVELS } from '../task.ts';
import { familyOf, GROUPS } from './families/index.ts';
import { task } from './index.ts';
import { evaluate } from './puzzle.ts';

const { levels } = task.about;
const families = Object.values(GROUPS).flat();

/** Data that make each figure: sides of a triangle where it needs one, the larger length first where it needs that. */
const SAMPLES: readonly Readonly<Record<string, number>>[] = [
	{
		a: 7,
		b: 5,
		c: 8,
		d: 3,
		e: -2,
		f: 6,
		h: 4,
		k: 3,
		m: 2,
		n: 9,
		r: 6,
		R: 8,
		s: 23,
		t: 50,
		v: 31,
		w: 2,
	},
	{
		a: 13,
		b: 6,
		c: 9,
		d: 5,
		e: 4,
		f: -7,
		h: 11,
		k: 2,
		m: 5,
		n: 12,
		r: 7,
		R: 9,
		s: 58,
		t: 84,
		v: 77,
		w: 3,
	},
	{
		a: 40,
		b: 36,
		c: 30,
		d: 90,
		e: 1,
		f: 2,
		h: 8,
		k: 5,
		m: 3,
		n: 5,
		r: 41,
		R: 45,
		s: 100,
		t: 135,
		v: 9,
		w: 7,
	},
	{
		a: 44,
		b: 80,
		c: 100,
		d: 12,
		e: 9,
		f: -1,
		h: 3,
		k: 4,
		m: 4,
		n: 6,
		r: 90,
		R: 95,
		s: 7,
		t: 60,
		v: 250,
		w: 1,
	},
	{
		a: 50,
		b: 70,
		c: 75,
		d: 8,
		e: -9,
		f: 4,
		h: 21,
		k: 6,
		m: 6,
		n: 20,
		r: 3,
		R: 5,
		s: 41,
		t: 120,
		v: 66,
		w: 5,
	},
	{
		a: 10,
		b: 2,
		c: 21,
		d: 50,
		e: 3,
		f: 3,
		h: 2,
		k: 2,
		m: 3,
		n: 8,
		r: 20,
		R: 21,
		s: 13,
		t: 15,
		v: 12,
		w: 4,
	},
];

describe('the formula of each family', () => {
	it.each(families)(
		'$id is what the figure itself gives',
		({ id, formula, needs, positive = [] }) => {
			let tried = 0;
			for (const sample of SAMPLES) {
				const data = new Map(
					Object.keys(needs).map((name) => [name, evaluate(`${sample[name]}`, new Map()) ?? []]),
				);
				const isThere = positive.every((one) => toNumber(evaluate(one, data) ?? []) > 0);
				const value = isThere ? evaluate(formula, data) : null;
				if (!value) continue;
				tried++;
				const drawn = figures[id]?.(dataOf(sample)) ?? Number.NaN;
				expect(Math.abs(toNumber(value) / drawn - 1), `${id} ${drawn}`).toBeLessThan(1e-6);
			}
			// The radius from an area and the side from one have a closed form for other areas only.
			if (!['radius-from-area', 'equilateral-side'].includes(id)) expect(tried).toBeGreaterThan(0);
		},
	);

	it('has mistakes that give other numbers', () => {
		for (const { id, formula, needs, mistakes } of families) {
			const names = Object.keys(needs);
			for (const [wrong] of mistakes) {
				const differs = SAMPLES.some((sample) => {
					const data = new Map(
						names.map((name) => [name, evaluate(`${sample[name]}`, new Map()) ?? []]),
					);
					const [right, other] = [evaluate(formula, data), evaluate(wrong, data)];
					return right && other && Math.abs(toNumber(right) - toNumber(other)) > 1e-9;
				});
				expect(differs || id === 'radius-from-area' || id === 'equilateral-side', id).toBe(true);
			}
		}
	});
});

const escaped = (text: string) => text.replaceAll(/[.*+?^$()|[\]\\/]/g, '\\$&');

/** Every sentence that a family can be told in, with the places of its data. */
const SENTENCES = families.flatMap((family) =>
	family.setups.map((setup) => ({
		family,
		names: [...setup.matchAll(/\{(\w)\}/g)].map(([, name = '']) => name),
		pattern: new RegExp(
			`^${escaped(setup).replaceAll(/\{\w\}/g, '([-\\d/√a-z]+)')} (?:What is ${escaped(family.ask)}\\?|(?:Let|Write|Denote) .{0,300})$`,
		),
	})),
);

/** Computes the answer from the text alone, figure by figure. */
function answerIn(question: string): number {
	const results = new Map<string, number>();
	let last = Number.NaN;
	for (const paragraph of question.split('\n\n')) {
		const told = SENTENCES.flatMap(({ family, names, pattern }) => {
			const match = pattern.exec(paragraph);
			return match && paragraph.includes(family.ask)
				? [{ family, data: names.map((name, i) => [name, match[i + 1] ?? ''] as const) }]
				: [];
		});
		const [step] = told;
		if (!step) continue;
		expect(told.length, paragraph).toBe(1);
		const data = Object.fromEntries(
			step.data.map(([name, text]) => [name, results.get(text) ?? numberOf(text)]),
		);
		last = figures[step.family.id]?.(dataOf(data)) ?? Number.NaN;
		const name =
			/ Let (\w) be /.exec(paragraph)?.[1] ??
			/ Write (\w) for /.exec(paragraph)?.[1] ??
			/ by (\w)\.$/.exec(paragraph)?.[1];
		if (name !== undefined) results.set(name, last);
	}
	return last;
}

function numberOf(text: string): number {
	const [, factor = '', root = '1'] = /^([-\d]*)√(\d+)$/.exec(text) ?? [];
	if (text.includes('√')) return Number(factor || '1') * Math.sqrt(Number(root));
	const [above, below = '1'] = text.split('/');
	return Number(above) / Number(below);
}

describe('the question alone', () => {
	it.each(LEVELS)('gives the answer at %s', (level) => {
		for (let seed = 0; seed < 60; seed++) {
			const instance = task.instance(levels[level], seed);
			const value = answerIn(instance.question);
			expect(instance.check(`<<<${value.toPrecision(12)}>>>`), instance.question).toMatchObject({
				correct: true,
			});
			for (const factor of [1.0001, 0.9999, -1, 2, 0.5])
				expect(instance.check(`<<<${(factor * value).toPrecision(12)}>>>`).correct).toBe(false);
		}
	});
});

describe('answers', () => {
	it('are right in every equal form, and wrong with any number in them changed', () => {
		for (const level of LEVELS)
			for (let seed = 0; seed < 30; seed++) {
				const instance = task.instance(levels[level], seed);
				const right = instance.solve().slice(3, -3);
				const latex = right
					.replaceAll(/sqrt\((\d+)\)/g, '\\sqrt{$1}')
					.replaceAll('pi', '\\pi')
					.replaceAll('*', ' ');
				const doubled = `(2*(${right}))/2`;
				for (const text of [latex, doubled, `math.sqrt(4)*(${right})/2`, `x = ${right} cm`])
					expect(instance.check(`<<<${text}>>>`), text).toMatchObject({ correct: true });
				for (const { index, 0: digits } of right.matchAll(/\d+/g)) {
					const changed = `${right.slice(0, index)}${Number(digits) + 1}${right.slice(index + digits.length)}`;
					expect(instance.check(`<<<${changed}>>>`).correct, changed).toBe(false);
				}
			}
	});

	it('that are an earlier number or a usual mistake are told so', () => {
		const instance = task.instance(levels.L2, 0);
		const slip = instance.check(instance.slip());
		expect(slip.constraint).toBe('answer');
		expect(slip.reason).toMatch(/comes out where in figure|is p, not/);
	});
});

describe('params', () => {
	it('are each honoured', () => {
		for (let seed = 0; seed < 20; seed++) {
			const { question } = task.instance(
				{ steps: 7, figures: 'solids', data: 'whole', largest: 30, reuse: true },
				seed,
			);
			expect(question).toContain('Here are 7 separate figures');
			expect(question.split('\n\n').length).toBe(9);
			expect(question.replaceAll(/√2 is.*|1\/\d of/gs, '')).not.toMatch(/√|\d\/\d/);
		}
	});

	it.each(['plane', 'coordinates', 'solids'])('can be met at their ends with %s', (figures) => {
		for (const steps of [1, 8])
			for (const data of ['whole', 'radicals'])
				for (const largest of [6, 60])
					for (const reuse of [false, true]) {
						const instance = task.instance({ steps, figures, data, largest, reuse }, 3);
						expect(instance.check(instance.solve()).correct).toBe(true);
					}
	});
});

describe('two hundred seeds', () => {
	it.each(LEVELS)('are distinct at %s', (level) => {
		const start = performance.now();
		const hashes = Array.from(
			{ length: 200 },
			(_, seed) => task.instance(levels[level], seed).puzzleHash,
		);
		console.info(`math-geometry ${level}: ${(performance.now() - start).toFixed(0)} ms for 200`);
		// One figure with two small numbers may come twice.
		expect(new Set(hashes).size).toBeGreaterThanOrEqual(level === 'L1' ? 195 : 200);
	});

	it('use every family', () => {
		const asks = new Set(families.map(({ ask }) => ask));
		const told = LEVELS.flatMap((level) =>
			Array.from({ length: 200 }, (_, seed) => task.instance(levels[level], seed).question),
		).join('\n');
		expect([...asks].filter((ask) => !told.includes(ask))).toEqual([]);
		expect(told).not.toMatch(/[{}]|undefined/);
		expect(() => familyOf('no such family')).toThrow(RangeError);
	});
});
