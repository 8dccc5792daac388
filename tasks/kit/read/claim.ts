import { type Expression, numbersIn, write } from '../exact/expression.ts';
import { parse } from '../exact/parse-expression.ts';
import { excerpt, readAnswer } from './answer.ts';

/** An expression, and what is said to be its value. */
export interface Claim {
	readonly expression: Expression;
	/** What the answer says that it makes; null where it does not say. */
	readonly result: string | null;
}

/** `expression`, `expression = result` or a chain of equal parts, whose last is the result. */
function parseClaim(text: string): Claim | null {
	const [first = '', ...others] = text.split('=', 10);
	const expression = parse(first);
	const result = others.at(-1)?.trim() ?? null;
	return expression === null ? null : { expression, result };
}

const LONGEST = 20_000;
const LINES_TO_SEARCH = 50;
const MOST_PARTS = 50;
const RUN = /(?:\\(?:left|right|times|cdot|div|[dt]?frac|[,;! ])|[\d+\-*/()[\]{}=×·⋅÷ ])+/g;

/** What an answer claims; null where it claims nothing, with the fault where it claims several things. */
export type ClaimReading =
	| { readonly claim: Claim; readonly fault: null }
	| { readonly claim: null; readonly fault: string | null };

const NOTHING: ClaimReading = { claim: null, fault: null };

/**
 * The expression that an answer gives; in a text without delimiters, the last one in it. Different
 * expressions of `count` numbers, given as alternatives, are no answer.
 */
export function readClaim(answer: string, count: number): ClaimReading {
	const { content, delimited } = readAnswer(answer);
	if (delimited) {
		const parts = content.slice(0, LONGEST).split(/\b(?:or|and)\b|\n|\]\s*\[/i, MOST_PARTS);
		const claims = parts.map((part) => parseClaim(part) ?? parseClaim(withoutOuterBracket(part)));
		const different = contradiction(claims, count);
		if (different) return different;
	}
	const bare = parseClaim(content.endsWith('.') ? content.slice(0, -1) : content);
	if (bare) return { claim: bare, fault: null };
	return delimited ? NOTHING : lastClaim(content, count);
}

const withoutOuterBracket = (part: string) => part.replace(/^\s*\[/, '').replace(/\]\s*$/, '');

function contradiction(claims: readonly (Claim | null)[], count: number): ClaimReading | null {
	const [first, ...others] = claims.flatMap((claim) =>
		claim && numbersIn(claim.expression).length === count ? [write(claim.expression)] : [],
	);
	const other = others.find((text) => text !== first);
	if (first === undefined || other === undefined) return null;
	const fault = `The answer gives different expressions: ${excerpt(first, 60)} and ${excerpt(other, 60)}.`;
	return { claim: null, fault };
}

/** The last expression of two or more numbers in a text that is not the bare answer. */
function lastClaim(text: string, count: number): ClaimReading {
	const lines = text.slice(-LONGEST).split('\n').slice(-LINES_TO_SEARCH);
	for (const line of lines.reverse()) {
		const claims = line.split(/\bor\b/i, MOST_PARTS).map(lastIn);
		const different = contradiction(claims, count);
		if (different) return different;
		const claim = claims.findLast((one) => one !== null);
		if (claim) return { claim, fault: null };
	}
	return NOTHING;
}

function lastIn(text: string): Claim | null {
	const runs = text.match(RUN) ?? [];
	for (const run of runs.slice(-LINES_TO_SEARCH).reverse()) {
		const claim = parseClaim(run);
		if (claim !== null && typeof claim.expression !== 'number') return claim;
	}
	return null;
}

/** Whether a result, as it was written, is a whole number. */
export function makes(result: string, target: number): boolean {
	return new RegExp(`^0*${target}(?:\\.0*)?$`).test(result);
}
