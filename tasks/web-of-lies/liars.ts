import { holds, isTrue, type Kinds, type Puzzle, type Statement } from './puzzle.ts';

// Statements that somebody is of a kind, or two are of the same kind, are equations over GF(2) in
// the unknowns "person i lies". They are eliminated first; only what they leave free is tried out.

/** An equation: bit i for person i, bit `people` for the right-hand side. */
type Row = bigint;

function equation({ speaker, claim }: Statement, people: number): Row | null {
	let row = claim.about.reduce((sum, person) => sum ^ bitOf(person), 0n);
	if (speaker !== null) row ^= bitOf(speaker);
	if (claim.kind === 'is') return claim.lies ? row ^ bitOf(people) : row;
	if (claim.kind === 'same') return claim.same ? row : row ^ bitOf(people);
	return null;
}

interface System {
	/** Reduced rows by their pivot. */
	readonly pivots: Map<number, Row>;
	/** The statements that are no equations yet: somebody whom they are about is undecided. */
	readonly rest: readonly Statement[];
}

/** Null where the equations contradict each other. */
function eliminate(people: number, statements: readonly Statement[]): System | null {
	const pivots = new Map<number, Row>();
	let rest: Statement[] = [];
	for (const statement of statements) {
		const row = equation(statement, people);
		if (row === null) rest.push(statement);
		else if (!insert(pivots, row, people)) return null;
	}
	let isConsistent = true;
	// A claim about people who are decided decides its speaker.
	for (let before = rest.length + 1; rest.length < before; ) {
		before = rest.length;
		rest = rest.filter(({ speaker, claim }) => {
			const liars = claim.about.map((person) => decided(pivots.get(person), person, people));
			if (speaker === null || liars.includes(null)) return true;
			const known: boolean[] = [];
			for (const [place, person] of claim.about.entries()) known[person] = liars[place] === true;
			const truthful = isTrue(claim, known);
			const row = bitOf(speaker) ^ (truthful ? 0n : bitOf(people));
			if (!insert(pivots, row, people)) isConsistent = false;
			return false;
		});
	}
	return isConsistent ? { pivots, rest } : null;
}

/** False where the equation contradicts those that are there. */
function insert(pivots: Map<number, Row>, equation: Row, people: number): boolean {
	let row = equation;
	for (const [pivot, known] of pivots) if (bit(row, pivot)) row ^= known;
	const pivot = Array.from({ length: people }, (_, i) => i).find((i) => bit(row, i));
	if (pivot === undefined) return row === 0n;
	for (const [other, known] of pivots) if (bit(known, pivot)) pivots.set(other, known ^ row);
	pivots.set(pivot, row);
	return true;
}

/** Whether the person lies, where a reduced row says that of nobody else. */
function decided(row: Row | undefined, person: number, people: number): boolean | null {
	if (row === bitOf(person)) return false;
	return row === (bitOf(person) ^ bitOf(people)) ? true : null;
}

const bitOf = (place: number): Row => 1n << BigInt(place);
const bit = (row: Row, place: number): boolean => ((row >> BigInt(place)) & 1n) === 1n;

/**
 * What the linear statements leave open: the people whose kinds decide everybody else's; none where
 * the statements contradict each other.
 */
export function undecided(people: number, statements: readonly Statement[]): number[] {
	const system = eliminate(people, statements);
	const everybody = Array.from({ length: people }, (_, person) => person);
	return system ? everybody.filter((person) => !system.pivots.has(person)) : [];
}

/** Every assignment of kinds that fits all statements: 2^(number undecided) are tried. */
export function assignments(people: number, statements: readonly Statement[]): Kinds[] {
	const system = eliminate(people, statements);
	if (!system) return [];
	const { pivots, rest } = system;
	const free = Array.from({ length: people }, (_, i) => i).filter((i) => !pivots.has(i));
	// By pivot: its right-hand side, and the undecided people that it depends on.
	const bound = [...pivots].map(([pivot, row]) => ({
		pivot,
		lies: bit(row, people),
		places: [...free.keys()].filter((place) => bit(row, free[place] ?? 0)),
	}));
	const found: Kinds[] = [];
	for (let choice = 0; choice < 2 ** free.length; choice++) {
		const liars = Array<boolean>(people).fill(false);
		for (const [place, person] of free.entries()) liars[person] = ((choice >> place) & 1) === 1;
		for (const { pivot, lies, places } of bound)
			liars[pivot] = places.reduce((sum, place) => sum !== (((choice >> place) & 1) === 1), lies);
		if (rest.every((statement) => holds(statement, liars))) found.push(liars);
	}
	return found;
}

/** More people than this are not left open by the linear statements: all their kinds are tried. */
export const MOST_UNDECIDED = 8;

/** Who lies; null where the statements do not decide it, or leave too many people open. */
export function decide(people: number, statements: readonly Statement[]): Kinds | null {
	if (undecided(people, statements).length > MOST_UNDECIDED) return null;
	const [only, ...others] = assignments(people, statements);
	return others.length === 0 && only ? only : null;
}

/** Who lies. @throws RangeError where the statements do not decide it. */
export function liarsOf({ people, statements }: Puzzle): Kinds {
	const liars = decide(people.length, statements);
	if (!liars) throw new RangeError('The statements do not decide who lies.');
	return liars;
}
