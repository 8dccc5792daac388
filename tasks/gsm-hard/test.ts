import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/ground/random.ts';
import { NAMES } from '../kit/generate/names.ts';
import { ParamsError } from '../kit/params.ts';
import { LEVELS, type Level } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { task } from './index.ts';
import { type Puzzle, type Story, tell } from './puzzle.ts';
import { question } from './question.ts';

const { levels } = about;

const FRACTION_WORDS: Readonly<Record<string, readonly [number, number]>> = {
	twice: [2, 1],
	half: [1, 2],
	third: [1, 3],
	thirds: [1, 3],
	quarter: [1, 4],
	quarters: [1, 4],
	fifth: [1, 5],
	fifths: [1, 5],
	sixth: [1, 6],
	sixths: [1, 6],
	sevenths: [1, 7],
	eighth: [1, 8],
	eighths: [1, 8],
	ninth: [1, 9],
	tenths: [1, 10],
	twelfths: [1, 12],
};
const COUNTS = ['', 'a', 'two', 'three', 'four', 'five', '', 'seven'];

interface Rational {
	readonly above: bigint;
	readonly below: bigint;
}

const WORDS = Object.keys(FRACTION_WORDS).join('|');
const TOLD = new RegExp(
	`\\$?\\d[\\d,]*(?:\\.\\d+)?%?|\\b(?:an? |two |three |four |five |seven )?(?:${WORDS})\\b`,
	'g',
);

/** Reads a number as a story writes it, without the task's own reader. */
function readTold(text: string): Rational {
	if (/\d/.test(text)) {
		const [whole = '', part = ''] = text.replaceAll(/[$,%]/g, '').split('.');
		const below = 10n ** BigInt(part.length) * (text.endsWith('%') ? 100n : 1n);
		return { above: BigInt(whole + part), below };
	}
	const words = text.split(' ');
	const [above, below] = FRACTION_WORDS[words.at(-1) ?? ''] ?? [0, 1];
	const times = words.length > 1 ? COUNTS.indexOf((words[0] ?? '').replace(/^an$/, 'a')) : 1;
	return { above: BigInt(above * times), below: BigInt(below) };
}

/** The same operations on the numbers that the text tells, in the order of the text. */
function answerFromText(story: Story): Rational {
	const order = [...story.sentences.join(' ').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	const told = tell(story).match(TOLD) ?? [];
	expect(told, tell(story)).toHaveLength(order.length);
	const values = new Map(order.map((name, index) => [name, readTold(told[index] ?? '')]));
	const operand = (name: string): Rational =>
		values.get(name) ?? { above: BigInt(name), below: 1n };
	let last: Rational = { above: 0n, below: 1n };
	for (const { name, operator, left, right } of story.steps) {
		const [a, b] = [operand(left), operand(right)];
		const [top, bottom] = [a.above * b.below, a.below * b.above];
		switch (operator) {
			case '+':
				last = { above: top + bottom, below: a.below * b.below };
				break;
			case '-':
				last = { above: top - bottom, below: a.below * b.below };
				break;
			case '*':
				last = { above: a.above * b.above, below: a.below * b.below };
				break;
			case '/':
				last = { above: top, below: bottom };
				break;
			case 'full':
				last = { above: top / bottom, below: 1n };
				break;
			case 'needed':
				last = { above: (top + bottom - 1n) / bottom, below: 1n };
				break;
			case 'rest':
				last = { above: top % bottom, below: a.below * b.below };
		}
		values.set(name, last);
	}
	return last;
}

const stories = (level: Level, count: number): Story[] =>
	Array.from({ length: count }, (_, seed) =>
		generate(levels[level], createRandom(`${level} ${seed}`)),
	);

describe('the text alone', () => {
	it.each(LEVELS)('fixes the answer at %s', (level) => {
		for (let seed = 0; seed < 200; seed++) {
			const instance = task.instance(levels[level], seed);
			const random = createRandom(
				`["gsm-hard",${about.seedRevision},${JSON.stringify(sorted(levels[level]))},${seed}]`,
			);
			const story = generate(levels[level], random);
			expect(question(story), 'the same story').toBe(instance.question);
			const { above, below } = answerFromText(story);
			expect(instance.check(`<<<${above}/${below}>>>`), instance.question).toMatchObject({
				correct: true,
			});
			for (const off of [above + below, above - below, -above])
				expect(instance.check(`<<<${off}/${below}>>>`).correct).toBe(false);
		}
	});

	it.each(LEVELS)('is told in complete sentences at %s', (level) => {
		for (const story of stories(level, 200)) {
			const text = question(story);
			expect(text).not.toMatch(/[{}]|undefined|NaN| {2}|\.\.|\b(\w+) \1\b/);
			expect(text).not.toMatch(/\b1 (?!kilogram|hour|dollar)[a-z]+s\b/);
			expect(text).not.toMatch(/\ba [aeio]\w/i);
			for (const sentence of story.sentences) expect(sentence).toMatch(/^[A-Z{][\s\S]*\.$/);
			expect(story.ask).toMatch(/^[A-Z][\s\S]*\?$/);
		}
	});
});

const sorted = (params: object) =>
	Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('two hundred seeds', () => {
	it.each(LEVELS)('do not read alike at %s', (level) => {
		const times: number[] = [];
		const hashes = new Set<string>();
		const skeletons = new Set<string>();
		const sentences: string[] = [];
		const names = new RegExp(`\\b(?:${NAMES.join('|')})\\b`, 'g');
		for (let seed = 0; seed < 200; seed++) {
			const start = performance.now();
			const instance = task.instance(levels[level], seed);
			times.push(performance.now() - start);
			hashes.add(instance.puzzleHash);
			const [text = ''] = instance.question.split('\n\n');
			const skeleton = text.replaceAll(names, 'N').replaceAll(TOLD, '#');
			skeletons.add(skeleton);
			sentences.push(...skeleton.split(/(?<=[.?]) /));
		}
		const slow = times.toSorted((a, b) => a - b)[190] ?? 0;
		console.info(
			`gsm-hard ${level}: 95% under ${slow.toFixed(1)} ms; of 200 stories ${skeletons.size} skeletons; of ${sentences.length} sentences ${new Set(sentences).size}`,
		);
		expect(hashes.size).toBe(200);
		expect(skeletons.size).toBeGreaterThan(170);
		expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.4);
	});
});

describe('params', () => {
	it('are each honoured', () => {
		const params = {
			steps: 9,
			digits: 6,
			distractors: 4,
			percentages: true,
			conversions: true,
		} as const;
		for (let seed = 0; seed < 40; seed++) {
			const story = generate(params, createRandom(`${seed}`));
			expect(story.steps).toHaveLength(9);
			expect(story.given[0]?.value).toMatch(/^\d{6}$/);
			const names = story.given.map(({ name }) => name);
			expect(names.filter((name) => name.startsWith('beside'))).toHaveLength(4);
			const used = new Set(story.steps.flatMap(({ left, right }) => [left, right]));
			expect(names.filter((name) => !used.has(name) && !name.startsWith('beside'))).toEqual([]);
			expect(question(story)).toMatch(/%/);
			expect(question(story)).toMatch(/A (?:week|dozen|kilogram) |An hour |for one dollar/);
		}
	});

	it('give a story or a clear refusal, wherever they stand', () => {
		let refused = 0;
		for (const steps of [1, 2, 3, 5, 8, 11, 14])
			for (const digits of [2, 3, 5, 12])
				for (const both of [false, true])
					try {
						const params = { steps, digits, distractors: 5, percentages: both, conversions: both };
						const instance = task.instance(params, 1);
						expect(instance.check(instance.solve()).correct).toBe(true);
						expect(instance.check(instance.slip()).correct).toBe(false);
					} catch (thrown) {
						expect(thrown).toBeInstanceOf(ParamsError);
						refused++;
					}
		console.info(`gsm-hard: ${refused} of 56 corners of the knobs refused`);
		expect(refused).toBeLessThan(6);
	});
});

describe('the answer', () => {
	const published: Puzzle = {
		kind: 'published',
		problem: 'How much?',
		code: 'def solution():\n    return 1234567.5',
		accepted: ['2469135/2'],
	};

	it.each([
		['<<<1234567.5>>>', true],
		['<<<$1,234,567.50>>>', true],
		['<<<1,234,567.50 dollars>>>', true],
		['<<<1 234 567.5>>>', true],
		["<<<1'234'567.50>>>", true],
		['The answer is <<<2469135/2>>>', true],
		['<<<1{,}234{,}567.5>>>', true],
		['$\\boxed{1{,}234{,}567.5}$', true],
		['Answer: 1234567.50', true],
		['<<<1234567 dollars and 50 cents>>>', true],
		['<<<1.2345675 million>>>', true],
		['<<<1.2345675e6>>>', true],
		['<<<１２３４５６７.５>>>', true],
		['<<<3 * 411522.5 = 1234567.5>>>', true],
		['<<<-$1,234,567.50>>>', false],
		['<<<-1234567.5>>>', false],
		['<<<12345.675>>>', false],
		['<<<1234567.5 or 99>>>', false],
		['<<<No answer found>>>', false],
		['', false],
	])('%s is read', (answer, correct) => {
		expect(check(published, answer)).toMatchObject({ correct });
	});

	it('is exact where the question says so, and rounded where it says so', () => {
		let rounds = 0;
		for (const story of stories('L5', 200)) {
			const { above, below } = answerFromText(story);
			const at = (places: number, off: bigint): string => {
				const scale = 10n ** BigInt(places);
				const units = (2n * above * scale + below) / (2n * below) + off;
				const digits = `${units}`.padStart(places + 1, '0');
				return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
			};
			const checked = (answer: string) => check(story, `<<<${answer}>>>`).correct;
			expect(checked(at(2, 0n)), question(story)).toBe(story.places <= 2);
			expect(checked(at(4, 0n))).toBe(true);
			expect(checked(at(2, 1n))).toBe(false);
			expect(checked(at(2, -1n))).toBe(false);
			expect(check(story, `<<<${at(2, 1n)}>>>`).constraint).toBe('answer');
			expect(checked(at(4, 2n))).toBe(false);
			if (story.rounds) rounds++;
		}
		expect(rounds).toBeGreaterThan(5);
	});
});
