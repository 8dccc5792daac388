import { isOne } from './agreement.ts';
import { type Part, partsOf, type Quantity } from './quantities.ts';

/** What leads to a value: "the total is 12", "gives 12", "= 12". */
const LEADS =
	/^(?:=|≈|:|is|are|was|were|be|becomes?|equals?|equal|equalling|gives?|gave|gets?|got|gotten|makes?|made|has|have|had|contains?|yields?|leaves?|remains?|totals?|scores?|needs?|obtain|obtains|obtained)$/i;
/** Words that may stand between what leads to a value and the value. */
const SOFT =
	/^(?:about|approximately|roughly|around|exactly|just|only|simply|therefore|thus|then|now|also|indeed|hence|either|at|still|always|precisely|clearly|equal|to|a|an|the|total|of|number|value|sum|["'`(~]|\^)$/i;
/** Where a sentence goes on to explain what it claimed. */
const EXPLAINS =
	/^(?:because|since|as|which|where|using|after|from|if|when|given|assuming|due|for|\()$/i;
const CONCLUDES =
	/^\W*(?:so|thus|therefore|hence|altogether|finally|in total|in all|overall|consequently)\b/i;
const MOST_WORDS = 8;

const isQuantity = (part: Part | undefined): part is Quantity =>
	part !== undefined && typeof part !== 'string';

/**
 * The numbers that a line claims to be the answer: of its last sentence with a claim the last one,
 * with the exact number that it rounds and with what is offered as an alternative. Null for a line
 * that claims none.
 */
export function claimIn(line: string): readonly Quantity[] | null {
	const sentences = line.split(/(?<=[.!?])\s+(?=["'(*$\\]*[A-Z])/);
	for (const sentence of sentences.reverse()) {
		const claim = claimOf(sentence);
		if (claim) return claim;
	}
	return null;
}

function claimOf(sentence: string): readonly Quantity[] | null {
	const parts = partsOf(sentence);
	const at = lastClaim(parts);
	const claimed = parts[at];
	if (isQuantity(claimed)) return [...exactBefore(parts, at), claimed, ...alternatives(parts, at)];
	const numbers = parts.filter(isQuantity);
	const [first, ...others] = numbers;
	if (!first || !others.every((other) => isOne(other, first))) return null;
	const words = parts.filter((part) => typeof part === 'string' && /^[A-Za-z]/.test(part)).length;
	const isShort = words <= MOST_WORDS && !/^\W*(?:i|we)\b/i.test(sentence);
	return isShort || CONCLUDES.test(sentence) ? numbers : null;
}

/** Where the last claim is that no explanation stands before; -1 where there is none. */
function lastClaim(parts: readonly Part[]): number {
	let last = -1;
	for (const [at, part] of parts.entries()) {
		if (last >= 0 && typeof part === 'string' && EXPLAINS.test(part)) break;
		if (!isQuantity(part)) continue;
		let lead = at - 1;
		while (lead >= 0 && typeof parts[lead] === 'string' && SOFT.test(`${parts[lead]}`)) lead--;
		if (typeof parts[lead] === 'string' && LEADS.test(`${parts[lead]}`)) last = at;
	}
	return last;
}

/** The exact number right before a rounded one: "1/6 ≈ 0.17", "25π, about 78.5". */
function exactBefore(parts: readonly Part[], at: number): readonly Quantity[] {
	const rounded = parts[at];
	if (!isQuantity(rounded) || rounded.decimals === null) return [];
	const before = parts.slice(0, at).findLastIndex(isQuantity);
	const between = parts.slice(before + 1, at);
	const exact = parts[before];
	const isNear = between.every(
		(part) => typeof part === 'string' && (SOFT.test(part) || /^[=≈,]$/.test(part)),
	);
	return isNear && isQuantity(exact) && exact.decimals === null ? [exact] : [];
}

/** What is offered beside a claim: "12 or 13". */
function alternatives(parts: readonly Part[], at: number): readonly Quantity[] {
	const next = parts.findIndex((part, index) => index > at && isQuantity(part));
	const between = parts.slice(at + 1, next);
	const other = parts[next];
	const isOffered =
		between.length <= 4 && between.some((part) => typeof part === 'string' && /^or$/i.test(part));
	return isOffered && isQuantity(other) ? [other] : [];
}
