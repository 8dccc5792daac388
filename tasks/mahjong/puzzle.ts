import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

/** What a round is judged as, by the number that stands for it. */
export const RESULTS = ['Pass', 'Peng', 'Chi', 'Kong'] as const;

export interface Rules {
	/** The letters that are cards in order. */
	readonly alphabet: number;
	readonly chi: boolean;
	readonly kong: boolean;
	readonly wrap: boolean;
	readonly meld: boolean;
}

/** A letter, or one of the signs after Z that some published hands hold. */
const card = text(/^[A-Z[\\]$/);

export const schema = v.pipe(
	record({
		alphabet: integer(9, 26),
		chi: v.boolean(),
		kong: v.boolean(),
		wrap: v.boolean(),
		meld: v.boolean(),
		hand: text(/^[A-Z[\\]{8,60}$/),
		/** The card added, and the card put away; none where it does not matter any more. */
		rounds: list(record({ add: card, remove: v.nullable(card) }), 1, 60),
		report: v.picklist(['last', 'all', 'hand']),
	}),
	v.check(({ hand, rounds, alphabet }) => {
		const last = alphabet === 26 ? '\\' : LETTERS.charAt(alphabet - 1);
		return [...hand, ...rounds.flatMap(({ add, remove }) => [add, remove ?? add])].every(
			(card) => card <= last,
		);
	}, 'every card must be one of the alphabet'),
	v.check(
		({ rounds }) => rounds.slice(0, -1).every(({ remove }) => remove !== null),
		'a card must be put away in every round but the last',
	),
	v.check(({ hand: start, rounds, ...rules }) => {
		let hand = [...start];
		return rounds.every(({ add, remove }) => {
			hand = after(rules, hand, add, judge(rules, hand, add));
			const isHeld = remove === null || hand.includes(remove);
			if (remove !== null) hand = without(hand, [remove]);
			return isHeld;
		});
	}, 'only a card of the hand can be put away'),
);
export type Puzzle = v.InferOutput<typeof schema>;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const cardsOf = ({ alphabet }: Rules): string[] => [...LETTERS.slice(0, alphabet)];

/** The result of adding a card to a hand, and the hand's cards that it takes. */
export interface Judgement {
	readonly result: number;
	readonly takes: readonly string[];
}

/** The two other cards of each run that holds `card`: it stands last, in the middle, first. */
function runsWith(rules: Rules, card: string): [string, string][] {
	const { alphabet, wrap } = rules;
	const at = LETTERS.indexOf(card);
	// Some published cards are the signs after Z: what is no letter is in no run.
	if (at < 0) return [];
	const letter = (shift: number): string | undefined =>
		wrap ? LETTERS[(at + shift + alphabet) % alphabet] : LETTERS.slice(0, alphabet)[at + shift];
	return [
		[-2, -1],
		[-1, 1],
		[1, 2],
	].flatMap(([first = 0, second = 0]): [string, string][] => {
		const pair = [at + first < 0 && !wrap ? undefined : letter(first), letter(second)] as const;
		return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]]];
	});
}

export function judge(rules: Rules, hand: readonly string[], card: string): Judgement {
	const equal = hand.filter((one) => one === card).length;
	if (rules.kong && equal >= 3) return { result: 3, takes: [card, card, card] };
	if (equal >= 2) return { result: 1, takes: [card, card] };
	const run = rules.chi
		? runsWith(rules, card).find(([one, other]) => hand.includes(one) && hand.includes(other))
		: undefined;
	return run ? { result: 2, takes: run } : { result: 0, takes: [] };
}

/** The hand without one card of each of some letters. */
export function without(hand: readonly string[], cards: readonly string[]): string[] {
	const left = [...hand];
	for (const card of cards) {
		const at = left.indexOf(card);
		if (at >= 0) left.splice(at, 1);
	}
	return left;
}

/** The hand after a card was added and judged, before one is put away. */
export function after(
	rules: Rules,
	hand: readonly string[],
	card: string,
	judged: Judgement,
): string[] {
	return rules.meld && judged.result !== 0 ? without(hand, judged.takes) : [...hand, card];
}

/** Every round's result, and the hand at the end in alphabetical order. */
export function play(puzzle: Puzzle): { results: number[]; hand: string } {
	let hand = [...puzzle.hand];
	const results = puzzle.rounds.map(({ add, remove }) => {
		const judged = judge(puzzle, hand, add);
		hand = after(puzzle, hand, add, judged);
		if (remove !== null) hand = without(hand, [remove]);
		return judged.result;
	});
	return { results, hand: hand.sort().join('') };
}
