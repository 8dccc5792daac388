import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { type Group, heightOf, type Item, numbersOf, readGroups } from '../kit/read/groups.ts';
import { formatPlan, type Lift, type Plan } from './puzzle.ts';

export type PlanReading =
	| { readonly plan: Plan; readonly fault: null }
	| { readonly plan: null; readonly fault: string };

const LABEL = /\bstep[\s_#*"':]{0,4}(\d{1,6})/gi;

/**
 * Reads the steps of an answer: under "Step 1", "Step 2" … in lines or JSON, or as a list of lists
 * of (weight, [lifters]). Between delimiters two plans that differ are no answer; in a text without
 * them the last plan counts.
 */
export function readPlan(answer: string): PlanReading {
	const { content, delimited } = readAnswer(answer);
	const plain = content.replaceAll(/(?:#(?!\s{0,2}\d)|\/\/).*/g, '');
	const labels = [...plain.matchAll(LABEL)];
	const readings: PlanReading[] =
		labels.length === 0 ? [unlabelled(plain)] : plansOf(labels, plain, delimited);
	const last = readings.at(-1);
	const texts = readings.map(({ plan }) => (plan ? formatPlan(plan) : ''));
	if (delimited && texts.some((text) => text !== texts[0]))
		return { plan: null, fault: 'The answer gives two plans that differ.' };
	return last ?? { plan: null, fault: noSteps(content) };
}

/** The plans under step labels; one begins where the numbers go back. */
function plansOf(
	labels: readonly RegExpExecArray[],
	text: string,
	delimited: boolean,
): PlanReading[] {
	const texts: string[][] = [];
	let before = Number.POSITIVE_INFINITY;
	for (const [i, label] of labels.entries()) {
		const number = Number(label[1]);
		const step = text.slice(label.index + label[0].length, labels[i + 1]?.index);
		if (number <= before) texts.push([step]);
		else texts.at(-1)?.push(step);
		before = number;
	}
	return texts.map((steps) => {
		const plan: Lift[][] = [];
		for (const [index, step] of steps.entries()) {
			const isLast = index === steps.length - 1;
			const own = isLast && !delimited ? (step.split(/\n\s*\n/, 1)[0] ?? '') : step;
			const lifts = liftsOfStep(readGroups(own));
			if (!lifts) {
				const form = 'a list of (weight, [lifters])';
				return { plan: null, fault: `Step ${index + 1}, "${excerpt(own, 60)}", is not ${form}.` };
			}
			plan.push(lifts);
		}
		return { plan, fault: null };
	});
}

/** A list of steps, or lists one after the other, each a step. */
function unlabelled(text: string): PlanReading {
	const steps = groupsOf(readGroups(text)).flatMap((group) => {
		const height = heightOf(group);
		return height === 4 ? groupsOf(group.items) : height === 3 ? [group] : [];
	});
	const plan = steps.map((step) => liftsOf(step.items, 0));
	if (plan.length > 0 && plan.every((lifts) => lifts !== null)) return { plan, fault: null };
	return { plan: null, fault: noSteps(text) };
}

const groupsOf = (items: readonly Item[]): Group[] =>
	items.filter((item) => typeof item !== 'string');

const noSteps = (text: string) =>
	`There are no steps such as "Step 1: [(50, [0, 2])]" in "${excerpt(text)}".`;

/** Numbers outside all brackets are words' own, but a step without brackets says nothing. */
function liftsOfStep(items: readonly Item[]): Lift[] | null {
	return items.some((item) => typeof item !== 'string') ? liftsOf(items, 0) : null;
}

/** A weight and the group of its lifters, or one group `(weight, lifter, …)`; null for anything else. */
function liftsOf(items: readonly Item[], depth: number): Lift[] | null {
	const lifts: Lift[] = [];
	for (let i = 0; i < items.length; i++) {
		const item = items[i];
		if (item === undefined) break;
		if (typeof item === 'string') {
			const team = numbersOf(items[i + 1]);
			if (team) {
				lifts.push({ weight: Number(item), lifters: team.map(Number) });
				i++;
			} else if (depth > 0) return null;
			continue;
		}
		const numbers = numbersOf(item);
		if (numbers?.length === 1) return null;
		const [weight, ...team] = (numbers ?? []).map(Number);
		const inner =
			weight === undefined ? liftsOf(item.items, depth + 1) : [{ weight, lifters: team }];
		if (!inner) return null;
		lifts.push(...inner);
	}
	return lifts;
}
