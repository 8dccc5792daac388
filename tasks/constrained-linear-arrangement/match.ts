import { indexOf, outcome, POINTS, type Puzzle, RESULTS, type Result, tableOf } from './puzzle.ts';

/** Up to `limit` (1 or 2) of the opponent's possible plays, each as its cards' indexes: exact. */
export function findPlays(puzzle: Puzzle, limit: 1 | 2): number[][] {
	const choicesFor = choicesByResult(puzzle);
	const plays: number[][] = [];
	for (const results of possibleResults(puzzle)) {
		const choices = results.map((result, round) => choicesFor[round]?.[result] ?? 0);
		const play = assign(choices);
		if (!play) continue;
		// Another result of a round means another card in it, so these plays all differ.
		plays.push(play);
		const other = plays.length < limit ? reassign(choices, play) : null;
		if (other) plays.push(other);
		if (plays.length >= limit) break;
	}
	return plays;
}

/** The opponent's cards, as bits, that each result of each round allows. */
function choicesByResult({ rule, rounds }: Puzzle): Record<Result, number>[] {
	const table = tableOf(rule);
	return rounds.map(({ card, shown }) => {
		const choices = { win: 0, draw: 0, loss: 0 };
		for (let other = 0; other < table.length; other++)
			if (shown === null || indexOf(shown) === other)
				choices[outcome(table, indexOf(card), other)] |= 1 << other;
		return choices;
	});
}

/** The results of all rounds, in every way in which those that are not told can make the points. */
function possibleResults({ rounds, points }: Puzzle): Result[][] {
	let partial: { results: Result[]; points: number }[] = [{ results: [], points: 0 }];
	for (const { result } of rounds) {
		const options = result === null ? RESULTS : [result];
		partial = partial.flatMap((before) =>
			options.map((option) => ({
				results: [...before.results, option],
				points: before.points + POINTS[option],
			})),
		);
	}
	return partial
		.filter((all) => points === null || all.points === points)
		.map(({ results }) => results);
}

/** A different card for each round, by Kuhn's augmenting paths; null where that is not possible. */
function assign(choices: readonly number[]): number[] | null {
	const play = choices.map(() => -1);
	return choices.every((_, round) => augment(choices, play, round)) ? play : null;
}

/** Another assignment: it must give up some card of the first, so each of them is barred in turn. */
function reassign(choices: readonly number[], play: readonly number[]): number[] | null {
	for (const [round, card] of play.entries()) {
		const other = play.with(round, -1);
		const barred = choices.with(round, (choices[round] ?? 0) & ~(1 << card));
		if (augment(barred, other, round)) return other;
	}
	return null;
}

/** Gives the round a card, moving the cards of others where it must; false where it cannot. */
function augment(choices: readonly number[], play: number[], start: number): boolean {
	let seen = 0;
	const place = (round: number): boolean => {
		for (;;) {
			const left = (choices[round] ?? 0) & ~seen;
			if (left === 0) return false;
			const bit = left & -left;
			seen |= bit;
			const card = 31 - Math.clz32(bit);
			const holder = play.indexOf(card);
			if (holder >= 0 && !place(holder)) continue;
			play[round] = card;
			return true;
		}
	};
	return place(start);
}
