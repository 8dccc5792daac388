import { listed, outline } from './sentences.ts';

/**
 * How the rows of a grid were filled in: for each row with empty cells, what it lacks and what was
 * written, from the left.
 * @param given rows of what stood there; '' is an empty cell
 * @param all what every row needs
 * @param hasty the row, from 0, that was filled in without a look at anything else
 */
export function filledRows(
	given: readonly (readonly string[])[],
	filled: readonly (readonly string[])[],
	all: readonly string[],
	hasty: number | null,
): string[] {
	const open = [...given.keys()].filter((row) => given[row]?.includes(''));
	const lines = open.map((row) => {
		const lacks = all.filter((one) => !given[row]?.includes(one));
		const written = (filled[row] ?? []).filter((_, column) => given[row]?.[column] === '');
		const start = `Row ${row + 1} lacks ${listed(lacks)}`;
		const end = written.length === 1 ? written.join() : `${listed(written)}, from the left`;
		return row === hasty
			? `${start}. Without a look at the columns I write ${end}.`
			: `${start}: ${end}.`;
	});
	return outline(lines, hasty === null ? null : open.indexOf(hasty), 4, 'row');
}
