import type { Random } from '../../src/ground/random.ts';
import { clipped, listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import {
	finalText,
	insertAt,
	type Occurrence,
	occurrences,
	type Puzzle,
	type Rule,
} from './puzzle.ts';

interface Way {
	readonly lines: readonly string[];
	/** The line that shows what goes wrong. */
	readonly at: number | null;
	readonly text: string;
}

/** Rule by rule, round by round; a mistake overlooks a place in the last round, forgets that round, or works through the changed string. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const { rounds, text } = puzzle;
	const right = finalText(puzzle);
	const before = finalText({ ...puzzle, rounds: rounds - 1 });
	const wrong = slips && wrongWay(puzzle, before, right, slips);
	const {
		lines,
		at,
		text: end,
	} = wrong ?? looking(puzzle, before, occurrences(before, puzzle.rules));
	const result = slips && !wrong ? end + end.slice(-1) : end;
	return {
		lines: [
			rounds > 1
				? `I begin with ${shown(text)}. After ${rounds - 1} of ${rounds} rounds it is ${shown(before)}.`
				: `I look through ${shown(text)}.`,
			...outline(lines, at, 4, 'rule'),
			slips && !wrong
				? `I write the last letter once more: ${shown(result)}.`
				: `So it becomes ${shown(result)}.`,
		],
		answer: `<<<${result}>>>`,
	};
}

const shown = (text: string) => clipped(text, 60);

/** All rules at once: where each finds its letters, but for an occurrence that is overlooked. */
function looking(
	{ rules }: Puzzle,
	text: string,
	found: readonly Occurrence[],
	overlooked: Occurrence | null = null,
): Way {
	const lines = rules.map(({ find, insert }) => {
		const starts = found.flatMap(({ rule, start }) => (rule.find === find ? [start + 1] : []));
		return starts.length === 0
			? `${find} is not there.`
			: `${find} begins at letter ${listed(starts, 8)}: ${insert} goes behind it.`;
	});
	const at = overlooked && rules.findIndex(({ find }) => find === overlooked.rule.find);
	return { lines, at, text: insertAt(text, found) };
}

function wrongWay(puzzle: Puzzle, before: string, right: string, random: Random): Way | null {
	const { rules, rounds } = puzzle;
	const found = occurrences(before, rules);
	const overlooked = found.length > 0 ? random.pick(found) : null;
	const ways: Way[] = [
		{
			lines: [
				rounds > 1
					? 'That was the last round, as I count them.'
					: 'I see nothing that a rule looks for.',
			],
			at: null,
			text: before,
		},
		oneByOne(rules, before),
	];
	if (overlooked)
		ways.push(
			looking(
				puzzle,
				before,
				found.filter((one) => one !== overlooked),
				overlooked,
			),
		);
	return random.shuffle(ways).find(({ text }) => text !== right) ?? null;
}

/** Each rule on what the one before has made. */
function oneByOne(rules: readonly Rule[], text: string): Way {
	let now = text;
	const lines = rules.map((rule) => {
		now = insertAt(now, occurrences(now, [rule]));
		return `${rule.find} gets its letters, and I go on with ${shown(now)}.`;
	});
	return { lines, at: null, text: now };
}
