import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { scenarioOf, statementText } from './question.ts';
import { inOrder, placesOf } from './search.ts';

/** The statements, and the order that the answer gives or follows from. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { things, statements, asked } = puzzle;
	const { verdict, order, broken, option: choice } = finding ?? {};
	const groups: { title: string; cards: Mark[] }[] = [
		{ title: 'Things', cards: things.map((text) => ({ text, tone: 'plain' })) },
		{
			title: 'Statements',
			cards: statements.map((statement) => ({
				text: statementText(puzzle, statement),
				tone: statement === broken ? 'wrong' : 'given',
			})),
		},
	];
	if (order) {
		const involved = new Set<number>(broken?.of ?? []);
		const cards = order.map(
			(thing, place): Mark => ({
				text: `${place + 1} ${things[thing]}`,
				tone: involved.has(thing) ? 'wrong' : 'answer',
			}),
		);
		groups.push({ title: 'The order of the answer', cards });
	}
	if (asked) {
		const cards = asked.options.map(
			(text, option): Mark => ({
				text,
				tone: option !== choice ? 'plain' : verdict?.correct ? 'answer' : 'wrong',
			}),
		);
		groups.push({ title: 'Options', cards });
		if (verdict?.correct)
			groups.push({
				title: 'The only order that fits',
				cards: inOrder(placesOf(puzzle)).map((thing) => ({
					text: things[thing] ?? '',
					tone: 'answer',
				})),
			});
	}
	const told = statements.map((statement) => statementText(puzzle, statement)).join(' ');
	const outcome = verdict?.read ? ` The answer: ${verdict.read}. ${verdict.reason}` : '';
	return { kind: 'cards', groups, description: `Things: ${things.join(', ')}. ${told}${outcome}` };
}

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	const { things, statements, asked } = puzzle;
	if (asked)
		return {
			goal: `These ${statements.length} statements are true. Which one of the ${asked.options.length} options is true as well?`,
		};
	const [first, last] = scenarioOf(puzzle).ends;
	return {
		goal: `In which order, from ${first} to ${last}, do these ${things.length} come, if these ${statements.length} statements are true?`,
	};
}
