import type { Expression } from './expression.ts';
import type { Operator } from './fraction.ts';

/** A dozen numbers need 23 tokens and a few parentheses. */
const MOST_TOKENS = 200;
const LONGEST_TEXT = 4_000;

const TOKEN = /\s*(\\[dt]?frac|\d{1,9}|[-+*/(){}])/y;

/** Writes the signs that people, models and LaTeX use as plain ones; braces stay, for `\frac{}{}`. */
function plainSigns(text: string): string {
	return text
		.replaceAll(/\\(?:left|right|[,;:! ])/g, ' ')
		.replaceAll(/\\times|\\cdot|\\ast|[×·⋅∙∗]|(?<=[\d)\s])[xX](?=[\d(\s])/g, '*')
		.replaceAll(/\\div|[÷∕⁄]/g, '/')
		.replaceAll('[', '(')
		.replaceAll(']', ')')
		.trim();
}

/** The tokens of a text; none where it holds anything else. */
function tokensOf(expression: string): string[] {
	const tokens: string[] = [];
	if (expression.length > LONGEST_TEXT) return tokens;
	const text = plainSigns(expression);
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		const token = TOKEN.exec(text)?.[1];
		if (token === undefined || tokens.length === MOST_TOKENS) return [];
		tokens.push(token);
	}
	return tokens;
}

/**
 * Reads an expression of whole numbers, + - * / and parentheses, plain or in LaTeX; a missing sign
 * before a parenthesis multiplies. Null for anything else, such as a sign that stands before a
 * number alone, a power, a decimal or more than 200 tokens or 4,000 characters.
 */
export function parse(text: string): Expression | null {
	const tokens = tokensOf(text);
	let at = 0;

	function take<Wanted extends string>(...wanted: readonly Wanted[]): Wanted | null {
		const token = wanted.find((one) => one === tokens[at]) ?? null;
		if (token !== null) at++;
		return token;
	}

	function sum(): Expression | null {
		let left = term();
		while (left !== null) {
			const operator = take('+', '-');
			if (operator === null) return left;
			left = join(operator, left, term());
		}
		return null;
	}

	function term(): Expression | null {
		let left = atom();
		while (left !== null) {
			const operator = take('*', '/') ?? (tokens[at] === '(' ? '*' : null);
			if (operator === null) return left;
			left = join(operator, left, atom());
		}
		return null;
	}

	function atom(): Expression | null {
		const token = tokens[at] ?? '';
		if (/^\d/.test(token)) {
			at++;
			return Number(token);
		}
		if (take('(')) return upTo(')');
		if (take('{')) return upTo('}');
		if (!take('\\frac', '\\dfrac', '\\tfrac') || !take('{')) return null;
		const above = upTo('}');
		return above !== null && take('{') ? join('/', above, upTo('}')) : null;
	}

	function upTo(bracket: ')' | '}'): Expression | null {
		const inner = sum();
		return inner !== null && take(bracket) ? inner : null;
	}

	const expression = sum();
	return at === tokens.length ? expression : null;
}

function join(operator: Operator, left: Expression, right: Expression | null): Expression | null {
	return right === null ? null : { operator, left, right };
}
