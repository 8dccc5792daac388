import type { ChatMessage } from '../../core/messages.ts';
import { DEFAULT_STEP_ERRORS, type Sampling } from '../../core/settings.ts';
import { hashOf } from '../../ground/hash.ts';
import type { Script } from './script.ts';

/** Writing a program that works the answer out takes so much less of a model than working it out. */
const PROGRAM_SHARE = 1 / 3;
/** Programs have a mistake so much more rarely than texts, and never more often than that. */
const BUG_SHARE = 1 / 10;
const MOST_BUGS = 0.05;

/** How one request turns out. */
export interface Luck {
	/** The first step that goes wrong by hand; null where none does. */
	readonly slipsAt: number | null;
	/** Whether code that need not compute only prints what was worked out by hand. */
	readonly tooSimple: boolean;
	/** Whether a program that computes, or that checks, has a mistake. */
	readonly buggy: boolean;
}

/**
 * A toy model of how errors compound: each of `steps` steps by hand goes wrong with the chance
 * `stepErrors`, and one that does is enough, so text is right with (1 - stepErrors)^steps. Which
 * requests turn out how follows from the puzzle, the conversation and the sampling's seed: the same
 * everywhere, and drawn anew whenever something else is said. No model behaves just so. Without a
 * rate of its own, DEFAULT_STEP_ERRORS is the chance.
 */
export function luckOf(
	{ puzzleHash, steps: count }: Pick<Script, 'puzzleHash' | 'steps'>,
	messages: readonly ChatMessage[],
	{ stepErrors = DEFAULT_STEP_ERRORS, seed }: Sampling,
): Luck {
	const steps = count();
	const draw = (what: string) =>
		Number.parseInt(hashOf({ what, puzzleHash, messages, seed }, 8), 16) / 2 ** 32;
	const bugs = Math.min(MOST_BUGS, BUG_SHARE * (1 - allRight(steps, stepErrors)));
	return {
		slipsAt: firstSlip(draw('text'), steps, stepErrors),
		tooSimple: firstSlip(draw('code'), steps, PROGRAM_SHARE * stepErrors) !== null,
		buggy: draw('bug') < bugs,
	};
}

// By multiplication alone, which every browser rounds alike; logarithms and powers may differ.

/** The chance that so many steps all go right. */
function allRight(steps: number, errors: number): number {
	let chance = 1;
	for (let step = 0; step < steps; step++) chance *= 1 - errors;
	return chance;
}

/** The first of the steps to go wrong; null where none does. @param draw from 0, below 1 */
function firstSlip(draw: number, steps: number, errors: number): number | null {
	let chance = 1;
	for (let step = 1; step <= steps; step++) {
		chance *= 1 - errors;
		if (draw >= chance) return step;
	}
	return null;
}
