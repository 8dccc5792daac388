import {
	add,
	divide,
	multiply,
	type Rational,
	subtract,
	whole,
} from '../../../tasks/kit/exact/rational.ts';
import { amount } from './amounts.ts';
import { type Reading, type Rule, reader } from './pattern.ts';
import type { Story, Value } from './story.ts';

// Sales, payments, savings and bills.

function earn(story: Story, value: Value): true {
	if (story.money.hand) throw new Error('Money is taken in twice.');
	story.money.hand = { value, names: ['the takings', 'this money'] };
	return true;
}

const sell: Reading<true> = (story, { ref = '', price = '' }) => {
	const all = story.things(ref);
	return earn(story, () => multiply(all(), amount(price)));
};
const sellBy = (size: (words: Readonly<Record<string, string>>) => string): Reading<true> => {
	return (story, words) => {
		const { ref = '', price = '' } = words;
		const all = story.things(ref);
		return earn(story, () => multiply(divide(all(), amount(size(words))), amount(price)));
	};
};
const sellPacks = sellBy(({ n = '' }) => n);
/** Some at one price, the others at another. */
const sellTwice: Reading<true> = (story, { share, n, ref = '', price = '', second = '' }) => {
	const all = story.things(ref);
	const first = () => (n === undefined ? multiply(all(), amount(share ?? '')) : amount(n));
	return earn(story, () =>
		add(multiply(first(), amount(price)), multiply(subtract(all(), first()), amount(second))),
	);
};

/** Changes money by what is paid out of it or added to it. */
function change(
	story: Story,
	ref: string,
	by: 'less' | 'more',
	sum: (before: Rational) => Rational,
): true {
	const purse = story.purse(ref);
	const before = story.amount(purse);
	const value = () => (by === 'less' ? subtract : add)(before(), sum(before()));
	const [left, then] = {
		hand: ['the money left', 'the whole sum'],
		account: ['the money left in the account', 'the money then in the account'],
		bill: ['the resulting bill', 'the resulting bill'],
	}[purse];
	story.money[purse] = { value, names: [(by === 'less' ? left : then) ?? ''] };
	return true;
}

const pay: Reading<true> = (story, { ref = '', price = '' }) =>
	change(story, ref, 'less', () => amount(price));
const payShare: Reading<true> = (story, { ref = '', share = '' }) =>
	change(story, ref, 'less', (all) => multiply(all, amount(share)));
const addTo: Reading<true> = (story, { ref = '', price = '' }) =>
	change(story, ref, 'more', () => amount(price));
const addShare: Reading<true> = (story, { ref = '', share = '' }) =>
	change(story, ref, 'more', (all) => multiply(all, amount(share)));

function owe(story: Story, name: string, value: Value): true {
	story.money.bill = { value, names: [name] };
	return true;
}
const alsoOwe: Reading<true> = (story, { ref = 'the total cost', price = '' }) => {
	const before = story.amount(story.purse(ref));
	return owe(story, 'the total cost', () => add(before(), amount(price)));
};
const payWork = (inUnit: number): Reading<true> => {
	return (story, { price = '' }) => {
		const work = story.measure('minutes');
		return owe(story, 'the pay for this work', () =>
			divide(multiply(work(), amount(price)), whole(inUnit)),
		);
	};
};

const RULES: readonly Rule<true>[] = [
	['{who} sold {share} of {ref} for {price} each and all the others for {second} each', sellTwice],
	[
		'The first {n} of {ref} were sold for {price} each, and all the others for {second} each',
		sellTwice,
	],
	['{who} sold all {ref} by the dozen, at {price} a dozen', sellBy(() => '12')],
	['{who} sold all {ref} in packs of {n}, at {price} a pack', sellPacks],
	['The price was {price} for every {n} .+, and all {ref} were sold', sellPacks],
	['{who} sold all {ref} for {price} each', sell],
	['All {ref} were sold at a price of {price} each', sell],
	['{who} found buyers for all {ref}, at {price} each', sell],
	['Each {ref} was sold for {price}', sell],
	['A wholesaler bought all {ref} for {price} each', sell],
	['For each of {ref}, .+ (?:gave .+|got|paid) {price}', sell],
	['.+ (?:gave|paid) .+ {price} for each of {ref}', sell],
	[
		'.+ rented {ref} for {price} each',
		(story, { ref = '', price = '' }) => sell(story, { ref: ref.replace(/ from .*$/, ''), price }),
	],
	[
		'From {ref}, {n} .+ were paid, who had worked {m} hours each, at {price} an hour',
		(story, { ref = '', n = '', m = '', price = '' }) =>
			change(story, ref, 'less', () => multiply(multiply(amount(n), amount(m)), amount(price))),
	],
	[
		'From {ref}, {who} paid {price} for .+ and {second} for .+',
		(story, { ref = '', price = '', second = '' }) =>
			change(story, ref, 'less', () => add(amount(price), amount(second))),
	],
	['From {ref}, {who} paid {price} for .+', pay],
	['{who} spent {price} of {ref} on .+', pay],
	['{who} paid {share} of {ref} (?:in taxes|to .+)', payShare],
	[
		'{who} put {share} of {ref} into a savings account',
		(story, { ref = '', share = '' }) => {
			const all = story.amount(story.purse(ref));
			if (story.money.account) throw new Error('There are two accounts.');
			const value = () => multiply(all(), amount(share));
			story.money.account = { value, names: ['the savings'] };
			return true;
		},
	],
	['After one year, the bank added {share} interest to {ref}', addShare],
	['.+ added {price} to {ref}', addTo],
	['.+ gave .+ another {price}, which was added to {ref}', addTo],
	['A surcharge of {share} was added to {ref}', addShare],
	['A discount of {share} was taken off {ref}', payShare],
	[
		'{ref} (?:was|were) (?:shared equally among|split evenly between|split equally between) {n} .+',
		(story, { ref = '', n = '' }) => {
			const all = story.amount(story.purse(ref));
			story.measures.set('shares', () => divide(all(), amount(n)));
			return true;
		},
	],
	[
		'{who} wants to use {ref} to buy .+ at {price} each',
		(story, { ref = '', price = '' }) => {
			const all = story.amount(story.purse(ref));
			story.measures.set('goods', () => divide(all(), amount(price)));
			return true;
		},
	],
	[
		'{who} had hoped for {price} in the end',
		(story, { price = '' }) => {
			story.measures.set('hope', () => amount(price));
			return true;
		},
	],
	[
		'{who} changed {ref} into .+, at {n} .+ for one dollar',
		(story, { ref = '', n = '' }) => {
			const all = story.amount(story.purse(ref));
			story.measures.set('changed', () => multiply(all(), amount(n)));
			return true;
		},
	],
	[
		'Transporting {ref} cost {price} per kilogram',
		(story, { ref = '', price = '' }) => {
			const [grams, weighed] = [story.measure('grams'), story.measure('weighed')];
			const moved = story.things(ref);
			return owe(story, 'the cost of transport', () => {
				if (subtract(weighed(), moved()).above !== 0n)
					throw new Error('Other things were weighed.');
				return divide(multiply(grams(), amount(price)), whole(1000));
			});
		},
	],
	['This work was paid at {price} per minute', payWork(1)],
	['This work was paid at {price} per hour', payWork(60)],
	['Besides {ref}, {price} had to be paid for .+', alsoOwe],
	['Another {price} had to be paid for .+', alsoOwe],
];

export const readDealing = reader(RULES);
