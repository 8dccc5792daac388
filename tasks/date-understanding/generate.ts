import type { Random } from '../../src/ground/random.ts';
import { NAMES } from '../kit/generate/names.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { american, civil, type Day, dayOf, daysInMonth, isLeap, iso, weekday } from './calendar.ts';
import { distractors } from './distractors.ts';
import { type Base, baseDay, type Hop, hop, journey, type Puzzle } from './puzzle.ts';
import { EVENT_NAMES, FORMATS, WRITTEN_FORMATS } from './question.ts';

type Params = ParamsOf<typeof about.knobs>;

const EARLIEST = dayOf(1900, 1, 1);
const LATEST = dayOf(2100, 12, 31);

/** Draws a known date, steps from it to today and on, and options that come from the usual mistakes. */
export function generate(params: Params, random: Random): Puzzle {
	const base = knownDate(params, random);
	const days = [baseDay(base)];
	const steps: Hop[] = [];
	while (steps.length < params.anchorHops + params.questionHops) {
		const from = days.at(-1) ?? 0;
		const step = drawHop(params, from, random);
		const to = hop(from, step);
		// A step back the way it came would make the puzzle easier than it looks.
		if (to < EARLIEST || to > LATEST || days.includes(to)) continue;
		steps.push(step);
		days.push(to);
	}
	const [right = '', wrong = ''] = random.sample(NAMES, 2);
	const puzzle = {
		base,
		hops: steps.slice(0, params.anchorHops),
		asked: steps.slice(params.anchorHops),
		events: random.sample(EVENT_NAMES, params.anchorHops),
		people: [right, wrong] as const,
	};
	const gold = journey(puzzle).at(-1) ?? 0;
	const options = [gold, ...distractors(puzzle, params.options - 1, random)].map(american);
	return { ...puzzle, options: random.shuffle(options) };
}

function knownDate(params: Params, random: Random): Base {
	const year = random.int(1905, 2095);
	const month = random.int(1, 12);
	const kinds: Base['kind'][] = ['date', 'date', 'date', 'date', 'yearDay'];
	if (params.traps) kinds.push('monthEnd');
	if (params.weekdays) kinds.push('weekday', 'weekday', 'quarterEnd', 'monthEnd');
	if (params.business) kinds.push('yearBegins');
	const kind = random.pick(kinds);
	switch (kind) {
		case 'weekday':
			return { kind, nth: random.int(0, 4), weekday: random.int(0, 6), month, year };
		case 'monthEnd':
			return { kind, month, year };
		case 'quarterEnd':
			return { kind, quarter: random.int(1, 4), year };
		case 'yearDay':
			return { kind, nth: random.int(32, isLeap(year) ? 366 : 365), year };
		case 'yearBegins': {
			// Not a whole number of days: whether midnight belongs to a day would not be plain.
			const hours = random.int(1, 9) * 24 + random.int(1, 23);
			return { kind, hours, year };
		}
		default: {
			const day = params.traps ? trickyDay(year, random) : dayOf(year, month, random.int(1, 28));
			const format = random.int(0, (params.formats ? FORMATS : WRITTEN_FORMATS) - 1);
			const mistaken = random.chance(1, 5) ? iso(day + random.pick([-7, -1, 1, 7])) : null;
			return { kind: 'date', date: iso(day), format, mistaken };
		}
	}
}

/** Near the end of a month or year, or round a leap day. */
function trickyDay(year: number, random: Random): Day {
	const month = random.pick([1, 2, 2, 2, 3, 5, 8, 10, 12, 12]);
	const leap = random.chance(1, 2) ? year - (year % 4) : year;
	const drawn = month === 2 && leap >= 1905 ? leap : year;
	return dayOf(drawn, month, daysInMonth(drawn, month) - random.pick([0, 0, 0, 1, 2]));
}

function drawHop(params: Params, from: Day, random: Random): Hop {
	const kinds: Hop['kind'][] = ['days', 'days', 'weeks', 'months', 'years'];
	if (params.traps) kinds.push('months', 'months', 'years');
	if (params.weekdays) kinds.push('weekday', 'weekday', 'monthEnd', 'nextMonth');
	if (params.business) kinds.push('business', 'business', 'hours', 'hours');
	const kind = random.pick(kinds);
	const way = random.chance(1, 2) ? 1 : -1;
	switch (kind) {
		case 'weekday':
			// The weekday it already is tells those who read "the next" from those who do not.
			return {
				kind,
				weekday: random.chance(1, 4) ? weekday(from) : random.int(0, 6),
				back: way < 0,
			};
		case 'monthEnd':
		case 'nextMonth':
			return { kind };
		case 'hours':
			return { kind, clock: random.int(0, 23), count: way * random.int(5, 100) };
		case 'days':
			return { kind, count: way * (random.chance(1, 3) ? random.int(1, 2) : random.int(3, 120)) };
		case 'weeks':
			return { kind, count: way * random.int(1, 20) };
		case 'months':
			return { kind, count: way * random.int(1, 30) };
		case 'business':
			return { kind, count: way * random.int(2, 40) };
		case 'years': {
			const { year } = civil(from);
			return { kind, count: (year < 2000 ? 1 : -1) * random.int(1, 60) };
		}
	}
}
