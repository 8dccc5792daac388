import {
	add,
	divide,
	multiply,
	type Rational,
	subtract,
	whole,
} from '../../../tasks/kit/exact/rational.ts';
import { type Rule, reader } from './pattern.ts';
import { isBox, type Story } from './story.ts';

// What is asked for in the end.

const down = ({ above, below }: Rational): Rational => whole(above / below);
const up = ({ above, below }: Rational): Rational => whole((above + below - 1n) / below);
const inUnit = (value: Rational, unit: string): Rational =>
	unit.startsWith('hour') ? divide(value, whole(60)) : value;
/** All money in hand, if none lies in the account. */
const inHand = (story: Story): Rational => {
	if (story.money.account) throw new Error('Some money lies in the account.');
	return story.amount('hand')();
};
const left = (story: Story, account: string | undefined): Rational =>
	account === undefined ? inHand(story) : story.amount('account')();

const RULES: readonly Rule<Rational>[] = [
	[
		'How many grams did {ref} weigh together',
		(story, { ref = '' }) => story.things(ref) && story.measure('grams')(),
	],
	[
		'How many kilograms did {ref} weigh together',
		(story) => divide(story.measure('grams')(), whole(1000)),
	],
	[
		'How many {unit} of work was that in total',
		(story, { unit = '' }) => inUnit(story.measure('minutes')(), unit),
	],
	[
		'How many {unit} did each .+ work',
		(story, { unit = '' }) => inUnit(story.measure('shares')(), unit),
	],
	[
		'How many {unit} of work fell to each .+',
		(story, { unit = '' }) => inUnit(story.measure('shares')(), unit),
	],
	['How many .+ did each .+ get', (story) => story.measure('shares')()],
	['How many dollars did .+ have to pay', (story) => story.measure('shares')()],
	['How many dollars did .+ put into the account', (story) => story.amount('account')()],
	[
		'How many dollars were left(?<account> in the account)?',
		(story, { account }) => left(story, account),
	],
	[
		'How much money, in dollars, was left(?<account> in the account)?',
		(story, { account }) => left(story, account),
	],
	[
		'How many dollars did that leave(?<account> in the account)(?: with)?',
		(story, { account }) => left(story, account),
	],
	['How many dollars did that leave .+ with', inHand],
	['How many dollars were then in the account', (story) => story.amount('account')()],
	['How many dollars did that (?:make in total|bring in)', inHand],
	['How many dollars did .+ take in', inHand],
	['How much were the takings, in dollars', inHand],
	[
		'How many dollars (?:had to be paid in total|did the transport cost|did this work cost|did the bill come to .+)',
		(story) => story.amount('bill')(),
	],
	[
		'How many dollars (?<sign>more|less) than that did {ref} come to',
		(story, { sign, ref = '' }) => {
			const [sum, hope] = [story.amount(story.purse(ref))(), story.measure('hope')()];
			return sign === 'more' ? subtract(sum, hope) : subtract(hope, sum);
		},
	],
	[
		'How many (?:euros|Swiss francs|Canadian dollars|British pounds) did .+ get',
		(story) => story.measure('changed')(),
	],
	['At most how many .+ can .+ buy', (story) => down(story.measure('goods')())],
	[
		'How many .+ can be filled completely with {ref}',
		(story, { ref = '' }) => down(divide(story.things(ref)(), story.measure('capacity')())),
	],
	[
		'How many .+ are needed to (?:hold|carry) {ref}(?: at once)?',
		(story, { ref = '' }) => up(divide(story.things(ref)(), story.measure('capacity')())),
	],
	[
		'As many .+ as possible are filled completely with {ref}. How many .+ are left over',
		(story, { ref = '' }) => {
			const [all, size] = [story.things(ref)(), story.measure('capacity')()];
			return subtract(all, multiply(down(divide(all, size)), size));
		},
	],
	[
		'By total weight alone, what is the smallest number of trips with which {ref} could be transported',
		(story, { ref = '' }) => {
			if (subtract(story.things(ref)(), story.measure('weighed')()).above !== 0n)
				throw new Error('Other things were weighed.');
			return up(divide(divide(story.measure('grams')(), whole(1000)), story.measure('capacity')()));
		},
	],
	[
		'By how much did the number of {ref} (?<sign>exceed|fall short of) the number of the year before',
		(story, { ref = '', sign }) => {
			const [now, before] = [story.things(ref)(), story.measure('year before')()];
			return sign === 'exceed' ? subtract(now, before) : subtract(before, now);
		},
	],
	[
		'What percentage of {ref} remained',
		(story, { ref = '' }) => multiply(divide(story.stock()(), story.things(ref)()), whole(100)),
	],
	['How many .+ is that in total', (story) => story.measure('parts')()],
	[
		'How many {box} were filled',
		(story, { box = '' }) => {
			if (!story.filled || !isBox(box, story.filled.box)) throw new Error(`No ${box} were filled.`);
			return story.filled.count();
		},
	],
	[
		'How many .+ (?:remained|were left)',
		(story) => {
			if (!story.called.startsWith('the remaining ')) throw new Error('Nothing is gone.');
			return story.stock()();
		},
	],
	[
		'How many {noun} were then {place}',
		(story, { noun, place }) => story.things(`the ${noun} then ${place}`)(),
	],
	[
		'How many .+ did {who} (?!weigh)[a-z]+(?:,? (?:altogether|together|in .+|on .+|from .+|both sorts together|all three sorts together))?',
		(story, { who = '' }) => {
			const facts = story.factsOf(who);
			return facts.reduce((total, { count }) => ({ ...add(total, count()) }), whole(0));
		},
	],
	[
		'How many .+ (?:were|had|passed|came|arrived|carried) .+',
		(story) => {
			if (story.called !== 'chosen') throw new Error('None are chosen.');
			return story.stock()();
		},
	],
];

export const answer = reader(RULES);
