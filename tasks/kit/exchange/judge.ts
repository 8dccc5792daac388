import type { Random } from '../../../src/ground/random.ts';
import type { Mark, Picture } from '../draw/picture.ts';
import { excerpt } from '../read/excerpt.ts';
import { type Fault, type Verdict, verdictOn } from '../verdict.ts';
import { readCounts } from './read.ts';
import { run, type System } from './system.ts';
import { type Form, formatCounts, methodText } from './text.ts';

/** Grades an answer that must give the count of every kind; the reason names the first wrong one. Constraints: `number-of-counts` and `final-count`. */
export function judgeCounts(system: System, answer: string): Verdict {
	const { value: counts, fault: unread } = readCounts(answer, system.kinds);
	if (unread) return unread;
	const fault = firstFault(system, counts);
	return verdictOn(
		excerpt(counts.join(' ')),
		fault,
		`All ${counts.length} final counts are right.`,
	);
}

function firstFault(system: System, counts: readonly number[]): Fault | null {
	const { kinds } = system;
	if (counts.length !== kinds.length)
		return {
			constraint: 'number-of-counts',
			reason: `The answer lists ${counts.length} ${counts.length === 1 ? 'count' : 'counts'}; ${kinds.length} are asked for: ${kinds.join(', ')}.`,
		};
	const right = run(system).counts;
	const at = right.findIndex((count, kind) => counts[kind] !== count);
	return at < 0
		? null
		: {
				constraint: 'final-count',
				reason: `The final count of ${kinds[at]} is ${right[at]}; the answer says ${counts[at]}.`,
			};
}

/** The other order of work, a last step forgotten, or a miscounted kind. */
export function miscount(system: System, form: Form, random: Random): string {
	const { counts, applied } = run(system);
	const applications = applied.reduce((sum, times) => sum + times, 0);
	const kind = random.int(0, counts.length - 1);
	const miscounted = counts.with(kind, (counts[kind] ?? 0) + 1);
	const tries = [
		run({ ...system, order: system.order === 'once' ? 'exhaust' : 'once' }).counts,
		run(system, applications - 1).counts,
		miscounted,
	];
	const wrong = random.shuffle(tries).find((one) => one.join() !== counts.join()) ?? miscounted;
	return formatCounts(wrong, form);
}

/** What is there at the start, the methods, and what an answer says remains. */
export function exchangePicture(system: System, answer?: string): Picture {
	const { kinds, start, methods } = system;
	const cards = (counts: readonly number[], toneOf: (kind: number) => Mark['tone']): Mark[] =>
		kinds.map((name, kind) => ({ text: `${counts[kind]} ${name}`, tone: toneOf(kind) }));
	const ways = methods.map((method) => methodText(method, kinds));
	const groups = [
		{ title: 'At the start', cards: cards(start, () => 'given') },
		{ title: 'Methods, in turn', cards: ways.map((text): Mark => ({ text, tone: 'plain' })) },
	];
	let description = `At the start: ${inWords(kinds, start)}. Methods in turn: ${ways.join('; ')}.`;
	if (answer === undefined) return { kind: 'cards', groups, description };

	const { value: counts } = readCounts(answer, kinds);
	if (counts?.length === kinds.length) {
		const right = run(system).counts;
		const tone = (kind: number) => (counts[kind] === right[kind] ? 'answer' : 'wrong');
		groups.push({ title: 'In the end, by the answer', cards: cards(counts, tone) });
		description += ` In the end, by the answer: ${inWords(kinds, counts)}.`;
	}
	return {
		kind: 'cards',
		groups,
		description: `${description} ${judgeCounts(system, answer).reason}`,
	};
}

const inWords = (kinds: readonly string[], counts: readonly number[]) =>
	kinds.map((name, kind) => `${counts[kind]} ${name}`).join(', ');
