import type { Random } from '../../src/ground/random.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { after, cardsOf, judge, type Puzzle } from './puzzle.ts';

/** Results are drawn evenly as far as the hand allows, so that none can be guessed. */
export function generate(params: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	const { rounds: count, hand: size, report, ...rules } = params;
	const cards = cardsOf(rules);
	const copies = Math.max(rules.kong ? 3 : 2, Math.ceil(size / cards.length));
	const deck = cards.flatMap((card) => new Array<string>(copies).fill(card));
	let hand = random.sample(deck, size);
	const start = hand.join('');
	const results = [0, 1, ...(rules.chi ? [2] : []), ...(rules.kong ? [3] : [])];
	const rounds = Array.from({ length: count }, (_, round) => {
		const options = cards
			.map((card) => ({ card, judged: judge(rules, hand, card) }))
			// A card is put away in every round: one must be left.
			.filter(({ card, judged }) => after(rules, hand, card, judged).length > 0);
		const wanted = random.pick(results);
		const apt = options.filter(({ judged }) => judged.result === wanted);
		const { card, judged } = random.pick(apt.length > 0 ? apt : options);
		hand = after(rules, hand, card, judged);
		const remove = random.pick(hand);
		hand.splice(hand.indexOf(remove), 1);
		const matters = report === 'hand' || round < count - 1;
		return { add: card, remove: matters ? remove : null };
	});
	return { ...rules, hand: start, rounds, report };
}
