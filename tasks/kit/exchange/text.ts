import type { Amount, Method, System } from './system.ts';

/** Whether counts are written `[1, 0, 2]` or `1 0 2`. */
export type Form = 'list' | 'spaces';

/** The counts in a form that questions ask for, delimiters included. */
export const formatCounts = (counts: readonly number[], form: Form) =>
	form === 'list' ? `<<<[${counts.join(', ')}]>>>` : `<<<${counts.join(' ')}>>>`;

const amountsText = (amounts: readonly Amount[], kinds: readonly string[]) =>
	amounts.map(([kind, count]) => `${count} ${kinds[kind]}`).join(' + ');

export const methodText = ({ uses, makes }: Method, kinds: readonly string[]) =>
	`${amountsText(uses, kinds)} -> ${amountsText(makes, kinds)}`;

const TURN = {
	once: 'apply it exactly once if all that it uses is there, and skip it otherwise',
	exhaust:
		'apply it as many times in a row as what is there allows (perhaps not at all) before you go on to the next',
} as const;

/** The question that a story leads to: methods, start, order of work and the form of the answer. */
export function systemText(story: string, system: System, form: Form): string {
	const { kinds, start, methods, order } = system;
	const listed = methods.map((method, index) => `${index + 1}. ${methodText(method, kinds)}`);
	const there = kinds.map((kind, index) => `${kind}: ${start[index]}`);
	const separated = form === 'list' ? 'as a list of whole numbers' : 'separated by spaces';
	return `${story}

${listed.join('\n')}

Each line is one application of a method: the units on the left are used up, and those on the right are made.

At the start there are:

${there.join('\n')}

Work through the methods in the order of the list, again and again: after the last method comes the first. When it is a method's turn, ${TURN[order]}. What has been made can be used from then on. Stop when no method can be applied any more. How many units of each kind are there in the end?

Give the ${kinds.length} final counts between <<< and >>>, ${separated}, in this order: ${kinds.join(', ')}. With only two kinds, of which 4 and 17 units are there, it would be ${formatCounts([4, 17], form)}`;
}
