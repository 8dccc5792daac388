import type { Caption, Picture } from '../kit/draw/picture.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import type { Verdict } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

export function picture(puzzle: Puzzle, verdict?: Verdict): Picture {
	const factors = {
		title: 'Factors',
		cards: puzzle.factors.map((text) => ({ text, tone: 'given' as const })),
	};
	const description = `The product of ${puzzle.factors.join(', ')}`;
	if (!verdict) return { kind: 'cards', groups: [factors], description: `${description}.` };
	const { correct, read, reason } = verdict;
	const text = excerpt(read ?? '?');
	const product = {
		title: 'Product',
		cards: [{ text, tone: correct ? ('answer' as const) : ('wrong' as const) }],
	};
	return {
		kind: 'cards',
		groups: [factors, product],
		description: `${description}; answered ${text}. ${reason}`,
	};
}

/** What is asked, for people. */
export function caption({ factors }: Puzzle): Caption {
	return {
		goal: `What is the product of these ${factors.length} factors, with all its digits: ${factors.join(' × ')}?`,
	};
}
