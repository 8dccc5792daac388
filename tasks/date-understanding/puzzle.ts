import {
	addMonths,
	american,
	civil,
	type Day,
	dayOf,
	daysInMonth,
	fromIso,
	weekday,
} from './calendar.ts';

/** A step from one date to another. Counts are negative for steps back. */
export type Hop =
	| { readonly kind: 'days' | 'weeks' | 'months' | 'years' | 'business'; readonly count: number }
	/** The first such weekday after the date, or the last before it. */
	| { readonly kind: 'weekday'; readonly weekday: number; readonly back: boolean }
	| { readonly kind: 'monthEnd' | 'nextMonth' }
	/** The date so many hours after, or before, that full hour of the day. */
	| { readonly kind: 'hours'; readonly clock: number; readonly count: number };

/** The known date. */
export type Base =
	/** Written in one of the formats; `mistaken` is what somebody else wrongly takes it for. */
	| {
			readonly kind: 'date';
			readonly date: string;
			readonly format: number;
			readonly mistaken: string | null;
	  }
	/** The nth such weekday of a month, or its last (0). */
	| {
			readonly kind: 'weekday';
			readonly nth: number;
			readonly weekday: number;
			readonly month: number;
			readonly year: number;
	  }
	| { readonly kind: 'monthEnd'; readonly month: number; readonly year: number }
	| { readonly kind: 'quarterEnd'; readonly quarter: number; readonly year: number }
	| { readonly kind: 'yearDay'; readonly nth: number; readonly year: number }
	/** The date so many hours before the year begins. */
	| { readonly kind: 'yearBegins'; readonly hours: number; readonly year: number };

export interface Puzzle {
	readonly base: Base;
	/** From the base to today. */
	readonly hops: readonly Hop[];
	/** From today to the date asked for. */
	readonly asked: readonly Hop[];
	/** One name for each date before today, and two people who may disagree. */
	readonly events: readonly string[];
	readonly people: readonly [string, string];
	/** MM/DD/YYYY */
	readonly options: readonly string[];
}

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
export function journey({ base, hops, asked }: Pick<Puzzle, 'base' | 'hops' | 'asked'>): Day[] {
	const days = [baseDay(base)];
	for (const step of [...hops, ...asked]) days.push(hop(days.at(-1) ?? 0, step));
	return days;
}

/** The date asked for, MM/DD/YYYY. */
export function dateAsked(puzzle: Puzzle): string {
	return american(journey(puzzle).at(-1) ?? 0);
}
