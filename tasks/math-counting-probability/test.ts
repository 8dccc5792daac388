import { describe, expect, it } from 'vitest';
import { enumerate } from '../../test/support/outcomes/enumerate.ts';
import type { Enumerated } from '../../test/support/outcomes/kind.ts';
import { LEVELS } from '../task.ts';
import { task } from './index.ts';

const { knobs, levels } = task.about;
const families = knobs
	.flatMap((knob) => (knob.name === 'family' && knob.kind === 'choice' ? knob.options : []))
	.map(({ value }) => value)
	.filter((value) => value !== 'any');

type Fraction = readonly [above: bigint, below: bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const opposite = ([a, b]: Fraction): Fraction => [b - a, b];
const sum = (terms: readonly Fraction[]): Fraction => terms.reduce(plus, [0n, 1n]);
const often = (words = ''): number =>
	words === 'once' ? 1 : words === 'twice' ? 2 : Number.parseInt(words, 10);
const bullets = (text: string): string[] =>
	[...text.matchAll(/^- (.*)$/gm)].map(([, clause = '']) => clause);

function weigh({ weights }: Enumerated, isIn: (i: number) => boolean): bigint {
	return weights.reduce((total, weight, i) => (isIn(i) ? total + weight : total), 0n);
}

/** Which outcomes a phrase means that is followed by one clause or by a list of them. */
function meant(space: Enumerated, text: string): (i: number) => boolean {
	const clauses = bullets(text);
	if (clauses.length === 0) {
		const truths = space.truths(text.replace(/[.?]$/, ''));
		return (i) => truths[i] === true;
	}
	const truths = clauses.map((clause) => space.truths(clause));
	const held = (i: number) => truths.filter((one) => one[i]).length;
	if (text.includes('all of the following are')) return (i) => held(i) === truths.length;
	return text.includes('exactly one of the following') ? (i) => held(i) === 1 : (i) => held(i) > 0;
}

const chance = (space: Enumerated, isIn: (i: number) => boolean): Fraction => [
	weigh(space, isIn),
	weigh(space, () => true),
];

/** The probability of a number of successes, sequence by sequence. */
function repeated(
	one: Fraction,
	performed: number,
	isAsked: (successes: number) => boolean,
): Fraction {
	let total: Fraction = [0n, 1n];
	for (let sequence = 0; sequence < 2 ** performed; sequence++) {
		const results = Array.from({ length: performed }, (_, i) => ((sequence >> i) & 1) === 1);
		if (!isAsked(results.filter(Boolean).length)) continue;
		const terms = results.map((success) => (success ? one : opposite(one)));
		total = plus(total, terms.reduce(times));
	}
	return total;
}

/** What "at least twice the experiment is a success" asks of the number of successes. */
function askedNumber(text: string, performed: number): (successes: number) => boolean {
	const [, how, words] =
		/probability that (at least|exactly) (once|twice|\d+ times) the /.exec(text) ?? [];
	if (how === undefined) return (successes) => successes === performed;
	return (successes) =>
		how === 'exactly' ? successes === often(words) : successes >= often(words);
}

function performances(text: string): number {
	return often(/(?:performed|carried out) (once|twice|\d+ times),/.exec(text)?.[1] ?? 'once');
}

/** Answers a question by itself, from its text, by listing all outcomes; null where they are too many. */
function answerTo(question: string): Fraction | null {
	const body = question.split('\n\n').slice(0, -1);
	return body[0]?.startsWith('Experiment A.') ? ofSeveral(body) : ofOne(body);
}

function ofOne(body: readonly string[]): Fraction | null {
	const [scene = '', ...rest] = body;
	const space = enumerate(scene);
	if (!space) return null;
	const [, counted] = /How many .*? have the property that (.*)/s.exec(scene) ?? [];
	if (counted !== undefined) return [weigh(space, meant(space, counted)), 1n];
	const text = rest.join('\n\n');
	const [, given] = /given that (.*)\?/s.exec(text.replace(/\?(?=\n- )/, '').concat('?')) ?? [];
	if (text.startsWith('The outcome scores points')) {
		const known = given === undefined ? () => true : meant(space, given.split('?')[0] ?? '');
		const won = bullets(text).map((line): Fraction => {
			const [, points = '0', clause = ''] = /^(\d+) points? if (.*)$/.exec(line) ?? [];
			const isTrue = meant(space, clause);
			return [BigInt(points) * weigh(space, (i) => known(i) && isTrue(i)), weigh(space, known)];
		});
		return sum(won);
	}
	if (text.startsWith('The experiment is a success if')) {
		const [success = '', asked = ''] = text.split('\n\n');
		const one = chance(space, meant(space, success.replace('The experiment is a success if ', '')));
		if (asked.includes('expected number of performances')) return over([1n, 1n], one);
		return repeated(one, performances(asked), askedNumber(asked, performances(asked)));
	}
	const [, wanted = ''] = /What is the probability that (.*)/s.exec(text) ?? [];
	if (!wanted.includes(', given that ')) return chance(space, meant(space, wanted));
	const [event = '', condition = ''] = wanted.split(', given that ');
	const [isEvent, isKnown] = [meant(space, event), meant(space, condition)];
	return [weigh(space, (i) => isEvent(i) && isKnown(i)), weigh(space, isKnown)];
}

function ofSeveral(body: readonly string[]): Fraction | null {
	const asked = body.at(-1) ?? '';
	const chances: Fraction[] = [];
	for (const text of body.slice(0, -1)) {
		const [scene = '', success = ''] = text.split(/Experiment [ABC] is a success if /);
		const space = enumerate(scene);
		if (!space) return null;
		chances.push(chance(space, meant(space, success)));
	}
	const weights = [...asked.matchAll(/experiment [ABC] with probability (\d+)\/(\d+)/g)].map(
		([, above = '', below = '']): Fraction => [BigInt(above), BigInt(below)],
	);
	if (weights.length === 0) return jointly(asked, chances);
	if (asked.includes('turns out to be a success')) {
		const which = 'ABC'.indexOf(/experiment ([ABC]) was chosen\?/.exec(asked)?.[1] ?? '');
		const likely = chances.map((one, i) => {
			const terms = Array.from({ length: performances(asked) }, () => one);
			return [weights[i] ?? [0n, 1n], ...terms].reduce(times);
		});
		return over(likely[which] ?? [0n, 1n], sum(likely));
	}
	const mixed = sum(chances.map((one, i) => times(one, weights[i] ?? [0n, 1n])));
	const [, words = 'once'] = /carried out (once|twice|\d+ times)/.exec(asked) ?? [];
	return repeated(mixed, often(words), askedNumber(asked, often(words)));
}

/** Over all patterns of successes of independent experiments. */
function jointly(asked: string, chances: readonly Fraction[]): Fraction {
	const [event = '', given] = asked.split(', given that ');
	const passes = (text: string, pattern: number): boolean => {
		const successes = chances.filter((_, i) => ((pattern >> i) & 1) === 1).length;
		if (/(both|all) experiments are/.test(text)) return successes === chances.length;
		if (/at least one of/.test(text)) return successes > 0;
		if (/exactly one of/.test(text)) return successes === 1;
		return (pattern & 1) === 1;
	};
	const likelihood = (isIn: (pattern: number) => boolean): Fraction =>
		sum(
			Array.from({ length: 2 ** chances.length }, (_, pattern) => pattern)
				.filter(isIn)
				.map((pattern) =>
					chances.map((one, i) => (((pattern >> i) & 1) === 1 ? one : opposite(one))).reduce(times),
				),
		);
	const question = event.slice(event.indexOf('What is'));
	if (given === undefined) return likelihood((pattern) => passes(question, pattern));
	return over(
		likelihood((pattern) => passes(question, pattern) && passes(given, pattern)),
		likelihood((pattern) => passes(given, pattern)),
	);
}

/** Of a count, or of the sum of both parts of the fraction in lowest terms. */
function remainderOf([above, below]: Fraction, question: string): Fraction {
	let [divisor, rest] = [above, below];
	while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
	const isCount = question.includes('remainder of this number');
	const sum = (above + (isCount ? 0n : below)) / (isCount ? below : divisor);
	return [sum % 1_000_000_007n, 1n];
}

/** Checks the given seeds against the enumeration; how many were small enough for that. */
function compare(
	params: Readonly<Record<string, string | number | boolean>>,
	seeds: number,
): number {
	let compared = 0;
	for (let seed = 0; seed < seeds; seed++) {
		const instance = task.instance(params, seed);
		const value = answerTo(instance.question);
		if (!value) continue;
		compared++;
		const [above, below] = instance.question.includes('Give the remainder')
			? remainderOf(value, instance.question)
			: value;
		expect(instance.check(`<<<${above}/${below}>>>`), instance.question).toMatchObject({
			correct: true,
		});
		for (const off of [above + below, above - below, 2n * above + 1n, -above])
			expect(instance.check(`<<<${off}/${below}>>>`).correct, `${off}`).toBe(false);
	}
	return compared;
}

describe('an enumeration of the outcomes that the question describes', () => {
	it.each(families)(
		'agrees on %s',
		(family) => {
			for (const conditions of [1, 2])
				expect(compare({ size: 5, conditions, family }, 25)).toBeGreaterThan(3);
			expect(compare({ size: 6, conditions: 2, family }, 12)).toBeGreaterThan(0);
		},
		60_000,
	);

	it.each(['direct', 'derived'])(
		'agrees on remainders of %s questions',
		(composition) => {
			const params = { size: 9, conditions: 2, composition, remainder: true };
			expect(compare(params, 40)).toBeGreaterThan(10);
		},
		60_000,
	);

	it.each(['derived', 'chained'])(
		'agrees on %s questions',
		(composition) => {
			expect(compare({ size: 6, conditions: 2, composition }, 80)).toBeGreaterThan(40);
			expect(compare({ size: 6, conditions: 1, composition }, 20)).toBeGreaterThan(10);
			expect(compare({ size: 7, conditions: 3, composition }, 40)).toBeGreaterThan(15);
		},
		60_000,
	);

	it.each(['direct', 'derived', 'chained'])('agrees on %s joined experiments', (composition) => {
		for (const experiments of [2, 3])
			expect(compare({ size: 5, conditions: 2, experiments, composition }, 25)).toBeGreaterThan(10);
	});
});

describe('fifty seeds', () => {
	it.each(LEVELS)(
		'are distinct at %s',
		(level) => {
			const start = process.cpuUsage();
			const hashes = Array.from(
				{ length: 50 },
				(_, seed) => task.instance(levels[level], seed).puzzleHash,
			);
			const { user } = process.cpuUsage(start);
			console.info(`math-counting-probability ${level}: ${(user / 1000).toFixed(0)} ms for 50`);
			expect(new Set(hashes).size).toBe(50);
		},
		60_000,
	);
});

describe('params', () => {
	it.each(families)('can all be met with %s', (family) => {
		for (const size of [5, 100])
			for (const experiments of [1, 2])
				for (const composition of ['direct', 'chained']) {
					const params = { size, conditions: 2, experiments, composition, family };
					const instance = task.instance(params, 1);
					expect(instance.check(instance.solve()).correct).toBe(true);
				}
	});
});

describe('reading answers', () => {
	const instance = task.instance({ size: 6, conditions: 1, family: 'urn' }, 3);
	const [above = 0, below = 1] = instance.solve().slice(3, -3).split('/').map(Number);

	it.each([
		`<<<${above}/${below}>>>`,
		`<<<${3 * above}/${3 * below}>>>`,
		`<<<\\frac{${above}}{${below}}>>>`,
		`So it is $\\boxed{\\dfrac{${above}}{${below}}}$.`,
		`<<<${(above / below).toFixed(9)}>>>`,
		`<<<${((100 * above) / below).toFixed(8)}%>>>`,
		`Answer: ${above} / ${below}`,
	])('accepts %s', (answer) => {
		expect(instance.check(answer)).toMatchObject({ correct: true });
	});

	it.each([
		`<<<${below}/${above}>>>`,
		`<<<${(above / below).toFixed(2)}>>>`,
		`<<<${above}/${below} or 1/2>>>`,
		'<<<No answer found>>>',
	])('refuses %s', (answer) => {
		expect(instance.check(answer).correct).toBe(false);
	});

	it('name the rule that is broken', () => {
		expect(instance.check(instance.slip()).constraint).toBe('answer');
		expect(instance.check('<<<>>>').constraint).toBe('unreadable');
		const published = task.restore({ kind: 'published', question: 'How many?', boxed: '12' });
		expect(published.check('<<<13>>>').constraint).toBe('published-answer');
	});
});
