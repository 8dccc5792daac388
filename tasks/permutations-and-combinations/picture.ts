import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import type { Finding } from './check.ts';
import { itemsOf, sentence } from './constraint.ts';
import type { Puzzle } from './puzzle.ts';

/** The items and the shelf place by place; the items of the first broken constraint, or those out of place, are wrong. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { items, constraints } = puzzle;
	const rules = excerpt(constraints.map(sentence).join(' '), 2_000);
	const description = `A shelf of ${items.length} places for ${items.join(', ')}. ${rules}`;
	const { order = [], broken, verdict } = finding ?? {};
	const accused = new Set(broken ? itemsOf(broken) : []);
	const places = Array.from(
		{ length: Math.max(items.length, Math.min(order.length, items.length + 1)) },
		(_, at): Mark => {
			const item = order[at];
			if (item === undefined) return { text: `${at + 1}`, tone: 'plain' };
			const isMisplaced = !items.includes(item) || order.indexOf(item) < at || at >= items.length;
			const tone = isMisplaced || accused.has(item) ? 'wrong' : 'answer';
			return { text: `${at + 1} ${item}`, tone };
		},
	);
	const groups: { title: string; cards: readonly Mark[] }[] = [
		{
			title: 'To be placed',
			cards: items.map((text) => ({ text, tone: 'given' })),
		},
		{ title: 'The shelf from the left', cards: places },
	];
	if (broken) groups.push({ title: 'Broken', cards: [{ text: sentence(broken), tone: 'wrong' }] });
	return {
		kind: 'cards',
		groups: verdict ? groups.slice(1) : groups,
		description: verdict
			? `${description} The answer's order: ${verdict.read ?? 'none'}. ${verdict.reason}`
			: description,
	};
}

/** What is asked, for people. */
export function caption({ items, constraints }: Puzzle): Caption {
	return {
		goal: `Put ${items.join(', ')} into the ${items.length} places of a shelf, one in each, so that ${constraints.length === 1 ? 'this holds' : `all ${constraints.length} of these hold`}:`,
		rules: constraints.map(sentence),
	};
}
