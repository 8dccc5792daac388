import { gridText, lettersOf, type Puzzle } from './puzzle.ts';

export function question(puzzle: Puzzle): string {
	const { rows, regions, unique } = puzzle;
	const size = rows.length;
	const letters = [...lettersOf(size)].join(', ');
	const form = Array(size).fill('x').join(',');
	const rules = [
		`Each row holds every one of these ${size} letters exactly once.`,
		`Each column holds every one of them exactly once.`,
		`The ${size} cells of the diagonal from the top right corner to the bottom left corner all hold the same letter; which one is for you to find out.`,
		...(regions
			? [
					'The grid is divided into regions of cells that touch along their sides, shown below by numbers: cells with the same number belong to the same region. No letter stands twice in a region; a region need not hold all the letters.',
				]
			: []),
	];
	return `Write a letter (${letters}) into every empty cell of this grid of ${size} rows and ${size} columns, so that:
${rules.map((rule, index) => `${index + 1}. ${rule}`).join('\n')}
The letters already in the grid stay as they are. ${unique ? 'There is exactly one solution.' : 'There may be several solutions; any of them will do.'}

The grid, one row a line, cells separated by commas, a dot for an empty cell:

${gridText(rows)}
${regions ? `\nThe region of each cell:\n\n${regions.map((row) => row.join(',')).join('\n')}\n` : ''}
Give the completed grid between <<< and >>>, in this form: ${size} lines, one a row, each with the ${size} letters of its row separated by commas, and nothing else.

<<<
${form}
...
${form}
>>>`;
}
