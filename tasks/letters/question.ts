import type { Puzzle } from './puzzle.ts';

export function question({ word, parts }: Puzzle): string {
	const quoted = parts.map((part) => `"${part}"`).join(', ');
	const pairs = parts[0]?.length === 2;
	const kind = pairs ? 'letter pair' : 'letter';
	const several = parts.length > 1;
	const ask = several
		? `At which positions of it does each of these ${kind}s occur, and how often: ${quoted}?`
		: `At which positions of it does the ${kind} ${quoted} occur, and how often?`;
	const overlap = pairs
		? ' The position of a pair is that of its first letter. Occurrences may overlap, and each of ' +
			'them counts: in "xxx" the pair "xx" occurs twice, at positions 1 and 2.'
		: '';
	const format = several
		? `one line for each, in the order ${quoted}: what it is about, its count and all its positions. ` +
			'An example with two others, one of which does not occur:\n' +
			'<<<gh: Count: 2, Positions: [4, 9]\nhg: Count: 0, Positions: []>>>'
		: 'in this form (an example with two occurrences):\n<<<Count: 2, Positions: [4, 9]>>>\n' +
			'If there is none, write <<<Count: 0, Positions: []>>>';
	return (
		`Here is a string of ${word.length} letters:\n\n${word}\n\n` +
		`${ask} Positions count from 1 at the left.${overlap}\n\n` +
		`Give the final answer between <<< and >>>, ${format}`
	);
}
