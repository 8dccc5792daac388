import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, right, verdictOn, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import type { Puzzle } from './puzzle.ts';
import { ANCHORS, NAMES } from './question.ts';
import { readPatterns, readPlaces } from './read.ts';
import { largestSizes, type Pattern, patternsIn } from './shape.ts';

/** Ids of the rules: for the one cell that ends a square, and for a list of other shapes. */
type Constraint =
	| 'cell-form'
	| 'one-cell'
	| 'no-such-cell'
	| 'largest-square'
	| 'no-such-shape'
	| 'size'
	| 'listed-twice'
	| 'not-listed'
	| 'number-of-anchors';

const fault = (constraint: Constraint, reason: string): Fault => ({ constraint, reason });

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	readonly claimed: readonly Pattern[];
}

export function examine(puzzle: Puzzle, text: string): Finding {
	return { verdict: check(puzzle, text), claimed: claimed(puzzle, text) };
}

/** What the answer says there is: of a square, the largest that ends in the cell it gives. */
function claimed(puzzle: Puzzle, answer: string): readonly Pattern[] {
	if (puzzle.shape !== 'square') return readPatterns(answer).value?.patterns.slice(0, 500) ?? [];
	const sizes = largestSizes(puzzle.matrix, 'square');
	return (readPlaces(answer).value ?? [])
		.slice(0, 20)
		.flatMap(([row = -1, column = -1, ...more]) => {
			const size = sizes[row]?.[column];
			return size === undefined || more.length > 0 ? [] : [{ row, column, size }];
		});
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return puzzle.shape === 'square' ? checkSquare(puzzle, text) : checkAll(puzzle, text);
}

export function notation({ shape }: Puzzle, patterns: readonly Pattern[]): string {
	return shape === 'square'
		? patterns.map(({ row, column }) => `[${row}, ${column}]`).join(', ')
		: `${patterns.length}: ${patterns.map(({ row, column, size }) => `[${row}, ${column}, ${size}]`).join(', ')}`;
}

function checkSquare(puzzle: Puzzle, text: string): Verdict {
	const { value: places, fault: unread } = readPlaces(text);
	if (unread) return unread;
	const [first = []] = places;
	const read = excerpt(places.map((place) => `[${place.join(', ')}]`).join(', '));
	const odd = places.find(({ length }) => length !== 2);
	const broken = (constraint: Constraint, reason: string) => wrong(constraint, read, reason);
	if (odd)
		return broken(
			'cell-form',
			`A row and a column are asked for; the answer gives ${odd.length} ${odd.length === 1 ? 'number' : 'numbers'}.`,
		);
	if (places.some((place) => place.join() !== first.join()))
		return broken('one-cell', 'The answer gives several cells that differ.');
	const [row = -1, column = -1] = first;
	const size = largestSizes(puzzle.matrix, 'square')[row]?.[column];
	if (size === undefined)
		return broken(
			'no-such-cell',
			`There is no cell in row ${row}, column ${column}; both count from 0.`,
		);
	const largest = patternsIn(puzzle)[0]?.size ?? 0;
	const ends = `the largest uniform square that ends in row ${row}, column ${column}`;
	return size === largest
		? right(read, `The largest uniform square, of side ${size}, ends there.`)
		: broken(
				'largest-square',
				`The matrix has a uniform square of side ${largest}; ${ends} has side ${size}.`,
			);
}

function checkAll(puzzle: Puzzle, text: string): Verdict {
	const { value: listing, fault: unread } = readPatterns(text);
	if (unread) return unread;
	const { count, patterns } = listing;
	const read = excerpt(notation(puzzle, patterns.slice(0, 100)), 400);
	const counted =
		count === null || count === patterns.length
			? null
			: fault(
					'number-of-anchors',
					`The answer speaks of ${count} anchors but lists ${patterns.length}.`,
				);
	return verdictOn(
		read,
		listingFault(puzzle, patterns) ?? counted,
		'Every anchor is listed with the largest size there.',
	);
}

function listingFault(puzzle: Puzzle, patterns: readonly Pattern[]): Fault | null {
	const { matrix, shape, size: least } = puzzle;
	const sizes = largestSizes(matrix, shape);
	const listed = new Set<string>();
	for (const { row, column, size } of patterns) {
		const place = `row ${row}, column ${column}`;
		const largest = sizes[row]?.[column];
		if (largest === undefined)
			return fault('no-such-cell', `There is no cell in ${place}; both count from 0.`);
		if (largest < least)
			return fault(
				'no-such-shape',
				`The cell in ${place} is not the ${ANCHORS[shape]} of a ${NAMES[shape]} of size ${least} or more.`,
			);
		if (size !== largest)
			return fault(
				'size',
				`The largest ${NAMES[shape]} whose ${ANCHORS[shape]} is in ${place} has size ${largest}, not ${size}.`,
			);
		if (listed.has(place)) return fault('listed-twice', `The anchor in ${place} is listed twice.`);
		listed.add(place);
	}
	const missed = patternsIn(puzzle).find(
		({ row, column }) => !listed.has(`row ${row}, column ${column}`),
	);
	return missed
		? fault(
				'not-listed',
				`The ${NAMES[shape]} of size ${missed.size} whose ${ANCHORS[shape]} is in row ${missed.row}, column ${missed.column} is not listed.`,
			)
		: null;
}
