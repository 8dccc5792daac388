import type { Answer } from '../kit/read/answer.ts';
import { readOrder } from '../kit/read/letter-order.ts';
import { cardAt, type Puzzle } from './puzzle.ts';

/** The opponent's cards as an answer gives them: letters, or names with or without their letters. */
export function readCards({ names }: Puzzle, answer: string): Answer<readonly string[]> {
	return names === undefined
		? readOrder(answer)
		: readOrder(answer, (text) => withLetters(text, names));
}

function withLetters(text: string, names: readonly string[]): string {
	const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'gi');
	const lower = names.map((name) => name.toLowerCase());
	return (
		text
			.replaceAll(pattern, (name) => cardAt(lower.indexOf(name.toLowerCase())))
			// "Tiger (C)" has become "C (C)".
			.replaceAll(/\b([A-Z])[ (:=-]{1,3}\1\b\)?/g, '$1')
	);
}
