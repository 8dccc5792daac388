import { type ClosedForm, parseForm } from '../exact/closed-form.ts';
import { equals, write } from '../exact/exact.ts';
import { formTokens } from '../exact/form-tokens.ts';
import { unreadable } from '../verdict.ts';
import type { Passage, Reading } from './answer.ts';
import { excerpt } from './excerpt.ts';

const LONGEST = 2_000;

/** Null for a number that cannot be read. */
type Form = ClosedForm | null;

/** As many numbers as are asked for: `(a, b)` in any brackets or none; a comma always separates. */
export function numbersIn(
	{ content, place }: Passage,
	count: number,
): Reading<readonly ClosedForm[]> {
	const tokens = formTokens(content.slice(-LONGEST), true);
	const groups = listsOf(tokens).filter((list) => list.length === count);
	const loose = place === 'claimed' ? [] : looseNumbers(tokens);
	const lists = groups.length > 0 ? groups : loose.length > 0 ? [loose] : [];
	const last = lists.at(-1);
	if (!last) return null;
	const values = last.flatMap((form) => form ?? []);
	if (values.length !== last.length || values.length !== count)
		return { fault: unreadable(`"${excerpt(content)}" does not give ${count} numbers.`) };
	const isSame = (list: readonly Form[]) =>
		list.every((form, i) => form && equals(form.value, values[i]?.value ?? []));
	if (place === 'alone' && !lists.every(isSame))
		return { fault: unreadable(`"${excerpt(content)}" gives more than one answer.`) };
	return { value: values };
}

/** How a list of numbers is shown. */
export const listText = (values: readonly ClosedForm[]): string =>
	`(${values.map(({ value }) => write(value)).join(', ')})`;

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
			lists.push(ends.map((start, i) => formOf(tokens.slice(start + 1, ends[i + 1] ?? at))));
		}
	}
	return lists;
}

/** The numbers between commas, outside of brackets too: `x = -2, y = 3`. */
function looseNumbers(tokens: readonly string[]): Form[] {
	const parts: string[][] = [[]];
	for (const token of tokens) {
		if (/^(?:[,;\n]|or|and)$/.test(token)) parts.push([]);
		else parts.at(-1)?.push(token);
	}
	return parts.filter((part) => part.some((token) => /^\.?\d|^pi$/.test(token))).map(formOf);
}

const formOf = (part: readonly string[]): Form => parseForm(part.slice(part.lastIndexOf('=') + 1));
