import type { Random } from '../../src/ground/random.ts';
import { wrongSwap } from '../kit/generate/swap.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { firstFault } from './check.ts';
import { cardsOf, type Puzzle, type Round, type Rule } from './puzzle.ts';
import { answer, playOf } from './solve.ts';

/** Round by round; a mistake puts two cards in each other's place, or plays one twice. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const right = playOf(puzzle) ?? cardsOf(puzzle.rule).slice(0, puzzle.rounds.length);
	const play = slips ? wrongPlay(puzzle, right, slips) : right;
	const told = puzzle.rounds.map((round, at) => roundTold(round, at, play[at] ?? ''));
	const wrongAt = firstFault(puzzle, play)?.rounds[0] ?? null;
	return {
		lines: [
			ruleTold(puzzle.rule),
			...outline(told, wrongAt, 4, 'round'),
			`So my opponent played ${listed(play, 26)}.`,
		],
		answer: answer(play),
	};
}

function wrongPlay(puzzle: Puzzle, play: readonly string[], random: Random): readonly string[] {
	const swapped = wrongSwap(play, (cards) => firstFault(puzzle, cards) === null, random);
	return swapped ?? play.with(1, play[0] ?? '');
}

function ruleTold(rule: Rule): string {
	if (rule.game === 'table')
		return `I keep the list of what beats what in mind: ${cardsOf(rule)
			.slice(0, 3)
			.map((card, at) => `${card} beats ${[...(rule.beats[at] ?? '')].join(', ') || 'none'}`)
			.join('; ')} and so on.`;
	const order = [...rule.order].join(', ');
	if (rule.game === 'ranks') return `From the strongest to the weakest: ${order}.`;
	return rule.game === 'circle'
		? `Round the circle, ${order}, each card beats the next.`
		: `Round the circle, ${order}, each card loses to the next and beats the one after.`;
}

function roundTold({ card, result, shown }: Round, at: number, other: string): string {
	const start = `Round ${at + 1}, I played ${card}`;
	if (shown !== null) return `${start} and saw ${other}.`;
	if (result === 'win') return `${start} and won. ${card} beats ${other}, so it was ${other}.`;
	if (result === 'loss') return `${start} and lost. ${other} beats ${card}, so it was ${other}.`;
	if (result === 'draw' && other === card)
		return `${start}, a draw. Equal cards draw, so it was ${other}.`;
	return result === 'draw'
		? `${start}, a draw. Neither of ${card} and ${other} beats the other, so it was ${other}.`
		: `${start}, and the result is not told. That leaves ${other}.`;
}
