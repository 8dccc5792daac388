import type { Random } from '../../src/ground/random.ts';
import { applyRule, finalText, MOST_STEPS, type Puzzle, rewrite } from './puzzle.ts';

/** Goes on with the next rule instead of the first, or stops a step early. */
export function slip(puzzle: Puzzle, random: Random): string {
	const right = finalText(puzzle);
	const early = rewrite(puzzle, MOST_STEPS)?.at(-2)?.text ?? puzzle.text;
	const wrong = random
		.shuffle([early, inTurn(puzzle)])
		.find((text) => text !== null && text !== '' && text !== right);
	return `<<<${wrong ?? right + puzzle.text.slice(-1)}>>>`;
}

/** Each rule in its turn, as often as it applies in turn; null where that does not come to an end. */
function inTurn({ text, rules }: Puzzle): string | null {
	let now = text;
	for (let steps = 0; steps <= MOST_STEPS; ) {
		const before = steps;
		for (const rule of rules) {
			const changed = applyRule(rule, now);
			if (changed === null) continue;
			now = changed;
			steps++;
		}
		if (steps === before) return now;
	}
	return null;
}
