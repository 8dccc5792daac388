import type { Random } from '../../src/ground/random.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { after, judge, type Puzzle, play, RESULTS, without } from './puzzle.ts';
import { answerText } from './solve.ts';

/** Round by round; a mistake overlooks what a card completes, or sees something where there is nothing. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { results, hand: last } = play(puzzle);
	const at =
		slips && (puzzle.report === 'last' ? results.length - 1 : slips.int(0, results.length - 1));
	const claimed = results.map((result, round) =>
		round === at ? (result === 0 ? (puzzle.chi ? 2 : 1) : 0) : result,
	);
	let hand = [...puzzle.hand];
	const told = puzzle.rounds.map(({ add, remove }, round) => {
		const before = [...hand].sort().join('');
		const judged = judge(puzzle, hand, add);
		hand = after(puzzle, hand, add, judged);
		if (remove !== null) hand = without(hand, [remove]);
		const result = claimed[round] ?? 0;
		const seen = round === at ? mistaken(add, result) : seenIn(add, result, judged.takes);
		return `Round ${round + 1}, ${add} to ${before}: ${seen}, so ${result} (${RESULTS[result]}).`;
	});
	const reported = answerText(puzzle, { results: claimed, hand: last });
	return {
		lines: [
			...outline(told, at, 5, 'round'),
			puzzle.report === 'last'
				? `The last round is what counts: ${claimed.at(-1)}.`
				: `In all: ${claimed.slice(0, 20).join(', ')}${claimed.length > 20 ? ' …' : ''}.`,
		],
		answer: reported,
	};
}

function seenIn(card: string, result: number, takes: readonly string[]): string {
	if (result === 3) return `there are three ${card} already`;
	if (result === 1) return `there are two ${card} already`;
	return result === 2 ? `it makes a run with ${takes.join(' and ')}` : 'it completes nothing';
}

function mistaken(card: string, result: number): string {
	if (result === 1) return `I take it that there are two ${card}`;
	return result === 2 ? 'I take its neighbours to be there' : 'I see nothing that it completes';
}
