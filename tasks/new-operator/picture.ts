import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Verdict } from '../task.ts';
import { type Puzzle, writeExpression } from './puzzle.ts';
import { writeDefinition } from './question.ts';

export function picture(puzzle: Puzzle, verdict?: Verdict): Picture {
	const definitions = puzzle.definitions.map(writeDefinition);
	const expression = writeExpression(puzzle.expression);
	const given = (text: string): Mark => ({ text, tone: 'given' });
	const groups = [
		{ title: 'Definitions', cards: definitions.map(given) },
		{ title: 'Expression', cards: [given(expression)] },
	];
	const description = `Where ${definitions.join('; ')}: calculate ${expression} from left to right`;
	if (!verdict) return { kind: 'cards', groups, description: `${description}.` };
	const { correct, read, reason } = verdict;
	const value: Mark = { text: read ?? '?', tone: correct ? 'answer' : 'wrong' };
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Value', cards: [value] }],
		description: `${description}; answered ${read ?? 'nothing'}. ${reason}`,
	};
}

/** What is asked, for people. */
export function caption({ expression }: Puzzle): Caption {
	return {
		goal: `What is ${writeExpression(expression)}, with operations as defined? What is in parentheses comes first; otherwise go strictly from left to right.`,
	};
}
