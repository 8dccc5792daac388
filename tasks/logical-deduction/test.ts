import { describe, expect, it } from 'vitest';
import { task } from './index.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const LAST =
	/ to-?last|-to-last|from the right|lightest|newest|shortest|cheapest|rightmost|\blast\b/;

function permutations<Item>(items: readonly Item[]): Item[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item, at) =>
		permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
	);
}

/** The place that a sentence names, read from its words. */
function placeIn(sentence: string, count: number): number {
	const nth = ORDINALS.findIndex((word) => new RegExp(`\\b${word}\\b`).test(sentence)) + 1;
	return LAST.test(sentence) ? count + 1 - Math.max(nth, 1) : Math.max(nth, 1);
}

/** Whether a sentence is true of an order, first to last. */
function trueOf(sentence: string, order: readonly string[]): boolean {
	const names = [...sentence.matchAll(/[\p{L}-]+/gu)].map(([word]) => word);
	const [a = 0, b = 0, c = 0] = names
		.filter((name) => order.includes(name))
		.map((name) => order.indexOf(name) + 1);
	if (sentence.includes('somewhere between')) return (a - b) * (a - c) < 0;
	const apart = /exactly (\d+) places apart/.exec(sentence)?.[1];
	if (apart !== undefined) return Math.abs(a - b) === Number(apart);
	if (sentence.includes('are not next to each other')) return Math.abs(a - b) !== 1;
	if (sentence.includes('are next to each other')) return Math.abs(a - b) === 1;
	if (b > 0) {
		const later = /right of|behind|after|shorter than|lighter than|newer than|cheaper than/;
		const gap = later.test(sentence) ? a - b : b - a;
		return sentence.includes('directly') ? gap === 1 : gap > 0;
	}
	return (placeIn(sentence, order.length) === a) !== / not /.test(sentence);
}

/** Every order that fits the statements of a question, by brute force over its text. */
function fitting(question: string): string[][] {
	const listed = /: (the [^.]*) and (the [^.]*)\. They have/.exec(question);
	const names = [...(listed?.[1]?.split(', ') ?? []), listed?.[2] ?? ''].map((thing) =>
		thing.replace(/^the /, '').replace(/ (?:house|train|lecture|parcel|ribbon)$/, ''),
	);
	const statements = [...question.matchAll(/^- (.+)$/gm)].map(([, sentence = '']) => sentence);
	expect(statements.length).toBeGreaterThan(0);
	return permutations(names).filter((order) =>
		statements.every((sentence) => trueOf(sentence, order)),
	);
}

describe('logical deduction, against brute force over the question text', () => {
	it.each([
		{ objects: 3, absolute: 0, kinds: 'order', asked: 'order' },
		{ objects: 5, absolute: 30, kinds: 'neighbours', asked: 'order' },
		{ objects: 6, absolute: 0, kinds: 'distances', asked: 'order' },
		{ objects: 5, absolute: 100, kinds: 'order', asked: 'order' },
	])('one order fits, and no other is accepted: %o', (params) => {
		for (let seed = 0; seed < 15; seed++) {
			const instance = task.instance(params, seed);
			const right = fitting(instance.question);
			expect(right, instance.question).toHaveLength(1);
			for (const order of permutations(right[0] ?? []))
				expect(instance.check(`<<<${order.join(', ')}>>>`).correct).toBe(
					order.join() === right[0]?.join(),
				);
		}
	});

	it('has one true option, whichever place it asks for', () => {
		for (let seed = 0; seed < 40; seed++) {
			const instance = task.instance({ objects: 5, kinds: 'distances' }, seed);
			const [order = []] = fitting(instance.question);
			const options = [...instance.question.matchAll(/^\(([A-Z])\) (.+)$/gm)];
			expect(options).toHaveLength(5);
			for (const [, letter = '', sentence = ''] of options)
				for (const answer of [`(${letter})`, letter, `${letter}) ${sentence}`, sentence])
					expect(instance.check(`<<<${answer}>>>`).correct, answer).toBe(trueOf(sentence, order));
			expect(options.filter(([, , sentence = '']) => trueOf(sentence, order))).toHaveLength(1);
		}
	});

	it('never states more than is needed', () => {
		const instance = task.instance({ objects: 6, kinds: 'distances', asked: 'order' }, 4);
		for (const [line] of instance.question.matchAll(/^- .+\n/gm))
			expect(fitting(instance.question.replace(line, '')).length).toBeGreaterThan(1);
	});
});

describe('logical deduction, reading answers', () => {
	const chosen = task.instance({ objects: 5 }, 3);
	const right = /\(([A-Z])\)/.exec(chosen.solve())?.[1] ?? '';
	const options = new Map(
		[...chosen.question.matchAll(/^\(([A-Z])\) (.+)$/gm)].map(([, letter = '', text = '']) => [
			letter,
			text,
		]),
	);
	const other = right === 'A' ? 'B' : 'A';

	it.each([
		`<<<${right}>>>`,
		`<<<${right.toLowerCase()}>>>`,
		`<<<Option ${right}>>>`,
		`<<<(${right}) ${options.get(right)}.>>>`,
		`<<<${options.get(right)?.toLowerCase().replace('the ', '')}>>>`,
		`It cannot be (${other}).\nAnswer: (${right})`,
		`<<<(${other})>>> No: <<<(${right})>>>`,
	])('reads %s', (answer) => expect(chosen.check(answer)).toMatchObject({ correct: true }));

	it.each([
		[`<<<(${other}) ${options.get(right)}>>>`, 'unreadable', /contradict/],
		[`<<<${other} ${options.get(right)}>>>`, 'unreadable', /contradict/],
		[`<<<(${right}) or (${other})>>>`, 'unreadable', /more than one/],
		['<<<(Z)>>>', 'unreadable', 'There is no option (Z).'],
		['<<<the penguin>>>', 'unreadable', /no option in/],
		[`<<<(${other})>>>`, 'option', /In the only order that fits/],
	])('rejects %s', (answer, constraint, reason) => {
		const verdict = chosen.check(answer);
		expect(verdict).toMatchObject({ correct: false, constraint });
		expect(verdict.reason).toMatch(reason);
	});

	const whole = task.instance({ objects: 6, kinds: 'distances', asked: 'order' }, 8);
	const order = whole.solve().slice(3, -3).split(', ');
	const places = order.map((name, place) => `"${name}": ${place + 1}`);

	it.each([
		`<<<${order.join(' > ')}>>>`,
		`<<<${JSON.stringify(order)}>>>`,
		`<<<\n${order.map((name, place) => `${place + 1}. The ${name}`).join('\n')}\n>>>`,
		`<<<{${places.toReversed().join(', ')}}>>>`,
		`So the order is:\n${order.map((name) => `- ${name}`).join('\n')}`,
		`There are 6 of them.\nFinal order: ${order.join(', ')}`,
	])('reads the order %s', (answer) => {
		expect(whole.check(answer)).toMatchObject({ correct: true });
	});

	it('says what is wrong with an order, and marks it', () => {
		expect(whole.check(`<<<${order.slice(1).join(', ')}>>>`).reason).toMatch(/names 5 of the 6/);
		expect(whole.check(`<<<${[...order.slice(1), order[1]].join(', ')}>>>`).reason).toMatch(
			/twice/,
		);
		const slip = whole.check(whole.slip());
		expect(slip.constraint).toBe('statement');
		expect(slip.reason).toMatch(/^In this order it is not true that: The /);
		const picture = whole.picture(whole.slip());
		if (picture.kind !== 'cards') throw new Error('no cards');
		expect(picture.groups[1]?.cards.filter(({ tone }) => tone === 'wrong')).toHaveLength(1);
	});
});
