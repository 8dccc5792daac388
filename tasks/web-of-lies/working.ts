import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { liarsOf } from './liars.ts';
import { holds, isTrue, type Kinds, type Puzzle, type Statement } from './puzzle.ts';
import { statementText } from './question.ts';
import { notation } from './read.ts';

/** Person by person; a mistake loses a "not" on the way: somebody asked about ends up of the other kind. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { people, asked } = puzzle;
	const right = liarsOf(puzzle);
	const turned = slips?.pick(asked ?? [...people.keys()]) ?? null;
	const liars = right.map((lies, person) => lies !== (person === turned));
	const settled = chain(puzzle, right);
	const wrongAt = turned === null ? -1 : settled.findIndex(({ person }) => person === turned);
	const told = settled.map(({ statement, person }, at) => {
		const others = [...new Set(personsIn(statement))].filter((one) => one !== person);
		const kinds = at === wrongAt ? liars : right;
		const told = (one: number) => `${people[one]} ${kinds[one] ? 'lies' : 'tells the truth'}`;
		const known = others.length > 0 ? `${listed(others.map(told))}, so` : 'So';
		return `${statementText(statement, people)} ${known} ${told(person)}.`;
	});
	const lying = people.filter((_, person) => liars[person]);
	const open = people.filter((_, person) => !settled.some((one) => one.person === person));
	return {
		lines: [
			...outline(
				wrongAt < 0 ? told : told.slice(0, wrongAt + 1),
				wrongAt < 0 ? null : wrongAt,
				4,
				'statement',
			),
			...(open.length > 0 ? [`For ${listed(open, 5)} I try out what fits.`] : []),
			...(settled.length === 0 ? tried(puzzle, liars) : []),
			`Liars, as I see it: ${lying.length === 0 ? 'nobody' : listed(lying, 30)}.`,
		],
		answer: `<<<${notation(puzzle, liars)}>>>`,
	};
}

/** What is tried out where no statement settles anybody: one that does not fit, or else one that does. */
function tried({ people, statements }: Puzzle, liars: Kinds): string[] {
	const odd = statements.find((statement) => !holds(statement, liars));
	const told = odd ?? statements.find(({ speaker }) => speaker !== null);
	if (!told || told.speaker === null) return [];
	const [who, kind] = [people[told.speaker], liars[told.speaker] ? 'a lie' : 'the truth'];
	return [`${statementText(told, people)} From ${who} that is ${kind}: it fits.`];
}

interface Settled {
	readonly statement: Statement;
	/** Whose kind it settles. */
	readonly person: number;
}

/** The statements in an order in which each settles one more person from what is known already. */
function chain({ statements }: Puzzle, liars: Kinds): Settled[] {
	const known = new Set<number>();
	const settled: Settled[] = [];
	const settle = (statement: Statement, person: number) => {
		known.add(person);
		settled.push({ statement, person });
	};
	for (let before = -1; before < known.size; ) {
		before = known.size;
		for (const statement of statements) {
			const open = [...new Set(personsIn(statement))].filter((person) => !known.has(person));
			const [only] = open;
			if (only !== undefined && open.length === 1 && settles(statement, only, liars))
				settle(statement, only);
		}
	}
	return settled;
}

const personsIn = ({ speaker, claim }: Statement): number[] =>
	speaker === null ? [...claim.about] : [speaker, ...claim.about];

/** Whether a statement leaves a person only the one kind, all others in it being known. */
function settles(statement: Statement, person: number, liars: Kinds): boolean {
	const { speaker, claim } = statement;
	const fits = [true, false].filter((lies) => {
		const kinds = liars.map((kind, one) => (one === person ? lies : kind));
		return isTrue(claim, kinds) !== (speaker !== null && kinds[speaker] === true);
	});
	return fits.length === 1;
}
