import * as v from 'valibot';
import { integer, list, pair, record, text } from '../kit/schema.ts';
import {
	addMonths,
	american,
	civil,
	type Day,
	dayOf,
	daysInMonth,
	fromIso,
	isIso,
	weekday,
} from './calendar.ts';

/** A step from one date to another. Counts are negative for steps back. */
const hopSchema = v.variant('kind', [
	record({
		kind: v.picklist(['days', 'weeks', 'months', 'years', 'business']),
		count: integer(-400, 400),
	}),
	/** The first such weekday after the date, or the last before it. */
	record({ kind: v.literal('weekday'), weekday: integer(0, 6), back: v.boolean() }),
	record({ kind: v.picklist(['monthEnd', 'nextMonth']) }),
	/** The date so many hours after, or before, that full hour of the day. */
	record({ kind: v.literal('hours'), clock: integer(0, 23), count: integer(-1000, 1000) }),
]);
export type Hop = v.InferOutput<typeof hopSchema>;

const year = integer(1500, 2500);
const month = integer(1, 12);
const date = v.pipe(text(/^\d{4}-\d\d-\d\d$/), v.check(isIso, 'is no date'));

/** The known date. */
const baseSchema = v.variant('kind', [
	/** Written in one of the formats; `mistaken` is what somebody else wrongly takes it for. */
	record({ kind: v.literal('date'), date, format: integer(0, 6), mistaken: v.nullable(date) }),
	/** The nth such weekday of a month, or its last (0). */
	record({
		kind: v.literal('weekday'),
		nth: integer(0, 4),
		weekday: integer(0, 6),
		month,
		year,
	}),
	record({ kind: v.literal('monthEnd'), month, year }),
	record({ kind: v.literal('quarterEnd'), quarter: integer(1, 4), year }),
	record({ kind: v.literal('yearDay'), nth: integer(1, 366), year }),
	/** The date so many hours before the year begins. */
	record({ kind: v.literal('yearBegins'), hours: integer(1, 1000), year }),
]);
export type Base = v.InferOutput<typeof baseSchema>;

export const schema = v.pipe(
	record({
		base: baseSchema,
		/** From the base to today. */
		hops: list(hopSchema, 0, 8),
		/** From today to the date asked for. */
		asked: list(hopSchema, 0, 8),
		/** One name for each date before today, and two people who may disagree. */
		events: list(text(/^[a-z][a-z ]{2,40}$/), 0, 8),
		people: pair(text(/^(?:[A-Z][a-z]{1,15})?$/)),
		/** MM/DD/YYYY */
		options: list(text(/^\d\d\/\d\d\/\d{4}$/), 2, 12),
	}),
	v.check(({ hops, events }) => events.length === hops.length, 'every date needs its event'),
	v.check(({ base, hops, asked }) => {
		const years = journey({ base, hops, asked }).map((day) => civil(day).year);
		return years.every((year) => year >= 1000 && year <= 9999);
	}, 'a date is out of range'),
);
export type Puzzle = v.InferOutput<typeof schema>;

export function baseDay(base: Base): Day {
	switch (base.kind) {
		case 'date':
			return fromIso(base.date);
		case 'weekday': {
			const { nth, year, month } = base;
			if (nth === 0) {
				const last = dayOf(year, month, daysInMonth(year, month));
				return last - ((weekday(last) - base.weekday + 7) % 7);
			}
			const first = dayOf(year, month, 1);
			return first + ((base.weekday - weekday(first) + 7) % 7) + 7 * (nth - 1);
		}
		case 'monthEnd':
			return dayOf(base.year, base.month, daysInMonth(base.year, base.month));
		case 'quarterEnd':
			return dayOf(base.year, 3 * base.quarter, daysInMonth(base.year, 3 * base.quarter));
		case 'yearDay':
			return dayOf(base.year, 1, base.nth);
		case 'yearBegins':
			return dayOf(base.year, 1, 1) - Math.ceil(base.hours / 24);
	}
}

export function hop(day: Day, step: Hop): Day {
	switch (step.kind) {
		case 'days':
			return day + step.count;
		case 'weeks':
			return day + 7 * step.count;
		case 'months':
			return addMonths(day, step.count);
		case 'years':
			return addMonths(day, 12 * step.count);
		case 'business': {
			const way = Math.sign(step.count);
			let reached = day;
			for (let left = Math.abs(step.count); left > 0; ) {
				reached += way;
				if (weekday(reached) % 6 !== 0) left--;
			}
			return reached;
		}
		case 'weekday': {
			const way = step.back ? -1 : 1;
			const apart = ((((step.weekday - weekday(day)) * way) % 7) + 7) % 7;
			return day + way * (apart === 0 ? 7 : apart);
		}
		case 'monthEnd': {
			const { year, month } = civil(day);
			return dayOf(year, month, daysInMonth(year, month));
		}
		case 'nextMonth': {
			const { year, month } = civil(day);
			return dayOf(year, month, daysInMonth(year, month)) + 1;
		}
		case 'hours':
			return day + Math.floor((step.clock + step.count) / 24);
	}
}

/** The known date, the one after each hop: the last but those of `asked` is today. */
export function journey({
	base,
	hops,
	asked,
}: {
	readonly base: Base;
	readonly hops: readonly Hop[];
	readonly asked: readonly Hop[];
}): Day[] {
	const days = [baseDay(base)];
	for (const step of [...hops, ...asked]) days.push(hop(days.at(-1) ?? 0, step));
	return days;
}

/** The date asked for, MM/DD/YYYY. */
export function dateAsked(puzzle: Puzzle): string {
	return american(journey(puzzle).at(-1) ?? 0);
}
