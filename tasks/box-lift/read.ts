import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { type Group, heightOf, type Item, numbersOf, readGroups } from '../kit/read/groups.ts';
import { unreadable } from '../kit/verdict.ts';
import { formatPlan, type Lift, type Plan } from './puzzle.ts';

const LABEL = /\bstep[\s_#*"':]{0,4}(\d{1,6})/gi;

/**
 * Reads the steps of an answer: under "Step 1", "Step 2" … in lines or JSON, or as a list of lists
 * of (weight, [lifters]). Two plans that differ, where only one is expected, are no answer; of a text
 * that says more the last plan counts.
 */
export function readPlan(answer: string): Answer<Plan> {
	return readAnswer(answer, {
		shape: 'block',
		missing: 'There are no steps such as "Step 1: [(50, [0, 2])]"',
		read: planIn,
	});
}

function planIn({ content, place }: Passage): Reading<Plan> {
	const plain = content.replaceAll(/(?:#(?!\s{0,2}\d)|\/\/).*/g, '');
	const labels = [...plain.matchAll(LABEL)];
	if (labels.length === 0) return unlabelled(plain);
	const readings = plansOf(labels, plain, place === 'alone');
	const last = readings.at(-1) ?? null;
	const texts = readings.map((reading) => formatPlan(reading?.value ?? []));
	return place === 'alone' && texts.some((text) => text !== texts[0])
		? { fault: unreadable('The answer gives two plans that differ.') }
		: last;
}

/** The plans under step labels; one begins where the numbers go back. */
function plansOf(
	labels: readonly RegExpExecArray[],
	text: string,
	isAlone: boolean,
): Reading<Plan>[] {
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
			const own = isLast && !isAlone ? (step.split(/\n\s*\n/, 1)[0] ?? '') : step;
			const lifts = liftsOfStep(readGroups(own));
			if (!lifts) {
				const form = 'a list of (weight, [lifters])';
				return {
					fault: unreadable(`Step ${index + 1}, "${excerpt(own, 60)}", is not ${form}.`),
				};
			}
			plan.push(lifts);
		}
		return { value: plan };
	});
}

/** A list of steps, or lists one after the other, each a step. */
function unlabelled(text: string): Reading<Plan> {
	const steps = groupsOf(readGroups(text)).flatMap((group) => {
		const height = heightOf(group);
		return height === 4 ? groupsOf(group.items) : height === 3 ? [group] : [];
	});
	const plan = steps.map((step) => liftsOf(step.items, 0));
	return plan.length > 0 && plan.every((lifts) => lifts !== null) ? { value: plan } : null;
}

const groupsOf = (items: readonly Item[]): Group[] =>
	items.filter((item) => typeof item !== 'string');

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
