import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Feedback, Line, Puzzle } from './puzzle.ts';

const GUESS = /Guess: (\d\d)([A-Z]{2}), Feedback: ([^\n]+)/g;
const PHRASE = /(both|one) (?:number|letter)s? (?:is|are) (correct|incorrect)([^;.]*)/g;

/** @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'cryptanalysis').map(({ id, path, question }) => {
		const lines = [...question.matchAll(GUESS)].map(
			([, digits = '', letters = '', said = '']): Line => {
				const phrases = said.split(';');
				const about = (name: string) => phrases.filter((phrase) => phrase.includes(name)).join(';');
				return [feedback(digits, about('number')), feedback(letters, about('letter'))];
			},
		);
		if (lines.length === 0) throw new Error(`${path} holds no guesses.`);
		const frame = { digits: 2, letters: 2, alphabet: 26, hints: true, lie: false };
		return { id, puzzle: { ...frame, lines }, question };
	});
}

function feedback(guess: string, said: string): Feedback {
	let placed = 0;
	let misplaced = 0;
	let hint: Feedback['hint'] = null;
	for (const [, many, verdict, rest = ''] of said.matchAll(PHRASE)) {
		const count = many === 'both' ? 2 : 1;
		if (verdict === 'incorrect')
			hint = /small|early/.test(rest) ? 'low' : /large|late/.test(rest) ? 'high' : null;
		else if (rest.includes('wrong')) misplaced += count;
		else placed += count;
	}
	return { guess, placed, misplaced, hint };
}
