import type { Random } from '../../src/ground/random.ts';
import { type Expression, evaluate } from '../kit/exact/expression.ts';
import type { Operator } from '../kit/exact/fraction.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Puzzle } from './puzzle.ts';
import { find } from './search.ts';
import { countSolutions, type KnownForms } from './solutions.ts';

type Settings = ParamsOf<typeof about.knobs>;

const OPERATORS: readonly Operator[] = ['+', '-', '*', '/'];
const SAMPLES = 400;

function deal(count: number, largest: number, random: Random): number[] {
	return Array.from({ length: count }, () => random.int(1, largest)).sort((a, b) => a - b);
}

/** An expression over all the numbers: two parts at a time, picked at random, are joined. */
export function randomExpression(numbers: readonly number[], random: Random): Expression {
	let parts: Expression[] = random.shuffle(numbers);
	while (parts.length > 1) {
		const [left = 0, right = 0, ...rest] = random.shuffle(parts);
		parts = [...rest, { operator: random.pick(OPERATORS), left, right }];
	}
	return parts[0] ?? 0;
}

/** How many of `SAMPLES` random expressions make each whole number. */
function hits(numbers: readonly number[], random: Random): Map<number, number> {
	const counts = new Map<number, number>();
	for (let i = 0; i < SAMPLES; i++) {
		const value = evaluate(randomExpression(numbers, random));
		if (value?.below === 1) counts.set(value.above, (counts.get(value.above) ?? 0) + 1);
	}
	return counts;
}

function dealRare({ count, largest }: Settings, random: Random): Puzzle {
	for (;;) {
		const numbers = deal(count, largest, random);
		const counts = hits(numbers, random);
		for (let tries = 0; tries < 20; tries++) {
			const target = random.int(20, 200);
			if ((counts.get(target) ?? 0) * 100 < SAMPLES && find(numbers, target))
				return { numbers, target };
		}
	}
}

const TARGET = 24;

function dealSolvable({ count, largest }: Settings, random: Random): Puzzle {
	for (;;) {
		const numbers = deal(count, largest, random);
		if (find(numbers, TARGET)) return { numbers, target: TARGET };
	}
}

/** Whether a hand makes the target in few ways or only through fractions, or else in many. */
function wealth(hand: readonly number[], known: KnownForms, random: Random): string {
	if (hand.length === 4) {
		const { all, integral } = countSolutions(hand, TARGET, known);
		if (all === 0) return 'none';
		return all <= 2 || integral === 0 ? 'few' : all >= 10 ? 'many' : 'some';
	}
	// With more numbers there are too many expressions to count; how often a random one hits tells.
	const hit = hits(hand, random).get(TARGET) ?? 0;
	if (hit === 0) return find(hand, TARGET) ? 'few' : 'none';
	return hit * 200 >= SAMPLES ? 'many' : 'some';
}

function dealByWealth({ count, largest, hardness }: Settings, random: Random): Puzzle {
	const known: KnownForms = new Map();
	for (;;) {
		const numbers = deal(count, largest, random);
		if (wealth(numbers, known, random) === hardness) return { numbers, target: TARGET };
	}
}

/** A hand that can make its target, as rich in solutions as the settings ask. */
export function generate(settings: Settings, random: Random): Puzzle {
	if (settings.hardness === 'rare') return dealRare(settings, random);
	if (settings.hardness === 'any') return dealSolvable(settings, random);
	return dealByWealth(settings, random);
}
