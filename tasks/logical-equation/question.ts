import { lettersOf, type Puzzle, write } from './puzzle.ts';

export function question({ values, constraints }: Puzzle): string {
	const letters = lettersOf(values.length);
	const lines = constraints.map((constraint, i) => `${i + 1}. ${write(constraint)}`);
	return `Each of the ${values.length} letters ${letters.join(', ')} stands for one of these ${values.length} numbers, and each number belongs to exactly one letter:

${values.join(', ')}

All of the following hold exactly, without rounding:

${lines.join('\n')}

Find a number for every letter. If more than one way to give out the numbers keeps everything, any of them is right. List the ${values.length} numbers in the alphabetical order of their letters, starting with A, between triple angle brackets. For example, <<<[7, 2, 30]>>> would mean A = 7, B = 2 and C = 30.`;
}
