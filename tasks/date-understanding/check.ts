import { type Choice, readOption } from '../kit/read/options.ts';
import { right, wrong } from '../kit/verdict.ts';
import { optionLetter } from '../kit/write/options.ts';
import type { Verdict } from '../task.ts';
import { MONTHS } from './calendar.ts';
import { dateAsked, type Puzzle } from './puzzle.ts';

const NAMES = MONTHS.map((name) => name.slice(0, 3).toLowerCase());
const NAME = `(${NAMES.join('|')})[a-z]{0,6}\\.?`;
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Ways to write a date, with the places of year, month and date among its parts. */
const PATTERNS: readonly (readonly [RegExp, readonly [number, number, number]])[] = [
	[/(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/g, [3, 1, 2]],
	[/(?<![\d/.-])(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/g, [1, 2, 3]],
	[new RegExp(`\\b${NAME} ${ORDINAL},? (\\d{4})(?!\\d)`, 'gi'), [3, 1, 2]],
	[new RegExp(`(?<!\\d)${ORDINAL} (?:of )?${NAME},? (\\d{4})(?!\\d)`, 'gi'), [3, 2, 1]],
];

/** Every date in a text, as MM/DD/YYYY, whether the calendar has it or not. Numbers are month first, unless the year is. */
export function datesIn(text: string): string[] {
	const plain = text.replaceAll('\\', '').replaceAll(/\s+/g, ' ');
	return PATTERNS.flatMap(([pattern, [year, month, date]]) =>
		[...plain.matchAll(pattern)].map((match) => {
			const named = NAMES.indexOf((match[month] ?? '').slice(0, 3).toLowerCase()) + 1;
			const number = named > 0 ? named : Number(match[month]);
			return `${String(number).padStart(2, '0')}/${(match[date] ?? '').padStart(2, '0')}/${match[year]}`;
		}),
	);
}

/** The option or the date that a text gives. */
function readChoice({ options }: Puzzle, text: string) {
	return readOption(text, options, datesIn);
}

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	/** The index of the option that it chooses; null for none of them. */
	readonly option: number | null;
}

export function examine(puzzle: Puzzle, text: string): Finding {
	const { value: choice, fault } = readChoice(puzzle, text);
	return fault
		? { verdict: fault, option: null }
		: { verdict: judge(puzzle, choice), option: choice.option ?? null };
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}

function judge(puzzle: Puzzle, { option, value }: Choice): Verdict {
	const truth = dateAsked(puzzle);
	const date = value ?? datesIn(puzzle.options[option] ?? '')[0] ?? '';
	const read = option === undefined ? date : `(${optionLetter(option)}) ${date}`;
	return date === truth
		? right(read, `The date is ${truth}.`)
		: wrong('date', read, `The date is ${truth}, not ${date}.`);
}
