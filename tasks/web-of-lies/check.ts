import { excerpt } from '../kit/read/answer.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { liarsOf } from './liars.ts';
import { holds, type Puzzle, type Statement } from './puzzle.ts';
import { statementText } from './question.ts';
import { read } from './read.ts';

export function check(puzzle: Puzzle, text: string): Verdict {
	const reading = read(puzzle, text);
	if (reading.said === null) return unreadable(reading.reason);
	const liars = liarsOf(puzzle);
	const mistaken = [...reading.said].find(([person, lies]) => liars[person] !== lies);
	const said = excerpt(reading.notation, 600);
	if (!mistaken) return right(said, 'That is what the statements leave possible.');
	return wrong('wrong-answer', said, faultOf(puzzle, reading.said, mistaken[0]));
}

function faultOf(puzzle: Puzzle, said: ReadonlyMap<number, boolean>, mistaken: number): string {
	const broken = brokenStatement(puzzle, said);
	if (!broken) {
		const lies = said.get(mistaken) === true;
		const name = puzzle.people[mistaken];
		return `${name} ${lies ? 'tells the truth' : 'lies'}; the answer says that ${name} ${lies ? 'lies' : 'tells the truth'}.`;
	}
	const text = statementText(broken, puzzle.people);
	if (broken.speaker === null) return `It is given that ${text} The answer says otherwise.`;
	const liar = said.get(broken.speaker) === true;
	return `With this answer ${puzzle.people[broken.speaker]} would be ${liar ? 'a liar who told the truth' : 'a truthful person who lied'}: ${text}`;
}

/** The first statement that could not have been made; undefined where the answer leaves somebody out. */
export function brokenStatement(
	{ people, statements }: Puzzle,
	said: ReadonlyMap<number, boolean>,
): Statement | undefined {
	if (said.size < people.length) return undefined;
	const kinds = people.map((_, person) => said.get(person) === true);
	return statements.find((statement) => !holds(statement, kinds));
}
