import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { cardAt, type Deal, outcome, RESULTS, type Rule, type Table, tableOf } from './puzzle.ts';
import { randomTable, uniqueTable } from './table.ts';

type Settings = ParamsOf<typeof about.knobs>;

/** A rule and what was played under it; null where the random choices came to nothing. */
export function dealWithRule(
	{ game, cards, rounds, unique }: Settings,
	random: Random,
): (Deal & { rule: Rule }) | null {
	const all = Array.from({ length: cards }, (_, card) => card);
	const own = random.sample(all, rounds);
	if (game !== 'table') {
		const rule = { game, order: random.shuffle(all).map(cardAt).join('') };
		return { rule, own, others: balancedPlay(tableOf(rule), own, random) };
	}
	const deal = { own, others: random.sample(all, rounds) };
	const beats = unique ? uniqueTable(deal, cards, random) : randomTable(cards, random);
	return beats && { ...deal, rule: { game, beats } };
}

/** Cards of the opponent that win, draw and lose equally often, as far as they last. */
function balancedPlay(table: Table, own: readonly number[], random: Random): number[] {
	const left = new Set(table.keys());
	return own.map((card) => {
		const groups = RESULTS.map((result) =>
			[...left].filter((other) => outcome(table, card, other) === result),
		);
		const other = random.pick(random.pick(groups.filter((group) => group.length > 0)));
		left.delete(other);
		return other;
	});
}
