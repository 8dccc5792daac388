import { type ClosedForm, formTokens, parseForm } from '../exact/closed-form.ts';
import { add, type Exact, equals, negate, rational, sign, write } from '../exact/exact.ts';
import { excerpt, readAnswer } from './answer.ts';

/** The numbers that an answer gives, or the sentence that says why they cannot be read. */
export type ClosedFormReading =
	| { readonly values: readonly ClosedForm[]; readonly text: string }
	| { readonly fault: string };

/** What stands before so many last characters is not looked at. */
const LONGEST = 2_000;
const LAST_LINES = 40;
const SEPARATOR = /^(?:[,;:\n]|or|and)$/;
const MATHS = /^(?:\.?\d.*|sqrt|pi|frac|[-+*/^()[\]{}])$/;
const NUMBER = /^\.?\d|^pi$/;

/** Null for a number that cannot be read. */
type Form = ClosedForm | null;

/**
 * The number that an answer gives, in closed form or with decimals, in any notation that
 * `formTokens` knows and in any unit. Of a chain `a = b ≈ c` the part after the last equals sign
 * counts; several numbers must be one and its roundings. Of a text without delimiters the last
 * number of the last line that has one counts.
 */
export function readClosedForm(answer: string): ClosedFormReading {
	const { content, delimited } = readAnswer(answer);
	const end = content.slice(-LONGEST);
	const lines = delimited ? [end] : end.split('\n').slice(-LAST_LINES).reverse();
	for (const line of lines) {
		const clauses = clausesOf(formTokens(line)).filter((clause) => clause.length > 0);
		const forms = delimited ? clauses.flat() : lastOf(clauses);
		if (forms.length > 0) return agreed(forms, content);
	}
	return { fault: `There is no number in "${excerpt(content)}".` };
}

/** As many numbers as are asked for: `(a, b)` in any brackets or none; a comma always separates. */
export function readClosedForms(answer: string, count: number): ClosedFormReading {
	if (count === 1) return readClosedForm(answer);
	const { content, delimited } = readAnswer(answer);
	const end = content.slice(-LONGEST);
	const lines = delimited ? [end] : end.split('\n').slice(-LAST_LINES).reverse();
	for (const line of lines) {
		const tokens = formTokens(line, true);
		const groups = listsOf(tokens).filter((list) => list.length === count);
		const loose = clausesOf(tokens).flat();
		const lists = groups.length > 0 ? groups : loose.length > 0 ? [loose] : [];
		const last = lists.at(-1);
		if (!last) continue;
		const values = last.flatMap((form) => form ?? []);
		if (values.length !== last.length || values.length !== count)
			return { fault: `"${excerpt(content)}" does not give ${count} numbers.` };
		const isSame = (list: readonly Form[]) =>
			list.every((form, i) => form && equals(form.value, values[i]?.value ?? []));
		if (delimited && !lists.every(isSame))
			return { fault: `"${excerpt(content)}" gives more than one answer.` };
		return { values, text: `(${values.map(({ value }) => write(value)).join(', ')})` };
	}
	return { fault: `There are no numbers in "${excerpt(content)}".` };
}

/**
 * The numbers of each clause of a text, null for one that cannot be read. After an equals sign only
 * what follows the last one is a clause's; where that is rounded, an exact number before it too.
 */
function clausesOf(tokens: readonly string[]): Form[][] {
	const clauses: Form[][] = [];
	let [run, forms, conclusion]: [string[], Form[], number] = [[], [], 0];
	for (const token of [...tokens, ';']) {
		if (MATHS.test(token)) {
			run.push(token);
			continue;
		}
		if (run.some((part) => NUMBER.test(part))) forms.push(parseForm(trimmed(run)));
		run = [];
		if (token === '=') conclusion = forms.length;
		if (!SEPARATOR.test(token)) continue;
		const last = conclusion < forms.length ? forms.slice(conclusion) : forms;
		const exact = last.every((form) => form?.decimals)
			? forms.findLast((form) => form?.decimals === null && last.every((one) => rounds(one, form)))
			: undefined;
		clauses.push(exact ? [exact, ...last] : last);
		[forms, conclusion] = [[], 0];
	}
	return clauses;
}

/** Without the brackets and signs at its ends that belong to the sentence round it. */
function trimmed(run: readonly string[]): readonly string[] {
	let [start, end] = [0, run.length];
	let unclosed = run.reduce((sum, token) => sum + nesting(token), 0);
	while (start < end) {
		const [first, last] = [run[start] ?? '', run[end - 1] ?? ''];
		if (/^[)\]}*/^]$/.test(first) || (unclosed > 0 && nesting(first) > 0)) {
			unclosed -= nesting(first);
			start++;
		} else if (/^[-+*/^([{]$/.test(last) || (unclosed < 0 && nesting(last) < 0)) {
			unclosed -= nesting(last);
			end--;
		} else return run.slice(start, end);
	}
	return [];
}

/** How many brackets a token opens: less than none where it closes one. */
function nesting(token: string): number {
	return /^[([{]$/.test(token) ? 1 : /^[)\]}]$/.test(token) ? -1 : 0;
}

/** Of prose, the last number of the last clause; an exact one that it is the rounding of. */
function lastOf(clauses: readonly Form[][]): Form[] {
	const clause = clauses.at(-1) ?? [];
	const last = clause.at(-1);
	if (last === undefined) return [];
	const exact = clause.find((form) => form && form.decimals === null && rounds(last, form));
	return exact ? [exact, last] : [last];
}

/** The comma-separated numbers within each pair of brackets that has any. */
function listsOf(tokens: readonly string[]): Form[][] {
	const lists: Form[][] = [];
	const open: number[][] = [];
	for (const [at, token] of tokens.entries()) {
		if (/^[([{]$/.test(token)) open.push([at]);
		else if (token === ',') open.at(-1)?.push(at);
		else if (/^[)\]}]$/.test(token)) {
			const ends = open.pop() ?? [];
			if (ends.length < 2 || open.length > 4) continue;
			lists.push(
				ends.map((start, i) => {
					const part = tokens.slice(start + 1, ends[i + 1] ?? at);
					return parseForm(part.slice(part.lastIndexOf('=') + 1));
				}),
			);
		}
	}
	return lists;
}

function agreed(forms: readonly Form[], content: string): ClosedFormReading {
	const read = forms.flatMap((form) => form ?? []);
	const [first] = read;
	if (!first || read.length < forms.length)
		return { fault: `The number in "${excerpt(content)}" cannot be read.` };
	const best =
		read.find(({ decimals }) => decimals === null) ??
		read.reduce((one, other) => ((other.decimals ?? 0) > (one.decimals ?? 0) ? other : one), first);
	const other = read.find((form) => !rounds(form, best));
	return other
		? { fault: `The answer holds both ${write(best.value)} and ${write(other.value)}.` }
		: { values: [best], text: excerpt(write(best.value)) };
}

/** Whether a number is what rounding the other to its decimals, or cutting it off there, can give. */
function rounds(form: Form, exact: ClosedForm): boolean {
	if (!form) return false;
	if (form.decimals === null) return equals(form.value, exact.value);
	const difference = add(form.value, negate(exact.value));
	const unit = rational(1n, 10n ** BigInt(form.decimals));
	return difference !== null && isAtMost(difference, unit) && isAtMost(negate(difference), unit);
}

function isAtMost(a: Exact, b: Exact): boolean {
	const difference = add(a, negate(b));
	return difference !== null && sign(difference) <= 0;
}
