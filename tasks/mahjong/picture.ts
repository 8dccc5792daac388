import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { type Puzzle, RESULTS } from './puzzle.ts';
import { rules } from './question.ts';

/** The hand, the cards added with the answer's results; the first wrong one is marked. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const given = finding?.reported;
	const shift = puzzle.report === 'last' ? puzzle.rounds.length - 1 : 0;
	const groups: { title: string; cards: Mark[] }[] = [
		{ title: 'Hand', cards: [...puzzle.hand].map((text) => ({ text, tone: 'given' })) },
	];
	for (const [at, { add, remove }] of puzzle.rounds.entries()) {
		const cards: Mark[] = [{ text: add, tone: 'plain' }];
		if (remove !== null) cards.push({ text: remove, tone: 'blocked' });
		const result = given?.results[at - shift];
		if (result !== undefined)
			cards.push({
				text: RESULTS[result] ?? String(result),
				tone: finding?.wrong === at ? 'wrong' : 'answer',
			});
		groups.push({ title: `Round ${at + 1}`, cards });
	}
	if (given && puzzle.report === 'hand') {
		const tone = finding?.wrong === -1 ? 'wrong' : 'answer';
		const cards = [...given.hand.slice(0, 100)].map((text): Mark => ({ text, tone }));
		groups.push({ title: 'Hand at the end', cards });
	}
	const rounds = puzzle.rounds.map(
		({ add, remove }) => `${add} is added${remove === null ? '' : ` and ${remove} put away`}`,
	);
	const description = `A hand of the cards ${puzzle.hand}. In order, ${rounds.join(', ')}.`;
	return {
		kind: 'cards',
		groups,
		description: finding ? `${description} ${finding.verdict.reason}` : description,
	};
}

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	const { rounds, report } = puzzle;
	const several = rounds.length > 1;
	const what = {
		last: several
			? `What is the result of the last of ${rounds.length} rounds?`
			: 'What is the result of the round?',
		all: `What ${several ? `are the results of all ${rounds.length} rounds` : 'is the result of the round'}?`,
		hand: `What ${several ? `are the results of all ${rounds.length} rounds` : 'is the result of the round'}, and what is left in the hand?`,
	};
	return {
		goal: `In each round a card is added to the hand and judged, then the card in grey is put away. ${what[report]}`,
		rules: rules(puzzle),
	};
}
