import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import { cardsOf, type Puzzle } from './puzzle.ts';
import { pointsText, roundText, ruleText } from './question.ts';

/** Each round's two cards, the player's own first; the opponent's are face down or as answered. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const { rule, rounds, points } = puzzle;
	const opposite = (at: number, shown: string | null): Mark => {
		if (!finding)
			return shown === null ? { text: '?', tone: 'plain' } : { text: shown, tone: 'given' };
		const text = finding.cards[at] ?? '?';
		return { text, tone: finding.rounds.includes(at) || text === '?' ? 'wrong' : 'answer' };
	};
	const groups = rounds.map(({ card, result, shown }, at) => ({
		title: `Round ${at + 1}: ${result ?? '?'}`,
		cards: [{ text: card, tone: 'given' as const }, opposite(at, shown)],
	}));
	const spare = finding?.cards.slice(rounds.length) ?? [];
	const tooMany = {
		title: 'Too many',
		cards: spare.map((text): Mark => ({ text, tone: 'wrong' })),
	};
	const score = points === null ? '' : ` ${pointsText(points, rounds.length)}`;
	const description = `${ruleText(rule)} ${rounds.map(roundText).join(' ')}${score}`;
	return {
		kind: 'cards',
		groups: spare.length > 0 ? [...groups, tooMany] : groups,
		description: finding
			? `${description} Answered: ${finding.verdict.read ?? 'nothing'}. ${finding.verdict.reason}`
			: description,
	};
}

/** What is asked, for people. */
export function caption({ rule, rounds, points }: Puzzle): Caption {
	return {
		goal: `Which card did your opponent play in each of these ${rounds.length} rounds? In each, your card is shown first; both of you have the cards ${cardsOf(rule).join(', ')} once each.`,
		rules: [
			...ruleText(rule).split('\n'),
			...(points === null ? [] : [pointsText(points, rounds.length)]),
		],
	};
}
