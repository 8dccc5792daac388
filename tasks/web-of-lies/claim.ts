import type { Random } from '../../src/ground/random.ts';
import { type Claim, isTrue, type Kinds, type Statement } from './puzzle.ts';
import { PHRASES } from './question.ts';

export type ClaimKind = 'is' | 'same' | 'compound';

/** A statement of that kind that the speaker can make, in one of its wordings. */
export function say(
	speaker: number,
	kind: ClaimKind,
	about: readonly number[],
	liars: Kinds,
	random: Random,
): Statement {
	const claim = claimBy(speaker, kind, about, liars, random);
	return { speaker, claim, phrase: random.int(0, PHRASES - 1) };
}

/** A claim of that kind that the speaker can make: true for a truth-teller, false for a liar. */
export function claimBy(
	speaker: number,
	kind: ClaimKind,
	about: readonly number[],
	liars: Kinds,
	random: Random,
): Claim {
	const truthful = liars[speaker] !== true;
	const [first = 0, second = 0] = about;
	if (kind === 'is') return { kind, about: [first], lies: (liars[first] === true) === truthful };
	const pair = [first, second] as const;
	if (kind === 'same')
		return { kind, about: pair, same: (liars[first] === liars[second]) === truthful };
	for (;;) {
		const claim: Claim = {
			kind: random.chance(1, 2) ? 'both' : 'either',
			about: pair,
			lies: [random.chance(1, 2), random.chance(1, 2)],
		};
		if (isTrue(claim, liars) === truthful) return claim;
	}
}
