import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import type { Finding } from './check.ts';
import { itemsOf, sentence } from './constraint.ts';
import type { Puzzle } from './puzzle.ts';

/** The shelf place by place; the items of the first broken constraint, or those out of place, are wrong. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { items, constraints } = puzzle;
	const rules = excerpt(constraints.map(sentence).join(' '), 2_000);
	const description = `A shelf of ${items.length} places for ${items.join(', ')}. ${rules}`;
	const empty = items.map((): Mark => ({ text: '', tone: 'plain' }));
	if (!finding) return { kind: 'sequence', items: empty, description };
	const { order, broken, verdict } = finding;
	const accused = new Set(broken ? itemsOf(broken) : []);
	const shown = order.slice(0, items.length + 1).map((text, place): Mark => {
		const isMisplaced =
			!items.includes(text) || order.indexOf(text) < place || place >= items.length;
		return { text, tone: isMisplaced || accused.has(text) ? 'wrong' : 'answer' };
	});
	return {
		kind: 'sequence',
		items: [...shown, ...empty.slice(shown.length)],
		description: `${description} The answer's order: ${verdict.read ?? 'none'}. ${verdict.reason}`,
	};
}

/** What is asked, for people. */
export function caption({ items, constraints }: Puzzle): Caption {
	return {
		goal: `Put ${items.join(', ')} into the ${items.length} places of a shelf, one in each, so that ${constraints.length === 1 ? 'this holds' : `all ${constraints.length} of these hold`}:`,
		rules: constraints.map(sentence),
	};
}
