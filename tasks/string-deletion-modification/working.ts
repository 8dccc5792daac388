import type { Random } from '../../src/ground/random.ts';
import { clipped, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { applyRule, MOST_STEPS, type Puzzle, rewrite, type Step } from './puzzle.ts';

interface Way {
	readonly idea: string;
	readonly steps: readonly Step[];
	readonly text: string;
}

/** Always the first rule that applies; a mistake goes on with the next instead, or stops a step early. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	const right: Way = wayOf(puzzle, 'I always take the first rule that applies', rightSteps(puzzle));
	const wrong = slips && wrongWay(puzzle, right, slips);
	const { idea, steps, text } = wrong ?? right;
	const end = slips && !wrong ? right.text + puzzle.text.slice(-1) : text;
	const told = steps.map(({ rule, text }) => `Rule ${rule + 1} makes it ${shown(text)}.`);
	return {
		lines: [
			`I begin with ${shown(puzzle.text)}. ${idea}.`,
			...outline(told, null),
			slips && !wrong
				? `I write the last letter once more: ${shown(end)}.`
				: `Now no rule applies any more, so it stays ${shown(end)}.`,
		],
		answer: `<<<${end}>>>`,
	};
}

const shown = (text: string) => clipped(text, 50);

const rightSteps = (puzzle: Puzzle): readonly Step[] => rewrite(puzzle, MOST_STEPS) ?? [];

const wayOf = ({ text }: Puzzle, idea: string, steps: readonly Step[]): Way => ({
	idea,
	steps,
	text: steps.at(-1)?.text ?? text,
});

function wrongWay(puzzle: Puzzle, right: Way, random: Random): Way | null {
	const inOrder = inTurn(puzzle);
	const ways = [
		wayOf(puzzle, right.idea, right.steps.slice(0, -1)),
		...(inOrder ? [wayOf(puzzle, 'I take the rules one after the other', inOrder)] : []),
	];
	return random.shuffle(ways).find(({ text }) => text !== '' && text !== right.text) ?? null;
}

/** Each rule in its turn, as often as it applies in turn; null where that does not come to an end. */
function inTurn({ text, rules }: Puzzle): Step[] | null {
	const steps: Step[] = [];
	for (let now = text; steps.length <= MOST_STEPS; ) {
		const before = steps.length;
		for (const [index, rule] of rules.entries()) {
			const changed = applyRule(rule, now);
			if (changed === null) continue;
			now = changed;
			steps.push({ rule: index, text: now });
		}
		if (steps.length === before) return steps;
	}
	return null;
}
