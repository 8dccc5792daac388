import type { Random } from '../../src/ground/random.ts';
import { addMonths, civil, type Day, dayOf, daysInMonth } from './calendar.ts';
import { type Hop, hop, journey, type Puzzle } from './puzzle.ts';

type Asked = Pick<Puzzle, 'base' | 'hops' | 'asked'>;

/** Other dates that the usual mistakes lead to: all different, none the right one. */
export function distractors(puzzle: Asked, count: number, random: Random): Day[] {
	const days = journey(puzzle);
	const gold = days.at(-1) ?? 0;
	const start = days[0] ?? 0;
	const steps = [...puzzle.hops, ...puzzle.asked];
	const follow = (from: Day, list: readonly Hop[]) => list.reduce(hop, from);
	const mistakes = new Set<Day>([
		...[1, -1].flatMap((off) => [gold + off, addMonths(gold, off), addMonths(gold, 12 * off)]),
		...steps.map((_, index) => follow(start, steps.toSpliced(index, 1))),
		...steps.map((step, index) => follow(start, steps.with(index, reversed(step)))),
		...swapped(gold),
		...swapped(start).map((from) => follow(from, steps)),
		steps.reduce(overflowing, start),
		gold + 7,
		gold - 7,
	]);
	mistakes.delete(gold);
	const chosen = random.shuffle([...mistakes].filter(printable)).slice(0, count);
	while (chosen.length < count) {
		const day = gold + (random.chance(1, 2) ? 1 : -1) * random.int(2, 400);
		if (!chosen.includes(day)) chosen.push(day);
	}
	return chosen;
}

const printable = (day: Day) => day > dayOf(1800, 1, 1) && day < dayOf(2300, 1, 1);

function reversed(step: Hop): Hop {
	if ('count' in step) return { ...step, count: -step.count };
	return step.kind === 'weekday' ? { ...step, back: !step.back } : step;
}

/** Day and month taken for each other. */
function swapped(day: Day): Day[] {
	const { year, month, date } = civil(day);
	return date <= 12 && date !== month && month <= daysInMonth(year, date)
		? [dayOf(year, date, month)]
		: [];
}

/** Months and years that run over into the next month instead of stopping at the month's end. */
function overflowing(day: Day, step: Hop): Day {
	if (step.kind !== 'months' && step.kind !== 'years') return hop(day, step);
	const { year, month, date } = civil(day);
	const first = civil(hop(dayOf(year, month, 1), step));
	return dayOf(first.year, first.month, 1) + date - 1;
}
