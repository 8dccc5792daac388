import type { Random } from '../../src/ground/random.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { solution } from './check.ts';
import { HEADINGS, type Puzzle } from './puzzle.ts';
import { instructionText } from './question.ts';
import { isStart, placeText, walk } from './walk.ts';

/** Line by line; a mistake overlooks one, or, where that makes no difference, takes one step too many. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const overlooked = slips && overlookedLine(puzzle, slips);
	const followed = [...puzzle.instructions.entries()].filter(([line]) => line !== overlooked);
	const taken = { ...puzzle, instructions: followed.map(([, instruction]) => instruction) };
	const placeAfter = (count: number) => {
		const instructions = taken.instructions.slice(0, count);
		return placeText(puzzle, walk({ ...puzzle, instructions }).end);
	};
	const told = followed.map(([line, instruction], index) => {
		const start = line - 1 === overlooked ? 'I go on with line' : 'Line';
		const what =
			instruction.kind === 'repeat'
				? `the block, ${instruction.times} times.`
				: instructionText(puzzle, instruction);
		return `${start} ${line + 1}: ${what} That brings me to ${placeAfter(index + 1)}.`;
	});
	const end = slips && overlooked === null ? oneTooMany(puzzle) : answerOf(puzzle, taken);
	return {
		lines: [
			`I start at (${puzzle.dimensions === 3 ? '0, 0, 0' : '0, 0'}), facing ${HEADINGS[puzzle.facing]}.`,
			...outline(
				told,
				overlooked === null ? null : Math.min(overlooked, told.length - 1),
				4,
				'line',
			),
			endTold(puzzle, taken, end),
		],
		answer: `<<<${end}>>>`,
	};
}

/** What the lines that were followed come to. */
function answerOf(puzzle: Puzzle, taken: Puzzle): string {
	return puzzle.asked === 'place' ? placeText(puzzle, walk(taken).end) : solution(taken);
}

function endTold(puzzle: Puzzle, taken: Puzzle, end: string): string {
	const { asked } = puzzle;
	if (end !== answerOf(puzzle, taken)) {
		if (asked === 'return') return `That is near the start, so I say ${end}.`;
		return asked === 'cells'
			? `I count the start twice and say ${end}.`
			: `With one step more to the east I end at ${end}.`;
	}
	if (asked === 'cells') return `Counting every place once, the start too, I stood on ${end}.`;
	if (asked === 'place') return `So I end at ${end}.`;
	const isBack = isStart(walk(taken).end.at);
	return isBack ? 'That is the start again: yes.' : 'That is not where I started: no.';
}

function overlookedLine(puzzle: Puzzle, random: Random): number | null {
	const truth = solution(puzzle);
	const lines = random.shuffle([...puzzle.instructions.keys()]);
	const differs = (line: number) =>
		answerOf(puzzle, { ...puzzle, instructions: puzzle.instructions.toSpliced(line, 1) }) !== truth;
	return lines.find(differs) ?? null;
}

function oneTooMany(puzzle: Puzzle): string {
	const { asked } = puzzle;
	const { end } = walk(puzzle);
	const [x, y, z] = end.at;
	if (asked === 'return') return solution(puzzle) === 'yes' ? 'no' : 'yes';
	return asked === 'cells'
		? `${Number(solution(puzzle)) + 1}`
		: placeText(puzzle, { ...end, at: [x + 1, y, z] });
}
