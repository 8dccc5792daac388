import { type OrderReading, readOrder } from '../kit/read/letter-order.ts';
import { cardAt, type Puzzle } from './puzzle.ts';

/** The opponent's cards as an answer gives them: letters, or names with or without their letters. */
export function readCards({ names }: Puzzle, answer: string): OrderReading {
	return readOrder(names === undefined ? answer : withLetters(answer, names));
}

function withLetters(answer: string, names: readonly string[]): string {
	const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gi');
	const lower = names.map((name) => name.toLowerCase());
	return (
		answer
			.slice(-100_000)
			.replaceAll(pattern, (name) => cardAt(lower.indexOf(name.toLowerCase())))
			// "Tiger (C)" has become "C (C)".
			.replaceAll(/\b([A-Z])[ (:=-]{1,3}\1\b\)?/g, '$1')
	);
}
