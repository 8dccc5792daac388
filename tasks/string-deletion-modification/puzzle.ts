import * as v from 'valibot';
import { integer, list, record, text } from '../kit/schema.ts';

const oneOrTwo = text(/^[a-z]{1,2}$/);

/** Replaces a part of the string; `put` may be empty. */
const replacement = record({
	kind: v.literal('replace'),
	/** At the start, at the end, the leftmost occurrence, or the leftmost that is not at the very start. */
	where: v.picklist(['start', 'end', 'first', 'later']),
	part: text(/^[a-z]{2,3}$/),
	put: text(/^[a-z]{0,3}$/),
	/** What happens to the whole string afterwards. */
	after: v.union([
		v.picklist(['nothing', 'drop last']),
		record({ prepend: oneOrTwo }),
		record({ append: oneOrTwo }),
	]),
});
export type Replacement = v.InferOutput<typeof replacement>;

const rule = v.variant('kind', [
	replacement,
	/** Appends if the number of these letters is even and not zero. */
	record({ kind: v.literal('even'), letter: text(/^[a-z]$/), append: oneOrTwo }),
	/** Deletes the middle letter, at index floor(length / 2), of a longer string. */
	record({ kind: v.literal('longer'), than: integer(2, 200) }),
]);
export type Rule = v.InferOutput<typeof rule>;

export const schema = v.pipe(
	record({ text: text(/^[a-z]{4,200}$/), rules: list(rule, 1, 20) }),
	v.check((puzzle) => {
		const steps = rewrite(puzzle, MOST_STEPS);
		return steps !== null && steps.at(-1)?.text !== '';
	}, 'the rules must come to an end, and leave a letter'),
);
export type Puzzle = v.InferOutput<typeof schema>;

/** What the rule makes of the text; null where it does not apply. */
export function applyRule(rule: Rule, text: string): string | null {
	switch (rule.kind) {
		case 'even': {
			const count = text.split(rule.letter).length - 1;
			return count > 0 && count % 2 === 0 ? text + rule.append : null;
		}
		case 'longer': {
			const middle = Math.floor(text.length / 2);
			return text.length > rule.than ? text.slice(0, middle) + text.slice(middle + 1) : null;
		}
		case 'replace': {
			const at = placeOf(rule, text);
			if (at < 0) return null;
			const replaced = text.slice(0, at) + rule.put + text.slice(at + rule.part.length);
			if (rule.after === 'nothing') return replaced;
			if (rule.after === 'drop last') return replaced.slice(0, -1);
			return 'append' in rule.after ? replaced + rule.after.append : rule.after.prepend + replaced;
		}
	}
}

function placeOf({ where, part }: Replacement, text: string): number {
	switch (where) {
		case 'start':
			return text.startsWith(part) ? 0 : -1;
		case 'end':
			return text.endsWith(part) ? text.length - part.length : -1;
		case 'first':
			return text.indexOf(part);
		case 'later':
			return text.indexOf(part, 1);
	}
}

/** A step of the rewriting: the rule that was applied, by its index, and what it made. */
export interface Step {
	readonly rule: number;
	readonly text: string;
}

/** Always the first rule that applies; null where that goes on for more than `most` steps. */
export function rewrite(
	{ text, rules }: { readonly text: string; readonly rules: readonly Rule[] },
	most: number,
): Step[] | null {
	const steps: Step[] = [];
	for (let now = text; ; ) {
		const step = firstStep(now, rules);
		if (!step) return steps;
		if (steps.length === most) return null;
		steps.push(step);
		now = step.text;
	}
}

function firstStep(text: string, rules: readonly Rule[]): Step | null {
	for (const [index, rule] of rules.entries()) {
		const changed = applyRule(rule, text);
		if (changed !== null) return { rule: index, text: changed };
	}
	return null;
}

/** No puzzle, generated or published, needs more. */
export const MOST_STEPS = 200;

export function finalText(puzzle: Puzzle): string {
	const steps = rewrite(puzzle, MOST_STEPS);
	if (!steps) throw new RangeError('These rules do not come to an end.');
	return steps.at(-1)?.text ?? puzzle.text;
}

/** Every letter that can occur in the puzzle's strings. */
export const alphabetOf = ({ text, rules }: Puzzle) =>
	text +
	rules
		.map((rule) => {
			if (rule.kind === 'longer') return '';
			if (rule.kind === 'even') return rule.append;
			const { put, after } = rule;
			return put + (typeof after === 'string' ? '' : Object.values(after).join(''));
		})
		.join('');
