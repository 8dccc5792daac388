import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { liarsOf } from './liars.ts';
import type { Puzzle } from './puzzle.ts';
import { statementText } from './question.ts';

/** The statements, and the people with what the answer makes of them. */
export function picture(puzzle: Puzzle, finding: Finding | null = null): Picture {
	const { people, statements, asked } = puzzle;
	const said = finding?.said;
	const liars = said && liarsOf(puzzle);

	function card(name: string, person: number): Mark {
		const lies = said?.get(person);
		if (lies === undefined)
			return { text: name, tone: asked?.includes(person) ? 'highlight' : 'plain' };
		const tone: Tone = lies === liars?.[person] ? 'answer' : 'wrong';
		return { text: `${name} ${lies ? '✗' : '✓'}`, tone };
	}

	const groups = [
		{ title: said ? 'People: ✓ tells the truth, ✗ lies' : 'People', cards: people.map(card) },
		{
			title: 'Statements',
			cards: statements.map((statement): Mark => {
				const tone =
					statement === finding?.broken ? 'wrong' : statement.speaker === null ? 'given' : 'plain';
				return { text: statementText(statement, people), tone };
			}),
		},
	];
	const spoken = statements.map((statement) => statementText(statement, people)).join(' ');
	const outcome = said
		? ` The answer says that ${[...said].map(([person, lies]) => `${people[person]} ${lies ? 'lies' : 'tells the truth'}`).join(', ')}.`
		: '';
	return { kind: 'cards', groups, description: `${people.length} people. ${spoken}${outcome}` };
}

/** What is asked, for people. */
export function caption({ people, asked }: Puzzle): Caption {
	const names = asked?.map((person) => people[person] ?? '');
	const ask =
		names === undefined
			? 'Who are all the liars?'
			: names.length === 1
				? `Does ${names[0]} tell the truth?`
				: `Who of ${names.join(', ')} tells the truth?`;
	return {
		goal: `Each of these ${people.length} people always tells the truth or always lies. ${ask}`,
	};
}
