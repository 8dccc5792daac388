/** A day of the Gregorian calendar as a whole number: days since 1 January 1970. */
export type Day = number;

export const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
	...['September', 'October', 'November', 'December'],
] as const;
export const WEEKDAYS = [
	...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
] as const;

export interface Civil {
	readonly year: number;
	/** From 1. */
	readonly month: number;
	readonly date: number;
}

export function isLeap(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeap(year) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day number of a date; a date past the month's end runs over into the next month. */
export function dayOf(year: number, month: number, date: number): Day {
	const before = year - 1;
	const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
	let days = 365 * before + leaps;
	for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
	return days + date - 1 - 719_162;
}

export function civil(day: Day): Civil {
	let year = 1970 + Math.floor(day / 366);
	while (dayOf(year + 1, 1, 1) <= day) year++;
	while (dayOf(year, 1, 1) > day) year--;
	let month = 1;
	while (month < 12 && dayOf(year, month + 1, 1) <= day) month++;
	return { year, month, date: day - dayOf(year, month, 1) + 1 };
}

/** From Sunday, 0. */
export function weekday(day: Day): number {
	return (((day + 4) % 7) + 7) % 7;
}

/** As many months later, or earlier, on the same day of the month, or the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
	const { year, month, date } = civil(day);
	const months = year * 12 + month - 1 + count;
	const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
	return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

const two = (number: number) => String(number).padStart(2, '0');

/** YYYY-MM-DD */
export function iso(day: Day): string {
	const { year, month, date } = civil(day);
	return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** MM/DD/YYYY */
export function american(day: Day): string {
	const { year, month, date } = civil(day);
	return `${two(month)}/${two(date)}/${String(year).padStart(4, '0')}`;
}

/** @throws RangeError where the text is no date of the form YYYY-MM-DD. */
export function fromIso(text: string): Day {
	const day = readIso(text);
	if (day === null) throw new RangeError(`${text} is no date`);
	return day;
}

/** Whether a text is a date of the form YYYY-MM-DD. */
export function isIso(text: string): boolean {
	return readIso(text) !== null;
}

function readIso(text: string): Day | null {
	const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
	const day = dayOf(Number(year), Number(month), Number(date));
	return year === '' || iso(day) !== text ? null : day;
}

export function ordinal(number: number): string {
	const teen = number % 100 > 10 && number % 100 < 14;
	return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
