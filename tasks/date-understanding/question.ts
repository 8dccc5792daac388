import { optionLines } from '../kit/write/options.ts';
import { american, civil, fromIso, MONTHS, ordinal, WEEKDAYS, weekday } from './calendar.ts';
import type { Base, Hop, Puzzle } from './puzzle.ts';

/** Events that may fall on any date, each with its verb. */
const EVENTS: Readonly<Record<string, string>> = {
	'the bakery opening': 'is',
	'the birthday of the twins': 'falls',
	'the chess final': 'is played',
	'the choir rehearsal': 'takes place',
	'the deadline of the report': 'falls',
	'the engine check': 'is due',
	'the film premiere': 'is',
	'the first day at the new school': 'is',
	'the garden party': 'takes place',
	'the golden wedding': 'is celebrated',
	'the harvest fair': 'begins',
	'the ice swim': 'takes place',
	'the jury meeting': 'is held',
	'the kite contest': 'is held',
	'the launch of the ferry': 'is',
	'the library sale': 'begins',
	'the moving day': 'falls',
	'the night hike': 'starts',
	'the orchard tour': 'is',
	'the piano lesson': 'falls',
	'the quiz evening': 'is held',
	'the return flight': 'leaves',
	'the roof repair': 'starts',
	'the school concert': 'takes place',
	'the tax appointment': 'falls',
	'the village vote': 'is held',
	'the wool market': 'opens',
	'the yoga course': 'ends',
};
export const EVENT_NAMES: readonly string[] = Object.keys(EVENTS);
const verbOf = (event: string): string => EVENTS[event] ?? 'falls';

/** Written out, then numeric: the latter say how they are meant. */
export const WRITTEN_FORMATS = 4;
export const FORMATS = 7;

export function dateText(date: string, format: number): string {
	const day = fromIso(date);
	const { year, month, date: number } = civil(day);
	const name = MONTHS[month - 1];
	const [mm, dd] = american(day).split('/');
	switch (format) {
		case 0:
			return `${name} ${number}, ${year}`;
		case 1:
			return `${number} ${name} ${year}`;
		case 2:
			return `the ${ordinal(number)} of ${name} ${year}`;
		case 3:
			return `${WEEKDAYS[weekday(day)]}, ${name} ${number}, ${year}`;
		case 4:
			return `${mm}/${dd}/${year} (month/day/year, as in the US)`;
		case 5:
			return `${dd}/${mm}/${year} (day/month/year, as in the UK)`;
		default:
			return `${year}-${mm}-${dd} (year-month-day)`;
	}
}

function baseText(base: Base): string {
	switch (base.kind) {
		case 'date':
			return dateText(base.date, base.format);
		case 'weekday':
			return `the ${base.nth === 0 ? 'last' : ordinal(base.nth)} ${WEEKDAYS[base.weekday]} of ${MONTHS[base.month - 1]} ${base.year}`;
		case 'monthEnd':
			return `the last day of ${MONTHS[base.month - 1]} ${base.year}`;
		case 'quarterEnd':
			return `the last day of the ${ordinal(base.quarter)} quarter of ${base.year}`;
		case 'yearDay':
			return `the ${ordinal(base.nth)} day of ${base.year}`;
		case 'yearBegins':
			return `the date exactly ${base.hours} hours before the year ${base.year} begins`;
	}
}

export const UNITS = {
	days: ['day', 'days'],
	weeks: ['week', 'weeks'],
	months: ['month', 'months'],
	years: ['year', 'years'],
	business: ['business day', 'business days'],
} as const;

/** Where a step leads from `from`: "exactly 3 weeks after the picnic". */
export function hopText(step: Hop, from: string): string {
	switch (step.kind) {
		case 'weekday':
			return `the ${step.back ? 'last' : 'first'} ${WEEKDAYS[step.weekday]} ${step.back ? 'before' : 'after'} ${from}`;
		case 'monthEnd':
			return `the last day of the month of ${from}`;
		case 'nextMonth':
			return `the first day of the month that follows the month of ${from}`;
		case 'hours':
			return `the date ${Math.abs(step.count)} hours ${step.count < 0 ? 'before' : 'after'} ${String(step.clock).padStart(2, '0')}:00 on the day of ${from}`;
		default: {
			const count = Math.abs(step.count);
			return `exactly ${count} ${UNITS[step.kind][count === 1 ? 0 : 1]} ${step.count < 0 ? 'before' : 'after'} ${from}`;
		}
	}
}

const NEAR: Readonly<Record<number, string>> = {
	1: 'Yesterday was',
	2: 'The day before yesterday was',
	[-1]: 'Tomorrow is',
	[-2]: 'The day after tomorrow is',
};

/** The sentences that say which day today is. */
export function story({ base, hops, events, people }: Puzzle): string[] {
	const [known] = hops;
	const near = hops.length === 1 && known?.kind === 'days' ? NEAR[known.count] : undefined;
	const lead = hops.length === 0 ? 'Today is' : near;
	const [first = ''] = events;
	const [right, wrong] = people;
	const mistake =
		base.kind === 'date' && base.mistaken !== null
			? ` ${wrong} believes that ${lead ? 'this' : 'it'} is ${dateText(base.mistaken, base.format)}, but ${wrong} is wrong and ${right} is right.`
			: '';
	const says = mistake === '' ? '' : `${right} says: `;
	if (lead !== undefined) return [`${says}${lead} ${baseText(base)}.${mistake}`];
	const opening = `${says}${capital(first)} ${verbOf(first)} on ${baseText(base)}.${mistake}`;
	const steps = hops.map((step, index) => {
		const phrase = hopText(step, events[index] ?? '');
		const next = events[index + 1] ?? '';
		const on = phrase.startsWith('exactly') ? '' : 'on ';
		return index === hops.length - 1
			? `Today is ${phrase}.`
			: `${capital(next)} ${verbOf(next)} ${on}${phrase}.`;
	});
	return [opening, ...steps];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function question(puzzle: Puzzle): string {
	const { hops, asked, base, options } = puzzle;
	const kinds = new Set([...hops, ...asked].map(({ kind }) => kind));
	const conventions = [
		'All dates are dates of the Gregorian calendar. A number of days, weeks, months or years after or before a date does not count that date itself.',
		(kinds.has('months') || kinds.has('years')) &&
			'Months and years lead to the same day of the month; where the month reached has no such day, to its last day.',
		kinds.has('business') &&
			'Business days are Mondays to Fridays, whatever holidays there may be: the nth business day after a date is the nth day from Monday to Friday that comes later than the date.',
		kinds.has('weekday') &&
			'The first or last weekday after or before a date is never that date itself.',
		(kinds.has('hours') || base.kind === 'yearBegins') &&
			'Every day has 24 hours, from 00:00 on; clocks are never changed.',
	].filter((line) => line !== false);
	const [only] = asked;
	const ask =
		asked.length === 1 && only
			? `Which date is ${hopText(only, 'today')}?`
			: `Go on from today:\n${asked
					.map((step, index) => `${index + 1}. Go to ${target(step, index)}.`)
					.join('\n')}\nWhich date is reached in the end?`;
	return `${story(puzzle).join(' ')}

${ask}

${conventions.join(' ')}

${optionLines(options)}

Give the letter of the right option, whose dates are written month/day/year, between <<< and >>>, like this: <<<(Z)>>>`;
}

function target(step: Hop, index: number): string {
	const phrase = hopText(step, index === 0 ? 'today' : 'the date just reached');
	return phrase.startsWith('exactly') ? `the date ${phrase}` : phrase;
}
