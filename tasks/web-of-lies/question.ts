import type { Claim, Puzzle, Statement } from './puzzle.ts';

export const SETTINGS = [
	'A lighthouse keeper is visited by',
	'On the night train sit',
	'A detective has called together',
	'In the back room of a bakery meet',
	'A ferry carries',
	'Around a campfire sit',
	'The chess club has',
	'At the market of an island talk',
	'A village choir has',
	'Snowed in at a mountain hut are',
] as const;

/** How many wordings each claim has; claims with fewer use them in turn. */
export const PHRASES = 3;

export function claimText(claim: Claim, phrase: number, people: readonly string[]): string {
	const one = people[claim.about[0]] ?? '';
	const two = people[claim.about[1] ?? -1] ?? '';
	const wordings = wordingsOf(claim, one, two);
	return wordings[phrase % wordings.length] ?? '';
}

function wordingsOf(claim: Claim, one: string, two: string): readonly string[] {
	switch (claim.kind) {
		case 'is':
			return claim.lies
				? [`${one} lies`, `${one} is a liar`, `${one} never tells the truth`]
				: [`${one} tells the truth`, `${one} is truthful`, `${one} never lies`];
		case 'same':
			return claim.same
				? [
						`${one} and ${two} are of the same kind`,
						`either both ${one} and ${two} lie or neither does`,
					]
				: [`${one} and ${two} are of different kinds`, `exactly one of ${one} and ${two} lies`];
		case 'both':
			return claim.lies[0] === claim.lies[1]
				? [`${one} and ${two} both ${claim.lies[0] ? 'lie' : 'tell the truth'}`]
				: [`${one} ${verb(claim.lies[0])} and ${two} ${verb(claim.lies[1])}`];
		case 'either':
			return claim.lies[0] === claim.lies[1]
				? [`at least one of ${one} and ${two} ${verb(claim.lies[0])}`]
				: [`${one} ${verb(claim.lies[0])} or ${two} ${verb(claim.lies[1])} (or both)`];
	}
}

const verb = (lies: boolean) => (lies ? 'lies' : 'tells the truth');

export function statementText({ speaker, claim, phrase }: Statement, people: readonly string[]) {
	const text = claimText(claim, phrase, people);
	const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
	return speaker === null ? sentence : `${people[speaker]} says: "${sentence}"`;
}

export function question(puzzle: Puzzle): string {
	const { setting, people, statements } = puzzle;
	const given = statements.some(({ speaker }) => speaker === null)
		? ' What is stated without a speaker is true.'
		: '';
	return `${SETTINGS[setting]} ${people.length} people. Each of them is either truthful or a liar: \
everything that a truthful person says is true, and everything that a liar says is false. "Lies" \
and "never tells the truth" mean "is a liar"; "tells the truth" and "never lies" mean "is truthful"; \
two people are of the same kind if both are truthful or both are liars.${given}

${statements.map((statement) => `- ${statementText(statement, people)}`).join('\n')}

${ask(puzzle)}`;
}

function ask({ people, asked }: Puzzle): string {
	const names = asked?.map((person) => people[person] ?? '') ?? null;
	if (names === null)
		return 'Who are all the liars? Give their names, in any order and separated by commas, between <<< and >>>; write <<<none>>> if there is no liar. For example, <<<Xaver, Yolanda>>> would mean that these two lie and nobody else does.';
	if (names.length === 1)
		return `Does ${names[0]} tell the truth? Answer with <<<yes>>> or <<<no>>>.`;
	return `Who of ${names.join(', ')} tells the truth? Answer for each of these ${names.length} people, in this order, with yes (tells the truth) or no (lies), separated by commas, between <<< and >>>. For two other people the answer might look like this: <<<no,yes>>>`;
}
