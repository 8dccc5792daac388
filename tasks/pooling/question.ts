import { hasAverages, type Pooling, type Puzzle, pooledSize } from './puzzle.ts';

const TAKEN: Readonly<Record<Pooling, string>> = {
	max: 'the largest of its values',
	min: 'the smallest of its values',
	average: 'the average (arithmetic mean) of its values',
};

export function question(puzzle: Puzzle): string {
	const { matrix, layers } = puzzle;
	const several = layers.length > 1;
	let size = matrix.length;
	for (const _ of layers) size = pooledSize(size, puzzle);
	return `${several ? `Apply ${layers.length} poolings, one after the other, to this matrix` : 'Apply a pooling to this matrix'} of ${matrix.length} rows and ${matrix.length} columns, given one row a line with commas between the values:

${matrix.map((row) => row.join(', ')).join('\n')}

${several ? 'Each pooling' : 'The pooling'} works like this:
${rules(puzzle)}
${kinds(puzzle)}
The result has ${size} ${size === 1 ? 'row and 1 column' : `rows and ${size} columns`}. ${form(puzzle)}`;
}

function rules({ window, stride, padding }: Puzzle): string {
	const around =
		padding === 0
			? 'Nothing is put around the matrix.'
			: `First, ${padding === 1 ? 'one ring of zeros is' : `${padding} rings of zeros are`} put around the matrix, which makes it ${2 * padding} rows and ${2 * padding} columns larger. These zeros count as values like any others.`;
	return `- ${around}
- A window of ${window} rows and ${window} columns starts in the top left corner. It moves to the right ${stride === 1 ? 'one column' : `${stride} columns`} at a time as long as it lies fully inside; then it starts again at the left, ${stride === 1 ? 'one row' : `${stride} rows`} further down, as long as it lies fully inside. Positions where the window would stick out are left out.
- Each position of the window gives one value of the result; the values are arranged as the positions are.`;
}

function kinds({ layers }: Puzzle): string {
	if (layers.length === 1)
		return `- The value that a window gives is ${layers.map((layer) => TAKEN[layer]).join()}.\n`;
	const lines = layers.map((layer, index) => {
		const on = index === 0 ? 'the matrix above' : `the result of pooling ${index}`;
		return `- Pooling ${index + 1} is applied to ${on}; the value that a window gives is ${TAKEN[layer]}.`;
	});
	return `${lines.join('\n')}\n- Nothing is rounded between the poolings.\n`;
}

function form(puzzle: Puzzle): string {
	const rows = 'one row a line, commas between the values';
	return hasAverages(puzzle)
		? `Give it between <<< and >>>, ${rows}, each value as a decimal number rounded to two decimals (it must be within 0.005 of the exact value). For example, a result of 2 rows and 2 columns would be written:

<<<
1.50,-0.33
12.00,7.25
>>>`
		: `Give it between <<< and >>>, ${rows}. For example, a result of 2 rows and 2 columns would be written:

<<<
1,-3
12,7
>>>`;
}
