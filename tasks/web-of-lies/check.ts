import { excerpt } from '../kit/read/excerpt.ts';
import { type Fault, right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { liarsOf } from './liars.ts';
import { holds, type Puzzle, type Statement } from './puzzle.ts';
import { statementText } from './question.ts';
import { notationOf, read, type Said } from './read.ts';

/** Ids of what breaks: a statement, by what its speaker would be, or what is said of one person. */
type Constraint = 'given' | 'liar-told-truth' | 'truthful-lied' | 'person';

/** What an answer says, for the picture, and the first statement that could not have been made then. */
export interface Finding {
	readonly said: Said;
	readonly broken: Statement | undefined;
}

/** Null where it says nothing. */
export function examine(puzzle: Puzzle, text: string): Finding | null {
	const said = read(puzzle, text).value;
	return said ? { said, broken: brokenStatement(puzzle, said) } : null;
}

export function check(puzzle: Puzzle, text: string): Verdict {
	const { value: said, fault } = read(puzzle, text);
	if (fault) return fault;
	const liars = liarsOf(puzzle);
	const mistaken = [...said].find(([person, lies]) => liars[person] !== lies);
	const notation = excerpt(notationOf(puzzle, said), 600);
	if (!mistaken) return right(notation, 'That is what the statements leave possible.');
	const { constraint, reason } = faultOf(puzzle, said, mistaken[0]);
	return wrong(constraint, notation, reason);
}

function faultOf(puzzle: Puzzle, said: ReadonlyMap<number, boolean>, mistaken: number): Fault {
	const fault = (constraint: Constraint, reason: string): Fault => ({ constraint, reason });
	const broken = brokenStatement(puzzle, said);
	if (!broken) {
		const lies = said.get(mistaken) === true;
		const name = puzzle.people[mistaken];
		return fault(
			'person',
			`${name} ${lies ? 'tells the truth' : 'lies'}; the answer says that ${name} ${lies ? 'lies' : 'tells the truth'}.`,
		);
	}
	const text = statementText(broken, puzzle.people);
	if (broken.speaker === null)
		return fault('given', `It is given that ${text} The answer says otherwise.`);
	const wouldBe = `With this answer ${puzzle.people[broken.speaker]} would be`;
	return said.get(broken.speaker) === true
		? fault('liar-told-truth', `${wouldBe} a liar who told the truth: ${text}`)
		: fault('truthful-lied', `${wouldBe} a truthful person who lied: ${text}`);
}

/** The first statement that could not have been made; undefined where the answer leaves somebody out. */
function brokenStatement(
	{ people, statements }: Puzzle,
	said: ReadonlyMap<number, boolean>,
): Statement | undefined {
	if (said.size < people.length) return undefined;
	const kinds = people.map((_, person) => said.get(person) === true);
	return statements.find((statement) => !holds(statement, kinds));
}
