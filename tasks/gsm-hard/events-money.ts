import { ratio } from '../kit/exact/rational.ts';
import type { Builder, Quantity, State } from './builder.ts';
import type { Event } from './events.ts';
import { income } from './events-sale.ts';
import { partOf } from './numbers.ts';

/** What is left of some money; of savings, what is left in the account. */
function left(story: Builder, { saved = false }: State, quantity: Quantity): State {
	const where = saved ? ' in the account' : '';
	const ask = story.random.pick([
		`How many dollars were left${where}?`,
		`How much money, in dollars, was left${where}?`,
		saved
			? `How many dollars did that leave${where}?`
			: `How many dollars did that leave ${story.people[0]} with?`,
	]);
	return { ...income(quantity, `the money left${where}`, ask), saved };
}

/** Money in the account, as it is after something came in. */
const inAccount = (quantity: Quantity): State => ({
	...income(
		quantity,
		'the money then in the account',
		'How many dollars were then in the account?',
	),
	saved: true,
});

/** An amount, a share of another: whole dollars where that is large, else in cents. */
function amount(story: Builder, label: string, of: Quantity, low: number, high: number): Quantity {
	if (of.value > 5000) return story.tell(label, 'money', partOf(of.value, low, high, story.random));
	const cents = partOf(of.value * 100, low, high, story.random);
	return story.tell(label, 'money', ratio(cents, 100n));
}

function pay(story: Builder, state: State): State | null {
	const what = story.fresh(story.world.costs);
	if (what === null) return null;
	const cost = amount(story, `paid for ${what}`, state.quantity, 20, 300);
	story.say(
		story.random.pick([
			`From ${state.ref}, ${story.people[0]} paid {${cost.name}} for ${what}.`,
			`${story.people[0]} spent {${cost.name}} of ${state.ref} on ${what}.`,
		]),
	);
	return left(story, state, story.compute('left', 'money', state.quantity, '-', cost));
}

function payTwice(story: Builder, state: State): State | null {
	const [one, two] = [story.fresh(story.world.costs), story.fresh(story.world.costs)];
	if (one === null || two === null) return null;
	const first = amount(story, `paid for ${one}`, state.quantity, 20, 250);
	const second = amount(story, `paid for ${two}`, state.quantity, 20, 250);
	story.say(
		`From ${state.ref}, ${story.people[0]} paid {${first.name}} for ${one} and {${second.name}} for ${two}.`,
	);
	const costs = story.compute('costs', 'money', first, '+', second);
	return left(story, state, story.compute('left', 'money', state.quantity, '-', costs));
}

function payWages(story: Builder, state: State): State | null {
	if (story.used.has('wages')) return null;
	story.used.add('wages');
	const { helper } = story.world;
	const count = story.tell(helper[1], 'factor', story.random.int(2, 24));
	const hours = story.tell(`hours per ${helper[0]}`, 'factor', story.random.int(4, 60));
	const rate = story.price('hourly wage', [900, 3200]);
	story.say(
		`From ${state.ref}, {${count.name}} ${helper[1]} were paid, who had worked {${hours.name}} hours each, at {${rate.name}} an hour.`,
	);
	const time = story.compute('hours worked', 'hours', count, '*', hours);
	const wages = story.compute('wages', 'money', time, '*', rate);
	return left(story, state, story.compute('left', 'money', state.quantity, '-', wages));
}

const DUES = ['in taxes', 'to the bank', 'to a charity', 'to the landlord', 'to a partner'];

function payShare(story: Builder, state: State): State | null {
	const where = story.fresh(DUES);
	if (where === null) return null;
	const share = story.settings.percentages
		? story.percentage('paid percentage', 4, 42)
		: story.fraction('paid share', 5);
	story.say(`${story.people[0]} paid {${share.name}} of ${state.ref} ${where}.`);
	const paid = story.compute('paid share of money', 'money', state.quantity, '*', share);
	return left(story, state, story.compute('left', 'money', state.quantity, '-', paid));
}

function save(story: Builder, state: State): State | null {
	if (story.used.has('save')) return null;
	story.used.add('save');
	const share = story.fraction('saved share', 10);
	story.say(`${story.people[0]} put {${share.name}} of ${state.ref} into a savings account.`);
	const savings = story.compute('savings', 'money', state.quantity, '*', share);
	const ask = `How many dollars did ${story.people[0]} put into the account?`;
	return { ...income(savings, 'the savings', ask), saved: true };
}

function interest(story: Builder, state: State): State | null {
	if (!story.settings.percentages || state.ref !== 'the savings') return null;
	const rate = story.percentage('interest rate', 2, 9);
	story.say('After one year, the bank added {interest_rate} interest to the savings.');
	const added = story.compute('interest', 'money', state.quantity, '*', rate);
	return inAccount(story.compute('savings with interest', 'money', state.quantity, '+', added));
}

function receive(story: Builder, state: State): State | null {
	if (story.used.has('receive')) return null;
	story.used.add('receive');
	const sum = amount(story, 'added money', state.quantity, 50, 700);
	story.say(
		story.random.pick([
			`${story.either('A sponsor', 'An investor')} added {${sum.name}} to ${state.ref}.`,
			`${story.people[1]} gave ${story.people[0]} another {${sum.name}}, which was added to ${state.ref}.`,
		]),
	);
	const then = story.compute('money then', 'money', state.quantity, '+', sum);
	return state.saved
		? inAccount(then)
		: income(then, 'the whole sum', 'How many dollars did that make in total?');
}

function share(story: Builder, state: State): State {
	const rounds = story.random.chance(1, 3);
	const count = story.tell('people', 'factor', story.random.int(3, 24));
	const verb = story.random.pick(['was shared equally among', 'was split evenly between']);
	const who = story.random.pick(
		story.either(
			['people', 'friends', 'families', 'clubs'],
			['owners', 'branches', 'regions', 'foundations'],
		),
	);
	const noun = state.ref === 'the takings' || state.ref === 'the savings' ? 'were' : 'was';
	story.say(`${state.ref.replace(/^t/, 'T')} ${verb.replace('was', noun)} {${count.name}} ${who}.`);
	return {
		kind: 'end',
		quantity: story.compute('share of each', 'money', state.quantity, '/', count),
		ref: '',
		ask: `How many dollars did each of the ${who} get?`,
		rounds,
	};
}

const GOODS: readonly (readonly [one: string, many: string, low: number, high: number])[] = [
	['bicycle', 'bicycles', 18_900, 79_900],
	['tablet', 'tablets', 9900, 54_900],
	['garden bench', 'garden benches', 7500, 29_900],
	['microscope', 'microscopes', 12_500, 64_000],
	['tent', 'tents', 5900, 33_000],
	['violin', 'violins', 24_900, 99_000],
];
/** What little money buys. */
const TRIFLES: typeof GOODS = [
	['football', 'footballs'],
	['board game', 'board games'],
	['cookbook', 'cookbooks'],
	['umbrella', 'umbrellas'],
	['calculator', 'calculators'],
	['flower pot', 'flower pots'],
].map(([one = '', many = '']) => [one, many, 700, 4500]);

function afford(story: Builder, state: State): State {
	const [one, many, low, high] = story.random.pick(state.quantity.value < 3000 ? TRIFLES : GOODS);
	const price = story.price(`price of a ${one}`, [low, high]);
	const what = `${many}${story.either('', ' for schools')}`;
	story.say(`${story.people[0]} wants to use ${state.ref} to buy ${what} at {${price.name}} each.`);
	return {
		kind: 'end',
		quantity: story.compute(many, 'things', state.quantity, 'full', price),
		ref: '',
		ask: `At most how many ${many} can ${story.people[0]} buy?`,
	};
}

function target(story: Builder, state: State): State {
	const over = story.random.chance(1, 2);
	const goal = amount(story, 'goal', state.quantity, over ? 300 : 1050, over ? 950 : 1900);
	story.say(`${story.people[0]} had hoped for {${goal.name}} in the end.`);
	const [more, less] = over ? [state.quantity, goal] : [goal, state.quantity];
	return {
		kind: 'end',
		quantity: story.compute('difference', 'money', more, '-', less),
		ref: '',
		ask: `How many dollars ${over ? 'more' : 'less'} than that did ${state.ref} come to?`,
	};
}

function exchange(story: Builder, state: State): State | null {
	if (!story.settings.conversions) return null;
	const rate = story.tell('rate', 'factor', ratio(BigInt(story.random.int(601, 1899)), 1000n));
	const currency = story.random.pick([
		'euros',
		'Swiss francs',
		'Canadian dollars',
		'British pounds',
	]);
	story.say(
		`${story.people[0]} changed ${state.ref} into ${currency}, at {${rate.name}} ${currency} for one dollar.`,
	);
	return {
		kind: 'end',
		quantity: story.compute(currency, 'money', state.quantity, '*', rate),
		ref: '',
		ask: `How many ${currency} did ${story.people[0]} get?`,
		rounds: true,
	};
}

export const INCOME_EVENTS: readonly Event[] = [
	{ from: ['income'], happen: pay, steps: 1 },
	{ from: ['income'], happen: payTwice, steps: 2 },
	{ from: ['income'], happen: payWages, steps: 3, weight: 2 },
	{ from: ['income'], happen: payShare, steps: 2, weight: 2 },
	{ from: ['income'], happen: save, steps: 1 },
	{ from: ['income'], happen: interest, steps: 2, weight: 3 },
	{ from: ['income'], happen: receive, steps: 1 },
	{ from: ['income'], happen: share, steps: 1, ends: true },
	{ from: ['income'], happen: afford, steps: 1, ends: true },
	{ from: ['income'], happen: target, steps: 1, ends: true },
	{ from: ['income'], happen: exchange, steps: 1, ends: true, weight: 2 },
];
