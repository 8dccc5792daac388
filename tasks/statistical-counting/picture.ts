import type { Picture, Tone } from '../kit/draw/picture.ts';
import { readInteger } from '../kit/read/integer.ts';
import { check } from './check.ts';
import { type Puzzle, scores, total } from './puzzle.ts';

/** The string letter by letter; with an answer, what scores is highlighted and the answer stands last. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const { text } = puzzle;
	const description = `A string of ${text.length} letters whose points are added up: ${text}.`;
	const tones = new Array<Tone>(text.length).fill('plain');
	const items = () => [...text].map((letter, at) => ({ text: letter, tone: tones[at] ?? 'plain' }));
	if (answer === undefined) return { kind: 'sequence', items: items(), description };
	for (const { start, length } of scores(puzzle)) tones.fill('highlight', start, start + length);
	const given = readInteger(answer).value;
	const right = given === BigInt(total(puzzle));
	return {
		kind: 'sequence',
		items: [...items(), { text: `= ${given ?? '?'}`, tone: right ? 'answer' : 'wrong' }],
		description: `${description} ${check(puzzle, answer).reason}`,
	};
}
