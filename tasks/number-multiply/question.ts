import type { Puzzle } from './puzzle.ts';

export function question({ factors }: Puzzle): string {
	return (
		`What is the exact product ${factors.map((factor) => (factor.startsWith('-') ? `(${factor})` : factor)).join(' * ')}?\n\n` +
		'Give the whole number with all its digits, and with a minus sign if it is negative. ' +
		'Do not round, and do not use scientific notation.\n\n' +
		'Write the final answer between triple angle brackets, for example <<<-1234>>>.'
	);
}
