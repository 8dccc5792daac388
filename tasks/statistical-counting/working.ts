import type { Random } from '../../src/ground/random.ts';
import { counted } from '../kit/generate/counted.ts';
import { clipped, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { type Puzzle, type Score, scores } from './puzzle.ts';

/** Score by score from the left; a mistake counts each pair of neighbours, or overlooks something that scores. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const found = scores(puzzle);
	const right = found.reduce((sum, { points }) => sum + points, 0);
	const byPairs = found.reduce((sum, { points, length }) => sum + points * (length - 1), 0);
	const missed = slips && found.length > 0 ? slips.pick(found) : null;
	const ways = [
		...(slips && byPairs !== right ? (['pairs'] as const) : []),
		...(missed ? (['missed'] as const) : []),
	];
	const way = slips && ways.length > 0 ? slips.pick(ways) : null;
	const told = found.map((score) => {
		const start = `${clipped(puzzle.text.slice(score.start, score.start + score.length), 12)} at ${score.start + 1}`;
		if (way === 'pairs') return pairsTold(start, score);
		if (way === 'missed' && score === missed) return `${start}: no points.`;
		return `${start}: ${counted(score.points, 'point')}.`;
	});
	const total =
		way === 'pairs'
			? byPairs
			: way === 'missed'
				? right - (missed?.points ?? 0)
				: right + (slips ? 1 : 0);
	return {
		lines: [
			`I read ${clipped(puzzle.text, 40)} from the left and note what scores, with the letter it begins at.`,
			...outline(told, way === 'missed' && missed ? found.indexOf(missed) : null, 4, 'score'),
			found.length === 0 && slips
				? `I find nothing else and say ${total}.`
				: `All together: ${counted(total, 'point')}.`,
		],
		answer: `<<<${total}>>>`,
	};
}

function pairsTold(start: string, { length, points }: Score): string {
	return length === 2
		? `${start}: ${counted(points, 'point')}.`
		: `${start} has ${length - 1} pairs: ${length - 1} × ${points} = ${(length - 1) * points} points.`;
}
