import { readAnswer } from './answer.ts';
import type { Expression } from './expression.ts';
import { parse } from './parse-expression.ts';

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

const LINES_TO_SEARCH = 50;
const RUN = /(?:\\(?:left|right|times|cdot|div|[dt]?frac|[,;! ])|[\d+\-*/()[\]{}=×·⋅÷ ])+/g;

/** The last expression of two or more numbers in a text that is not the bare answer. */
function lastClaim(text: string): Claim | null {
	const lines = text.slice(-20_000).split('\n').slice(-LINES_TO_SEARCH);
	for (const line of lines.reverse()) {
		const runs = line.match(RUN) ?? [];
		for (const run of runs.slice(-LINES_TO_SEARCH).reverse()) {
			const claim = parseClaim(run);
			if (claim !== null && typeof claim.expression !== 'number') return claim;
		}
	}
	return null;
}

/** The expression that an answer gives; in a text without delimiters, the last one in it. */
export function readClaim(answer: string): Claim | null {
	const { content, delimited } = readAnswer(answer);
	const bare = parseClaim(content.endsWith('.') ? content.slice(0, -1) : content);
	return bare ?? (delimited ? null : lastClaim(content));
}

/** Whether a result, as it was written, is a whole number. */
export function makes(result: string, target: number): boolean {
	return new RegExp(`^0*${target}(?:\\.0*)?$`).test(result);
}
