import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { wordMarks } from '../kit/draw/word.ts';
import type { Answer } from '../kit/read/answer.ts';
import { finalText, occurrences, type Puzzle } from './puzzle.ts';

/** The string with the places where a rule applies; with an answer, the answer's string up to its first wrong letter and beyond. */
export function picture(puzzle: Puzzle, answer?: Answer<string>): Picture {
	const { text, rules, rounds } = puzzle;
	const found = occurrences(text, rules);
	const start =
		`${text}, to which the operation is applied ${rounds === 1 ? 'once' : `${rounds} times`}; ` +
		`its rules apply at ${found.length} places at first`;
	if (!answer) {
		const inside = new Set(
			found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
		);
		const items = [...text].map(
			(letter, index): Mark => ({ text: letter, tone: inside.has(index) ? 'highlight' : 'plain' }),
		);
		return {
			kind: 'sequence',
			items,
			highlight: 'a rule applies',
			description: `The string ${start}.`,
		};
	}
	const { value: word, fault } = answer;
	const right = finalText(puzzle);
	const items = wordMarks(right, word ?? '');
	const result = fault?.reason ?? `The answer is ${word === right ? 'right' : 'wrong'}.`;
	return { kind: 'sequence', items, description: `From the string ${start}. ${result}` };
}

/** What is asked, for people. */
export function caption({ rules, rounds }: Puzzle): Caption {
	return {
		goal: `Insert a letter behind each of these wherever it occurs, all at once${rounds === 1 ? '' : `, and do that ${rounds} times`}. Which string results?`,
		rules: rules.map(({ find, insert }) => `behind ${find}: ${insert}`),
	};
}
