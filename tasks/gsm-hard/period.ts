import type { World } from './world.ts';

/** Working hours of each span of time. */
const HOURS = { hour: 1, day: 8, month: 200, year: 2400 } as const;
export type Period = keyof typeof HOURS;
const PERIODS = ['hour', 'day', 'month', 'year'] as const satisfies Period[];

export const PER: Readonly<Record<Period, string>> = {
	hour: 'an hour',
	day: 'a day',
	month: 'a month',
	year: 'a year',
};

/** Whether whoever the story is about can get any number of so many digits in that time. */
export const canGet = ({ pace }: World, digits: number, hours: number): boolean =>
	10 ** digits <= pace * hours;

/**
 * The time for which a story says how many are got: the shortest in which numbers of so many digits
 * are within reason. Null where they are so in no time, and only companies will do.
 */
export function periodFor(world: World, digits: number): Period | null {
	const isLong = (period: Period) => world.shortest === undefined || HOURS[period] >= HOURS.month;
	const fits = (period: Period) => isLong(period) && canGet(world, digits, HOURS[period]);
	return digits > MOST_DIGITS ? null : (PERIODS.find(fits) ?? null);
}

/** Nobody alone gets numbers of more digits. */
const MOST_DIGITS = 6;

/** The same for companies. */
export const periodOfCompanies = (digits: number): Period => (digits <= 7 ? 'month' : 'year');
