import { print } from '../kit/fraction.ts';
import type { Mark, Picture } from '../kit/picture.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { valueIn } from './evaluate.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { program } from './program.ts';
import { type Puzzle, writeExpression } from './puzzle.ts';
import { question, writeDefinition } from './question.ts';
import { slip } from './slip.ts';

function picture(puzzle: Puzzle, answer?: string): Picture {
	const definitions = puzzle.definitions.map(writeDefinition);
	const expression = writeExpression(puzzle.expression);
	const given = (text: string): Mark => ({ text, tone: 'given' });
	const groups = [
		{ title: 'Definitions', cards: definitions.map(given) },
		{ title: 'Expression', cards: [given(expression)] },
	];
	const description = `Where ${definitions.join('; ')}: calculate ${expression} from left to right`;
	if (answer === undefined) return { kind: 'cards', groups, description: `${description}.` };
	const { correct, read, reason } = check(puzzle, answer);
	const value: Mark = { text: read ?? '?', tone: correct ? 'answer' : 'wrong' };
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Value', cards: [value] }],
		description: `${description}; answered ${read ?? 'nothing'}. ${reason}`,
	};
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${print(valueIn(puzzle))}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
