import { excerpt, readAnswer } from '../kit/answer.ts';
import { type Expression, evaluate, numbersIn, write } from '../kit/expression.ts';
import { equals, print, whole } from '../kit/fraction.ts';
import { parse } from '../kit/parse-expression.ts';
import type { Verdict } from '../task.ts';

export interface Hand {
	readonly numbers: readonly number[];
	readonly target: number;
}

/** How an answer stands to its hand, for the verdict and the picture. */
export interface Finding extends Verdict {
	/** The numbers of the hand that the answer leaves out. */
	readonly unused: readonly number[];
	/** What the answer's expression makes, as text; null where there is none. */
	readonly value: string | null;
}

interface Claim {
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

function readClaim(answer: string): Claim | null {
	const { content, delimited } = readAnswer(answer);
	const bare = parseClaim(content.endsWith('.') ? content.slice(0, -1) : content);
	return bare ?? (delimited ? null : lastClaim(content));
}

function without(numbers: readonly number[], removed: readonly number[]): number[] {
	const rest = [...numbers];
	for (const number of removed) {
		const at = rest.indexOf(number);
		if (at >= 0) rest.splice(at, 1);
	}
	return rest;
}

/** Right only if the expression uses each number once and makes the target exactly. */
export function examine({ numbers, target }: Hand, answer: string): Finding {
	const claim = readClaim(answer);
	if (claim === null) {
		const { content } = readAnswer(answer);
		return {
			correct: false,
			read: excerpt(content) || null,
			reason: 'The answer is not an expression of whole numbers, + - * / and parentheses.',
			unused: [],
			value: null,
		};
	}
	const { expression, result } = claim;
	const used = numbersIn(expression);
	const unused = without(numbers, used);
	const foreign = without(used, numbers);
	const value = foreign.length === 0 ? evaluate(expression) : null;
	const finding = {
		read: excerpt(write(expression)),
		unused,
		value: value && print(value),
	};
	const wrong = (reason: string) => ({ ...finding, correct: false, reason });

	if (foreign.length > 0)
		return wrong(`It uses ${foreign.slice(0, 6).join(', ')} more often than the hand has it.`);
	if (unused.length > 0) return wrong(`It leaves out ${unused.join(', ')}.`);
	if (value === null) return wrong('It divides by zero.');
	if (!equals(value, whole(target))) return wrong(`It makes ${print(value)}, not ${target}.`);
	if (result !== null && !new RegExp(`^0*${target}(?:\\.0*)?$`).test(result))
		return wrong(`It says that it makes ${excerpt(result, 40)}, which is not ${target}.`);
	return { ...finding, correct: true, reason: `It uses every number once and makes ${target}.` };
}
