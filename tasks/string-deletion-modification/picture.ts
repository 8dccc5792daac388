import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { wordMarks } from '../kit/draw/word.ts';
import type { Answer } from '../kit/read/answer.ts';
import { finalText, type Puzzle } from './puzzle.ts';
import { sentence } from './question.ts';

/** The string before it is rewritten; with an answer, the answer's string, its first wrong letter marked. */
export function picture(puzzle: Puzzle, answer?: Answer<string>): Picture {
	const { text, rules } = puzzle;
	const start = `The string ${text}, to be rewritten by ${rules.length} rules.`;
	if (!answer) {
		const items = [...text].map((letter): Mark => ({ text: letter, tone: 'given' }));
		return { kind: 'sequence', items, description: start };
	}
	const { value: word, fault } = answer;
	const right = finalText(puzzle);
	const result = fault?.reason ?? `The answer is ${word === right ? 'right' : 'wrong'}.`;
	return {
		kind: 'sequence',
		items: wordMarks(right, word ?? ''),
		description: `${start} ${result}`,
	};
}

/** What is asked, for people. */
export function caption({ rules }: Puzzle): Caption {
	return {
		goal: 'Rewrite the string step by step: apply the first rule of the list that fits, once, and begin at the first rule again. What is left when none fits?',
		rules: rules.map(sentence),
	};
}
