import { type Expression, numbersIn, write } from '../exact/expression.ts';
import { parse } from '../exact/parse-expression.ts';
import { unreadable } from '../verdict.ts';
import { type Answer, type Passage, type Reading, readAnswer } from './answer.ts';
import { excerpt } from './excerpt.ts';

/** An expression, and what is said to be its value. */
export interface Claim {
	readonly expression: Expression;
	/** What the answer says that it makes; null where it does not say. */
	readonly result: string | null;
}

/** `expression`, `expression = result` or a chain of equal parts, whose last is the result. */
function parseClaim(text: string): Claim | null {
	const parts = text.split('=', 10);
	const [first = '', ...others] = parts;
	const expression = parse(first);
	const last = others.at(-1)?.trim() ?? null;
	if (expression === null) return null;
	// "24 = 8 * 3"
	const turned = typeof expression === 'number' && last !== null ? parse(last) : null;
	return turned === null || typeof turned === 'number'
		? { expression, result: last }
		: { expression: turned, result: first.trim() };
}

const LONGEST = 20_000;
const MOST_PARTS = 50;
const MOST_RUNS = 50;
const RUN =
	/(?:\\(?:times|cdot|div|[dt]?frac)|(?<=[\d)\]] ?)[xX](?= ?[\d([])|[\d+\-*/()[\]{}=×·⋅÷∕⁄∗∙ ])+/g;
/** What stands right behind an expression and makes another of it, and what does so within. */
const SPOILS_BEHIND = /^ ?(?:!|\^|%)/;
const SPOILS_WITHIN = /[\d)\]] ?(?:\*\*|\/\/) ?[\d([]/;
/** What may stand before an expression: a label, dollars, "= ". */
const BEFORE = /^[\s"'`*_$:]*(?:(?:[a-z]{1,20} ?){1,4}[:=])?[\s"'`$:=]*/i;

/**
 * The expression that an answer gives; of a text that says more, the last one in it. Different
 * expressions of `count` numbers, given as alternatives, are no answer.
 */
export function readClaim(
	answer: string,
	count: number,
	prepare = (text: string) => text,
): Answer<Claim> {
	return readAnswer(answer, {
		shape: 'line',
		missing: 'There is no expression of whole numbers, single operators + - * / and parentheses',
		read: (passage) => expressionIn({ ...passage, content: prepare(passage.content) }, count),
		same: (one, other) => write(one.expression) === write(other.expression),
	});
}

function expressionIn({ content, place }: Passage, count: number): Reading<Claim> {
	const text = content.slice(-LONGEST);
	if (place !== 'alone') {
		const claims = text.split(/\bor\b/i, MOST_PARTS).map(lastIn);
		const last = claims.findLast((claim) => claim !== null);
		return contradiction(claims.map(claimOf), count) ?? last ?? null;
	}
	const bare = bareClaim(text);
	const parts = text.split(/\b(?:or|and)\b|\n|\]\s*\[/i, MOST_PARTS);
	const claims = parts.map((part) => bareClaim(part) ?? bareClaim(withoutOuterBracket(part)));
	const contradicted = contradiction(claims, count);
	if (contradicted) return contradicted;
	if (bare && typeof bare.expression !== 'number') return { value: bare };
	const number = typeof bare?.expression === 'number' ? bare.expression : null;
	if (number !== null)
		return { fault: unreadable(`${number} is a number, not an expression of ${count} numbers.`) };
	return lastIn(text)
		? {
				fault: unreadable(
					`"${excerpt(text)}" is no expression of ${count} numbers with + - * / alone.`,
				),
			}
		: null;
}

const claimOf = (reading: Reading<Claim>): Claim | null => reading?.value ?? null;

/** The claim that a text is, with a label before it perhaps, and its value in parentheses behind it. */
function bareClaim(text: string): Claim | null {
	const inner = withoutSigns(text.replace(BEFORE, '')).replace(/\(\s*(=[^()=]{1,40})\)$/, '$1');
	return parseClaim(inner) ?? parseClaim(inner.replace(/\*\*$/, ''));
}

/** Without what may stand behind an expression: quotes, dollars, a full stop. */
function withoutSigns(text: string): string {
	let end = text.length;
	while (end > 0 && /[\s"'`_$.]/.test(text[end - 1] ?? '')) end--;
	return text.slice(0, end);
}

const withoutOuterBracket = (part: string) => part.replace(/^\s*\[/, '').replace(/\]\s*$/, '');

function contradiction(claims: readonly (Claim | null)[], count: number): Reading<Claim> {
	const [first, ...others] = claims.flatMap((claim) =>
		claim && numbersIn(claim.expression).length === count ? [write(claim.expression)] : [],
	);
	const other = others.find((text) => text !== first);
	if (first === undefined || other === undefined) return null;
	const reason = `The answer gives different expressions: ${excerpt(first, 60)} and ${excerpt(other, 60)}.`;
	return { fault: unreadable(reason) };
}

/** The last expression of two or more numbers in a line; a fault where a sign beside it changes it. */
function lastIn(text: string): Reading<Claim> {
	const runs = [...text.matchAll(RUN)].slice(-MOST_RUNS).reverse();
	for (const { 0: run, index } of runs) {
		const claim = bareClaim(run.replaceAll('**', ' '));
		if (claim === null || typeof claim.expression === 'number') continue;
		const isCalled = /[A-Za-z]/.test(text[index - 1] ?? '') && run.startsWith('(');
		const behind = text.slice(index + run.length);
		return isCalled || SPOILS_WITHIN.test(run) || SPOILS_BEHIND.test(behind)
			? { fault: unreadable(`"${excerpt(text)}" is no expression of + - * / alone.`) }
			: { value: claim };
	}
	return null;
}

/** Whether a result, as it was written, is a whole number. */
export function makes(result: string, target: number): boolean {
	return new RegExp(`^0*${target}(?:\\.0*)?$`).test(result);
}
