import type { Caption, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { type Puzzle, scores } from './puzzle.ts';
import { rules } from './question.ts';

/** The string letter by letter; with an answer, what scores is highlighted and the answer stands last. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { text } = puzzle;
	const description = `A string of ${text.length} letters whose points are added up: ${text}.`;
	const tones = new Array<Tone>(text.length).fill('plain');
	const items = () => [...text].map((letter, at) => ({ text: letter, tone: tones[at] ?? 'plain' }));
	if (!finding) return { kind: 'sequence', items: items(), description };
	for (const { start, length } of scores(puzzle)) tones.fill('highlight', start, start + length);
	const { verdict, value } = finding;
	return {
		kind: 'sequence',
		items: [...items(), { text: `= ${value ?? '?'}`, tone: verdict.correct ? 'answer' : 'wrong' }],
		highlight: 'scores',
		description: `${description} ${verdict.reason}`,
	};
}

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	return {
		goal: `How many points does this string of ${puzzle.text.length} letters score in all? Each rule is applied to the whole string; a run is a stretch of equal letters, as long as it goes.`,
		rules: rules(puzzle),
	};
}
