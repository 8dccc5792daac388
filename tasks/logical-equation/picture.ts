import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { lettersOf, type Puzzle, write } from './puzzle.ts';

/** The numbers, the constraints, and the answer letter by letter; wrong are the letters of the first broken constraint. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { values, constraints } = puzzle;
	const given = (text: string | number): Mark => ({ text: String(text), tone: 'given' });
	const groups = [
		{ title: 'Numbers', cards: values.map(given) },
		{
			title: 'Constraints',
			cards: constraints.map(
				(one): Mark => ({
					text: write(one),
					tone: one === finding?.broken ? 'wrong' : 'given',
				}),
			),
		},
	];
	const description = `The numbers ${values.join(', ')} for as many letters, where ${constraints.map(write).join('; ')}`;
	if (!finding) return { kind: 'cards', groups, description: `${description}.` };
	const { numbers, broken, verdict } = finding;
	const accused = new Set<string>(broken?.letters);
	const cards = lettersOf(values.length).map((letter, i): Mark => {
		const number = numbers[i];
		const isWrong =
			number === undefined ||
			!values.includes(number) ||
			numbers.indexOf(number) < i ||
			accused.has(letter);
		return { text: `${letter} = ${number ?? '?'}`, tone: isWrong ? 'wrong' : 'answer' };
	});
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards }],
		description: `${description}. Answered: ${verdict.read ?? 'nothing'}. ${verdict.reason}`,
	};
}

/** What is asked, for people. */
export function caption({ values, constraints }: Puzzle): Caption {
	const letters = lettersOf(values.length);
	return {
		goal: `Give each letter from ${letters[0]} to ${letters.at(-1)} one of these ${values.length} numbers, each number once, so that all ${constraints.length} constraints hold.`,
	};
}
