import { optionLines } from '../kit/write/options.ts';
import type { Puzzle, Statement } from './puzzle.ts';
import { PUBLISHED, SCENARIOS, type Scenario } from './scenarios.ts';

const ORDINALS =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(
		' ',
	);

export function scenarioOf({ scenario }: Pick<Puzzle, 'scenario'>): Scenario {
	return SCENARIOS[scenario] ?? PUBLISHED;
}

export function placeText(scenario: Scenario, place: number, count: number, fromEnd: boolean) {
	const end = fromEnd ? 1 : 0;
	const nth = fromEnd ? count + 1 - place : place;
	return nth === 1
		? scenario.ends[end]
		: scenario.places[end].replace('#', ORDINALS[nth - 1] ?? '');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "The oak is the tallest": the text of an option. */
export function optionText(scenario: Scenario, name: string, place: number, count: number): string {
	// The nearer end is how people say it.
	const fromEnd = place > (count + 1) / 2;
	return capital(
		`${scenario.thing.replace('*', name)} ${scenario.verbs[0]} ${placeText(scenario, place, count, fromEnd)}`,
	);
}

export function statementText(puzzle: Puzzle, statement: Statement): string {
	const scenario = scenarioOf(puzzle);
	const count = puzzle.things.length;
	const [a = '', b = '', c = ''] = statement.of.map((thing) =>
		scenario.thing.replace('*', puzzle.things[thing] ?? ''),
	);
	switch (statement.kind) {
		case 'before':
		case 'next': {
			const [forwards, backwards] = scenario[statement.kind === 'next' ? 'directly' : 'before'];
			return capital(statement.reversed ? `${b} ${backwards} ${a}.` : `${a} ${forwards} ${b}.`);
		}
		case 'place':
		case 'notPlace': {
			const verb = scenario.verbs[statement.kind === 'place' ? 0 : 1];
			const place = placeText(scenario, statement.place, count, statement.fromEnd);
			return capital(`${a} ${verb} ${place}.`);
		}
		case 'between':
			return capital(`${a} comes somewhere between ${b} and ${c}.`);
		case 'apart':
			return statement.distance === 1
				? capital(`${a} and ${b} are next to each other.`)
				: capital(`${a} and ${b} are exactly ${statement.distance} places apart.`);
		case 'notBeside':
			return capital(`${a} and ${b} are not next to each other.`);
	}
}

export function question(puzzle: Puzzle): string {
	const { things, statements, asked } = puzzle;
	const scenario = scenarioOf(puzzle);
	const [first, last] = scenario.ends.map((end) => end.replace('the ', ''));
	const named = things.map((name) => scenario.thing.replace('*', name));
	const list = `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
	const used = new Set(statements.map(({ kind }) => kind));
	const terms = [
		`They have an order with one place for each: place 1 is the ${first}, place ${things.length} the ${last}.`,
		used.has('next') &&
			'"Directly" before or after, or to the left or right, means in the very next place of this order; "before" and "ahead" point towards place 1.',
		used.has('between') &&
			'"Somewhere between" two others means in any place between theirs, whichever of the two comes first.',
		(used.has('apart') || used.has('notBeside')) &&
			'Two of them are n places apart if the numbers of their places differ by n, and next to each other if they differ by 1.',
	].filter((term) => term !== false);
	return `${scenario.intro.replace('#', `${things.length}`).replace('*', list)} ${terms.join(' ')} All of this is true:

${statements.map((statement) => `- ${statementText(puzzle, statement)}`).join('\n')}

${
	asked
		? `Which one of these is true as well?\n\n${optionLines(asked.options)}\n\nGive the letter of the option between <<< and >>>, like this: <<<(Z)>>>`
		: `What is the whole order? List the names of all ${things.length}, from place 1 (the ${first}) to place ${things.length} (the ${last}), separated by commas, between <<< and >>>. For three others it might look like this: <<<this, that, other>>> Use these short names: ${things.join(', ')}.`
}`;
}
