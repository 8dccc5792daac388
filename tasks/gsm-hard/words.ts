import { NAMES } from '../kit/generate/names.ts';

export const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];

export const YEARS = ['the first year', 'the middle year', 'the last year'];

const CAPITALS: ReadonlyMap<string, string> = new Map(
	[...NAMES, ...WEEK, ...MONTHS].map((name) => [name.toLowerCase(), name]),
);

/** A number's Python name as words; names with their capitals. */
export const label = (name: string): string =>
	name
		.split('_')
		.map((word) => CAPITALS.get(word) ?? word)
		.join(' ');
