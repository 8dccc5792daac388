import type { Puzzle } from './puzzle.ts';

// It must really work the answer out, within seconds at every level: never print the answer itself.
export function program({ numbers }: Puzzle): string {
	return `numbers = [${numbers.join(', ')}]\nprint(f"<<<{sum(numbers)}>>>")\n`;
}
