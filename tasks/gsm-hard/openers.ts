import { type Builder, capital, type Quantity, type State } from './builder.ts';
import { largeNumber, partOf } from './numbers.ts';
import { relation } from './relation.ts';
import { MONTHS, WEEK } from './words.ts';

/** How a story begins: with a number of things. */
export type Opener = (story: Builder) => State | null;

const large = (story: Builder) => largeNumber(story.settings.digits, story.random);

/** Things got by somebody; `only` where no others were told of, so that "these" says enough. */
function gotten(story: Builder, quantity: Quantity, who: string, word = '', only = false): State {
	const { thing, verb } = story.world;
	return {
		kind: 'things',
		quantity,
		ref: only ? `these ${thing[1]}` : `the ${thing[1]} that ${who} ${verb[1]}`,
		ask: `How many ${thing[1]} did ${who} ${verb[0]}${word}?`,
	};
}

function alone(story: Builder): State {
	const [who] = story.people;
	const { thing, verb } = story.world;
	const count = story.tell(`${thing[1]} of ${who}`, 'things', large(story));
	const when = story.random.pick(['', 'In one week, ', 'This month, ', 'Over the year, ']);
	story.say(`${when}${who} ${verb[1]} {${count.name}} ${thing[1]}.`);
	return gotten(story, count, who, '', true);
}

function daily(story: Builder): State {
	const [who] = story.people;
	const { thing, verb } = story.world;
	const rate = story.tell(`${thing[1]} per day`, 'things', large(story));
	const days = story.tell('days', 'factor', story.random.int(3, 29));
	story.say(
		story.random.pick([
			`${who} ${verb[1]} {${rate.name}} ${thing[1]} a day for {${days.name}} days.`,
			`For {${days.name}} days, ${who} ${verb[1]} {${rate.name}} ${thing[1]} every day.`,
		]),
	);
	return gotten(
		story,
		story.compute(`all ${thing[1]}`, 'things', rate, '*', days),
		who,
		' in all this time',
		true,
	);
}

function hourly(story: Builder): State {
	const [who] = story.people;
	const { thing, verb } = story.world;
	const rate = story.tell(`${thing[1]} per hour`, 'things', large(story));
	const hours = story.tell('hours per day', 'factor', story.random.int(3, 9));
	const days = story.tell('days', 'factor', story.random.int(3, 29));
	const perDay = `${who} ${verb[1]} {${rate.name}} ${thing[1]} an hour`;
	story.say(
		story.random.pick([
			`${perDay}, {${hours.name}} hours a day, for {${days.name}} days.`,
			`${perDay}. That went on for {${hours.name}} hours on each of {${days.name}} days.`,
		]),
	);
	const daily = story.compute(`${thing[1]} per day`, 'things', rate, '*', hours);
	return gotten(
		story,
		story.compute(`all ${thing[1]}`, 'things', daily, '*', days),
		who,
		' in all',
		true,
	);
}

/** So many a minute, for hours; or a day, for weeks. */
function converted(story: Builder): State | null {
	if (!story.settings.conversions) return null;
	const [who] = story.people;
	const { thing, verb } = story.world;
	const [short, long, factor] = story.random.pick([
		['minute', 'hours', 60],
		['day', 'weeks', 7],
	] as const);
	const rate = story.tell(`${thing[1]} per ${short}`, 'things', large(story));
	const time = story.tell(long, 'factor', story.random.int(3, 19));
	story.say(
		story.random.pick([
			`For {${time.name}} ${long}, ${who} ${verb[1]} {${rate.name}} ${thing[1]} every ${short}.`,
			`${who} ${verb[1]} {${rate.name}} ${thing[1]} per ${short} for {${time.name}} ${long}.`,
		]),
	);
	const span = story.compute(`${short}s`, 'factor', time, '*', factor);
	const total = story.compute(`all ${thing[1]}`, 'things', rate, '*', span);
	return gotten(story, total, who, ' in this time', true);
}

function delivery(story: Builder): State | null {
	const { thing, box, lost } = story.world;
	if (!box || !lost) return null;
	const loose = story.random.chance(1, 2);
	const boxes = story.tell(box[1], 'things', large(story));
	const size = story.tell(`${thing[1]} per ${box[0]}`, 'factor', story.random.int(6, 48));
	const [who] = story.people;
	const inBoxes = story.compute(`${thing[1]} in ${box[1]}`, 'things', boxes, '*', size);
	let total = inBoxes;
	const has = story.random.pick([
		`${who} received`,
		`A delivery brought ${who}`,
		`${who} was sent`,
	]);
	if (loose) {
		const rest = partOf(boxes.value, 100, 900, story.random);
		const single = story.tell(`loose ${thing[1]}`, 'things', rest);
		story.say(
			`${has} {${boxes.name}} ${box[1]} with {${size.name}} ${thing[1]} in each, and {${single.name}} loose ${thing[1]}.`,
		);
		total = story.compute(`all ${thing[1]}`, 'things', inBoxes, '+', single);
	} else story.say(`${has} {${boxes.name}} ${box[1]} with {${size.name}} ${thing[1]} in each.`);
	return {
		kind: 'things',
		quantity: total,
		ref: `these ${thing[1]}`,
		ask: `How many ${thing[1]} did ${who} get?`,
	};
}

function pair(story: Builder): State {
	const [first, second] = story.people;
	const { thing, verb } = story.world;
	const one = story.tell(`${thing[1]} of ${first}`, 'things', large(story));
	const other = relation(story, `${thing[1]} of ${second}`, one, thing[1], first);
	const [opening, link] = story.random.pick([
		[`${first} ${verb[1]} {${one.name}} ${thing[1]}. `, `${second} ${verb[1]} ${other.phrase}.`],
		[
			`${first} ${verb[1]} {${one.name}} ${thing[1]}, `,
			`while ${second} ${verb[1]} ${other.phrase}.`,
		],
		[
			`While ${first} ${verb[1]} {${one.name}} ${thing[1]}, `,
			`${second} ${verb[1]} ${other.phrase}.`,
		],
	]);
	story.say(opening + link);
	const total = story.compute(`all ${thing[1]}`, 'things', one, '+', other.quantity);
	return gotten(story, total, `${first} and ${second}`, ' altogether');
}

function trio(story: Builder): State {
	const [first, second, third] = story.people;
	const { thing, verb } = story.world;
	const one = story.tell(`${thing[1]} of ${first}`, 'things', large(story));
	const two = relation(story, `${thing[1]} of ${second}`, one, thing[1], first);
	story.say(`${first} ${verb[1]} {${one.name}} ${thing[1]}.`);
	story.say(`${second} ${verb[1]} ${two.phrase}.`);
	if (story.random.chance(1, 2)) {
		const both = story.compute(`${thing[1]} of both`, 'things', one, '+', two.quantity);
		const three = relation(
			story,
			`${thing[1]} of ${third}`,
			both,
			thing[1],
			`${first} and ${second} together`,
		);
		story.say(`${third} ${verb[1]} ${three.phrase}.`);
		const total = story.compute(`all ${thing[1]}`, 'things', both, '+', three.quantity);
		return gotten(story, total, 'the three of them', ' in total');
	}
	const three = relation(story, `${thing[1]} of ${third}`, two.quantity, thing[1], second);
	story.say(`${third} ${verb[1]} ${three.phrase}.`);
	const both = story.compute(`${thing[1]} of two`, 'things', one, '+', two.quantity);
	const total = story.compute(`all ${thing[1]}`, 'things', both, '+', three.quantity);
	return gotten(story, total, 'the three of them', ' in total');
}

function weekdays(story: Builder): State {
	const [who] = story.people;
	const { thing, verb } = story.world;
	const [dates, on] = story.random.pick([
		[WEEK, 'on'],
		[MONTHS, 'in'],
	] as const);
	const start = story.random.int(0, dates.length - 3);
	const count = story.random.int(2, 3);
	const times = dates.slice(start, start + count);
	let before = story.tell(`${thing[1]} ${on} ${times[0]}`, 'things', large(story));
	story.say(`${capital(on)} ${times[0]}, ${who} ${verb[1]} {${before.name}} ${thing[1]}.`);
	let total = before;
	for (const [index, time] of times.slice(1).entries()) {
		const label = `${thing[1]} ${on} ${time}`;
		const next = relation(story, label, before, thing[1], `${on} ${times[index]}`);
		story.say(`${capital(on)} ${time}, ${who} ${verb[1]} ${next.phrase}.`);
		const label2 = index === count - 2 ? `all ${thing[1]}` : `${thing[1]} so far`;
		total = story.compute(label2, 'things', total, '+', next.quantity);
		before = next.quantity;
	}
	const span = `from ${times[0]} to ${times.at(-1)}`;
	return gotten(
		story,
		total,
		who,
		` ${count === 2 ? `${on} these two ${on === 'on' ? 'days' : 'months'}` : span}`,
	);
}

function sorts(story: Builder): State | null {
	const { world, random, people } = story;
	if (!world.sorts) return null;
	const [who] = people;
	const [one = '', two = '', three = ''] = random.sample(world.sorts, 3);
	const first = story.tell(one, 'things', large(story));
	const second = relation(story, two, first, two, one);
	const verb = world.verb[1];
	story.say(
		random.pick([
			`${who} ${verb} {${first.name}} ${one} and ${second.phrase}.`,
			`${who} ${verb} ${second.phrase}. The number of ${one} was {${first.name}}.`,
		]),
	);
	let total = story.compute(`both sorts`, 'things', first, '+', second.quantity);
	if (random.chance(1, 2)) {
		const third = relation(story, three, total, three, `${one} and ${two} together`);
		story.say(`${who} also ${verb} ${third.phrase}.`);
		total = story.compute(`all ${world.thing[1]}`, 'things', total, '+', third.quantity);
		return gotten(story, total, who, ', all three sorts together');
	}
	return gotten(story, total, who, ', both sorts together');
}

function team(story: Builder): State {
	const { thing, verb, helper } = story.world;
	const [who] = story.people;
	const each = story.tell(`${thing[1]} each`, 'things', large(story));
	const size = story.tell(helper[1], 'factor', story.random.int(4, 36));
	const all = story.compute(`${thing[1]} of the ${helper[1]}`, 'things', each, '*', size);
	story.say(
		story.random.pick([
			`A team of {${size.name}} ${helper[1]} was at work, and each of them ${verb[1]} {${each.name}} ${thing[1]}.`,
			`${who} hired {${size.name}} ${helper[1]}, who ${verb[1]} {${each.name}} ${thing[1]} each.`,
		]),
	);
	if (story.random.chance(1, 2)) return gotten(story, all, `the ${helper[1]}`, ' in total', true);
	const more = relation(story, `${thing[1]} of ${who}`, each, thing[1], `one of the ${helper[1]}`);
	story.say(`${who} ${verb[1]} ${more.phrase}.`);
	const total = story.compute(`all ${thing[1]}`, 'things', all, '+', more.quantity);
	return gotten(story, total, `${who} and the ${helper[1]}`, ' together');
}

function twoRates(story: Builder): State {
	const { thing, verb } = story.world;
	const [first, second] = story.people;
	const worker = (who: string, perHour: bigint) => {
		const rate = story.tell(`${thing[1]} per hour of ${who}`, 'things', perHour);
		const hours = story.tell(`hours of ${who}`, 'factor', story.random.int(3, 40));
		const text = `${who} ${verb[1]} {${rate.name}} ${thing[1]} an hour for {${hours.name}} hours`;
		return { text, rate, all: story.compute(`${thing[1]} of ${who}`, 'things', rate, '*', hours) };
	};
	const one = worker(first, large(story));
	const two = worker(second, partOf(one.rate.value, 400, 1600, story.random));
	story.say(`${one.text}, and ${two.text}.`);
	const total = story.compute(`all ${thing[1]}`, 'things', one.all, '+', two.all);
	return gotten(story, total, `${first} and ${second}`, ' in total');
}

export const OPENERS: readonly Opener[] = [
	alone,
	daily,
	hourly,
	converted,
	converted,
	delivery,
	pair,
	pair,
	trio,
	weekdays,
	sorts,
	sorts,
	team,
	twoRates,
];
