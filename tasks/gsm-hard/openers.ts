import { type Builder, capital, type State } from './builder.ts';
import { gotten, large, type Opener } from './gotten.ts';
import { partOf } from './numbers.ts';
import { converted, daily, hourly, twoRates } from './openers-rates.ts';
import { canGet } from './period.ts';
import { relation } from './relation.ts';
import { MONTHS, WEEK, YEARS } from './words.ts';
import type { Noun } from './world.ts';

const WHEN = ['', 'In one week, ', 'This month, ', 'Over the year, '];
const WHEN_OF_COMPANIES = ['', 'This year, ', 'Over the year, ', 'Worldwide, '];
/** Working hours. */
const TIMES: Readonly<Record<string, number>> = { 'In one week, ': 40, 'This month, ': 200 };

function alone(story: Builder): State {
	const [who] = story.people;
	const { world, settings } = story;
	const { thing, verb } = world;
	const count = story.tell(`${thing[1]} of ${story.names[0]}`, 'things', large(story));
	const drawn = story.random.pick(story.either(WHEN, WHEN_OF_COMPANIES));
	const hours = TIMES[drawn] ?? Number.POSITIVE_INFINITY;
	const isSlow = hours < 200 && world.shortest !== undefined;
	const when = isSlow || !(story.large || canGet(world, settings.digits, hours)) ? WHEN[3] : drawn;
	story.say(`${when}${who} ${verb[1]} {${count.name}} ${thing[1]}.`);
	return gotten(story, count, who, '', true);
}

/** What things come in; never what they are packed into later. */
function delivered([box]: Noun): Noun {
	if (box === 'album') return ['envelope', 'envelopes'];
	return box === 'crate' ? ['bin', 'bins'] : ['crate', 'crates'];
}

function delivery(story: Builder): State | null {
	const { thing, box, lost } = story.world;
	if (!box || !lost) return null;
	const [one, many] = delivered(box);
	const loose = story.random.chance(1, 2);
	const boxes = story.tell(many, 'things', large(story));
	const size = story.tell(`${thing[1]} per ${one}`, 'factor', story.random.int(6, 48));
	const [who] = story.people;
	const inBoxes = story.compute(`${thing[1]} in ${many}`, 'things', boxes, '*', size);
	let total = inBoxes;
	const has = story.random.pick([
		`${who} received`,
		`A delivery brought ${who}`,
		`${who} was sent`,
	]);
	const all = `${has} {${boxes.name}} ${many} with {${size.name}} ${thing[1]} in each`;
	if (loose) {
		const rest = partOf(boxes.value, 100, 900, story.random);
		const single = story.tell(`loose ${thing[1]}`, 'things', rest);
		story.say(`${all}, and {${single.name}} loose ${thing[1]}.`);
		total = story.compute(`all ${thing[1]}`, 'things', inBoxes, '+', single);
	} else story.say(`${all}.`);
	return {
		kind: 'things',
		quantity: total,
		ref: `these ${thing[1]}`,
		full: `the ${thing[1]} that ${who} got`,
		ask: `How many ${thing[1]} did ${who} get?`,
	};
}

function pair(story: Builder): State {
	const [first, second] = story.people;
	const { thing, verb } = story.world;
	const one = story.tell(`${thing[1]} of ${story.names[0]}`, 'things', large(story));
	const other = relation(story, `${thing[1]} of ${story.names[1]}`, one, thing[1], first);
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
	const one = story.tell(`${thing[1]} of ${story.names[0]}`, 'things', large(story));
	const two = relation(story, `${thing[1]} of ${story.names[1]}`, one, thing[1], first);
	story.say(`${first} ${verb[1]} {${one.name}} ${thing[1]}.`);
	story.say(`${second} ${verb[1]} ${two.phrase}.`);
	if (story.random.chance(1, 2)) {
		const both = story.compute(`${thing[1]} of both`, 'things', one, '+', two.quantity);
		const three = relation(
			story,
			`${thing[1]} of ${story.names[2]}`,
			both,
			thing[1],
			`${first} and ${second} together`,
		);
		story.say(`${third} ${verb[1]} ${three.phrase}.`);
		const total = story.compute(`all ${thing[1]}`, 'things', both, '+', three.quantity);
		return gotten(story, total, 'the three of them', ' in total');
	}
	const three = relation(story, `${thing[1]} of ${story.names[2]}`, two.quantity, thing[1], second);
	story.say(`${third} ${verb[1]} ${three.phrase}.`);
	const both = story.compute(`${thing[1]} of two`, 'things', one, '+', two.quantity);
	const total = story.compute(`all ${thing[1]}`, 'things', both, '+', three.quantity);
	return gotten(story, total, 'the three of them', ' in total');
}

/** The days, months or years that a story may count by, of those drawn or longer. */
function datesFor({ world, settings, daily, large }: Builder, drawn: Dates): Dates {
	const monthly = large ? settings.digits <= 7 : canGet(world, settings.digits, 200);
	if (!monthly) return [YEARS, 'in', 'years'];
	return daily && !large ? drawn : [MONTHS, 'in', 'months'];
}
type Dates = readonly [dates: readonly string[], on: string, unit: string];

function weekdays(story: Builder): State {
	const [who] = story.people;
	const { thing, verb } = story.world;
	const drawn = story.random.pick<Dates>([
		[WEEK, 'on', 'days'],
		[MONTHS, 'in', 'months'],
	]);
	const place = story.random.int(0, drawn[0].length - 3);
	const count = story.random.int(2, 3);
	const [dates, on, unit] = datesFor(story, drawn);
	const start = dates === YEARS ? 0 : place;
	const times =
		dates === YEARS && count === 2 ? [YEARS[0], YEARS[2]] : dates.slice(start, start + count);
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
	const span =
		count === 2 || dates === YEARS
			? `${on} these ${count === 2 ? 'two' : 'three'} ${unit}`
			: `from ${times[0]} to ${times.at(-1)}`;
	return gotten(story, total, who, ` ${span}`);
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
	const many = story.either(helper[1], 'countries');
	const each = story.tell(`${thing[1]} each`, 'things', large(story));
	const size = story.tell(many, 'factor', story.random.int(4, 36));
	const all = story.compute(`${thing[1]} of the ${many}`, 'things', each, '*', size);
	const got = `${verb[1]} {${each.name}} ${thing[1]}`;
	story.say(
		story.random.pick(
			story.either(
				[
					`A team of {${size.name}} ${many} was at work, and each of them ${got}.`,
					`${who} hired {${size.name}} ${many}, who ${got} each.`,
				],
				[
					`${who} ${got} in each of {${size.name}} countries.`,
					`In each of {${size.name}} countries, ${who} ${got}.`,
				],
			),
		),
	);
	const team = story.either(`the ${many}`, who);
	if (story.random.chance(1, 2)) return gotten(story, all, team, ' in total', true);
	const label = story.either(`${thing[1]} of ${who}`, `${thing[1]} of one more country`);
	const others = story.either(`each of the ${many}`, 'in each of the others');
	const more = relation(story, label, each, thing[1], others);
	story.say(
		story.either(
			`${who} ${verb[1]} ${more.phrase}.`,
			`In one more country, ${who} ${verb[1]} ${more.phrase}.`,
		),
	);
	const total = story.compute(`all ${thing[1]}`, 'things', all, '+', more.quantity);
	return story.large
		? gotten(story, total, who, ' in all these countries')
		: gotten(story, total, `${who} and the ${many}`, ' together');
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
