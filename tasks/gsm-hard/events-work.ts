import { type Builder, capital, type State } from './builder.ts';
import type { Event } from './events.ts';

function weigh(story: Builder, state: State): State | null {
	const { grams, thing } = story.world;
	if (!grams) return null;
	const each = story.tell(`grams per ${thing[0]}`, 'grams', story.random.int(...grams));
	story.say(
		story.random.pick([
			`Each of ${state.ref} weighed {${each.name}} grams.`,
			`The weight of each of ${state.ref} was {${each.name}} grams.`,
		]),
	);
	return {
		kind: 'grams',
		quantity: story.compute('grams', 'grams', state.quantity, '*', each),
		ref: `all ${state.ref}`,
		full: `all ${state.full ?? state.ref}`,
		ask: `How many grams did all ${state.ref} weigh together?`,
	};
}

function toKilograms(story: Builder, state: State): State | null {
	if (!story.settings.conversions) return null;
	return {
		kind: 'kilograms',
		quantity: story.compute('kilograms', 'kilograms', state.quantity, '/', 1000),
		ref: state.ref,
		full: state.full ?? state.ref,
		ask: `How many kilograms did ${state.ref} weigh together?`,
	};
}

function ship(story: Builder, state: State): State {
	const rate = story.price('price per kilogram', [40, 480]);
	story.say(`Transporting ${state.ref} cost {${rate.name}} per kilogram.`);
	return {
		kind: 'expense',
		quantity: story.compute('transport', 'money', state.quantity, '*', rate),
		ref: 'the cost of transport',
		ask: 'How many dollars did the transport cost?',
	};
}

function load(story: Builder, state: State): State {
	const capacity = story.tell('kilograms per trip', 'kilograms', story.random.int(180, 9500));
	story.say(`On one trip, at most {${capacity.name}} kilograms could be transported.`);
	return {
		kind: 'end',
		quantity: story.compute('trips', 'things', state.quantity, 'needed', capacity),
		ref: '',
		ask: `By total weight alone, what is the smallest number of trips with which ${state.full ?? state.ref} could be transported?`,
	};
}

function work(story: Builder, state: State): State | null {
	const { minutes, thing } = story.world;
	if (!minutes) return null;
	const each = story.tell(`minutes per ${thing[0]}`, 'minutes', story.random.int(...minutes));
	story.say(
		story.random.pick([
			`Each of ${state.ref} meant {${each.name}} minutes of work.`,
			`On each of ${state.ref}, {${each.name}} minutes of work were spent.`,
		]),
	);
	return {
		kind: 'minutes',
		quantity: story.compute('minutes', 'minutes', state.quantity, '*', each),
		ref: 'this work',
		ask: 'How many minutes of work was that in total?',
	};
}

function toHours(story: Builder, state: State): State | null {
	if (!story.settings.conversions) return null;
	return {
		kind: 'hours',
		quantity: story.compute('hours', 'hours', state.quantity, '/', 60),
		ref: state.ref,
		ask: 'How many hours of work was that in total?',
	};
}

function divideWork(story: Builder, state: State): State {
	const { helper } = story.world;
	const many = story.either(helper[1], 'countries');
	const count = story.tell(many, 'factor', story.random.int(2, 24));
	const unit = state.kind === 'hours' ? 'hours' : 'minutes';
	story.say(`${capital(state.ref)} was divided equally among {${count.name}} ${many}.`);
	return {
		kind: 'end',
		quantity: story.compute(`${unit} each`, unit, state.quantity, '/', count),
		ref: '',
		ask: story.either(
			`How many ${unit} did each ${helper[0]} work?`,
			`How many ${unit} of work fell to each country?`,
		),
	};
}

function payWork(story: Builder, state: State): State {
	const unit = state.kind === 'hours' ? 'hour' : 'minute';
	const rate = story.price(`pay per ${unit}`, unit === 'hour' ? [1100, 3900] : [15, 95]);
	story.say(`${capital(state.ref)} was paid at {${rate.name}} per ${unit}.`);
	return {
		kind: 'expense',
		quantity: story.compute('pay', 'money', state.quantity, '*', rate),
		ref: 'the pay for this work',
		ask: 'How many dollars did this work cost?',
	};
}

function surcharge(story: Builder, state: State): State | null {
	if (!story.settings.percentages || story.used.has('surcharge')) return null;
	story.used.add('surcharge');
	const up = story.random.chance(1, 2);
	const rate = story.percentage(up ? 'surcharge rate' : 'discount rate', 3, 24);
	const word = up ? 'surcharge' : 'discount';
	story.say(`A ${word} of {${rate.name}} was ${up ? 'added to' : 'taken off'} ${state.ref}.`);
	const part = story.compute(word, 'money', state.quantity, '*', rate);
	return {
		kind: 'expense',
		quantity: story.compute(`after the ${word}`, 'money', state.quantity, up ? '+' : '-', part),
		ref: 'the resulting bill',
		ask: `How many dollars did the bill come to after the ${word}?`,
	};
}

function fee(story: Builder, state: State): State | null {
	const what = story.fresh(story.world.costs);
	if (what === null) return null;
	const sum = story.price(`paid for ${what}`, [1900, 98_900]);
	const total = 'the total cost';
	const besides = state.ref === total ? 'Another' : `Besides ${state.ref},`;
	story.say(`${besides} {${sum.name}} had to be paid for ${what}.`);
	return {
		kind: 'expense',
		quantity: story.compute('costs', 'money', state.quantity, '+', sum),
		ref: total,
		ask: 'How many dollars had to be paid in total?',
	};
}

function splitCost(story: Builder, state: State): State {
	const count = story.tell('people', 'factor', story.random.int(2, 16));
	const [who] = story.people;
	story.say(
		`${capital(state.ref)} was split equally between {${count.name}} ${story.either('people, of whom', 'companies, of which')} ${who} was one.`,
	);
	return {
		kind: 'end',
		quantity: story.compute('share of each', 'money', state.quantity, '/', count),
		ref: '',
		ask: `How many dollars did ${who} have to pay?`,
		rounds: story.random.chance(1, 3),
	};
}

export const WORK_EVENTS: readonly Event[] = [
	{ from: ['things', 'chosen'], happen: weigh, steps: 1 },
	{ from: ['grams'], happen: toKilograms, steps: 1, weight: 4 },
	{ from: ['kilograms'], happen: ship, steps: 1, weight: 2 },
	{ from: ['kilograms'], happen: load, steps: 1, ends: true },
	{ from: ['things', 'chosen'], happen: work, steps: 1, weight: 2 },
	{ from: ['minutes'], happen: toHours, steps: 1, weight: 4 },
	{ from: ['minutes', 'hours'], happen: divideWork, steps: 1, ends: true },
	{ from: ['minutes', 'hours'], happen: payWork, steps: 1, weight: 2 },
	{ from: ['expense'], happen: surcharge, steps: 2, weight: 2 },
	{ from: ['expense'], happen: fee, steps: 1 },
	{ from: ['expense'], happen: splitCost, steps: 1, ends: true },
];
