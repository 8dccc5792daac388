import {
	add,
	divide,
	multiply,
	type Rational,
	subtract,
} from '../../../tasks/kit/exact/rational.ts';
import { amount } from './amounts.ts';
import { type Rule, reader } from './pattern.ts';
import { isBox, type Story, type Value } from './story.ts';

// What happens to the things of a story.

const times = (a: Value, text = ''): Value => {
	return () => multiply(a(), amount(text));
};
const over = (a: Value, text = ''): Value => {
	return () => divide(a(), amount(text));
};

/** Some things are gone; the others remain. */
function lose(story: Story, noun: string, all: Value, lost: (all: Rational) => Rational): true {
	story.become(`the remaining ${noun}`, () => subtract(all(), lost(all())));
	return true;
}

/** "the apples that Ana picked": apples. */
const nounOf = (ref = '') =>
	ref.replace(/^(?:these|the remaining|the) /, '').replace(/ (?:that|then) .*$/, '');

function pack(story: Story, box: string, ref: string, size: string): true {
	if (isBox(story.delivered, box)) throw new Error(`"${box}" may be two kinds of boxes.`);
	story.filled = { box, count: over(story.things(ref), size) };
	return true;
}

const keep =
	(name: string, value: (story: Story, words: Readonly<Record<string, string>>) => Value) =>
	(story: Story, words: Readonly<Record<string, string>>): true => {
		story.measures.set(name, value(story, words));
		return true;
	};
const weigh = (story: Story, { ref = '', n }: Readonly<Record<string, string>>): true => {
	story.measures.set('grams', times(story.things(ref), n));
	story.measures.set('weighed', story.things(ref));
	return true;
};
const minutes = keep('minutes', (story, { ref = '', n }) => times(story.things(ref), n));
const parts = keep('parts', (story, { ref = '', n }) => times(story.things(ref), n));
const capacity = keep(
	'capacity',
	(_, { n = '' }) =>
		() =>
			amount(n),
);

const RULES: readonly Rule<true>[] = [
	[
		'Only {share} of {ref} (?:were|had|passed|came|arrived|carried) .+',
		(story, { share, ref = '' }) => {
			story.become('chosen', times(story.things(ref), share));
			return true;
		},
	],
	[
		'each of {n} .+ was (?:given|sent) {m} {noun}(?: for free| as(?: free)? samples)?',
		(story, { n, m = '', noun = '' }) =>
			lose(story, noun, story.stock(), () => multiply(amount(n ?? ''), amount(m))),
	],
	[
		'(?:{share}|{n}) of {ref} (?:were|went|had|did|left|moved|cracked|broke|melted|crumbled|failed|burst|burned|turned)\\b.*',
		(story, { share, n, ref = '' }) =>
			lose(story, nounOf(ref), story.things(ref), (all) =>
				n === undefined ? multiply(all, amount(share ?? '')) : amount(n),
			),
	],
	[
		'{more} Together with {ref}, these were all {then}',
		(story, { more = '', ref = '', then = '' }) => {
			const [before, n] = [story.things(ref), numberIn(more)];
			story.become(then, () => add(before(), n));
			return true;
		},
	],
	[
		'{more} These were added to the {noun} (?<place>(?:in|on|at) .+)',
		(story, { more = '', noun, place }) => {
			const then = `the ${noun} then ${place}`;
			const [before, n] = [story.things(then), numberIn(more)];
			story.become(then, () => add(before(), n));
			return true;
		},
	],
	[
		'All {ref} were packed into {box} of {n}',
		(story, { ref = '', box = '', n = '' }) => pack(story, box, ref, n),
	],
	[
		'Each {box} was filled with {n} of {ref}, until all were packed',
		(story, { ref = '', box = '', n = '' }) => pack(story, box, ref, n),
	],
	[
		'All {ref} were divided equally among {n} .+',
		keep('shares', (story, { ref = '', n }) => over(story.things(ref), n)),
	],
	['One .+ (?:holds|can carry) {n} .+', capacity],
	['On one trip, a truck can carry {n} .+', capacity],
	['On one trip, at most {n} kilograms could be transported', capacity],
	[
		'In the year before, the corresponding number of .+ had been {n}',
		keep(
			'year before',
			(_, { n = '' }) =>
				() =>
					amount(n),
		),
	],
	['Each of {ref} weighed {n} grams', weigh],
	['The weight of each of {ref} was {n} grams', weigh],
	['Each of {ref} meant {n} minutes of work', minutes],
	['On each of {ref}, {n} minutes of work were spent', minutes],
	['There are {n} .+ on each of {ref}', parts],
	['Into each of {ref}, {n} .+ are pressed', parts],
	['Each of {ref} (?:takes|has|needs|gets|was seen to catch) {n} .+', parts],
	[
		'This work was divided equally among {n} .+',
		keep('shares', (story, { n }) => over(story.measure('minutes'), n)),
	],
];

/** The one number in a sentence. */
function numberIn(sentence: string): Rational {
	const [only = '', ...others] = sentence.match(/\d[\d,]*/g) ?? [];
	if (others.length > 0) throw new Error(`"${sentence}" tells several numbers.`);
	return amount(only);
}

export const readHappening = reader(RULES);
