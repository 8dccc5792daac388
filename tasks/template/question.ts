import type { Puzzle } from './puzzle.ts';

// Our own words, complete rules, and one concrete format between <<< and >>>.
export function question({ numbers }: Puzzle): string {
	return (
		`Add up these ${numbers.length} whole numbers:\n\n${numbers.join(', ')}\n\n` +
		'Give their sum in decimal digits between <<< and >>>, like this: <<<42>>>'
	);
}
