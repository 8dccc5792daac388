import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import { counted } from '../kit/generate/counted.ts';
import type { Outcome } from './check.ts';
import type { Puzzle } from './puzzle.ts';

/** Boxes and lifters; with an answer, the boxes that it lifts and what happens in each step. */
export function picture(puzzle: Puzzle, outcome: Outcome | null = null): Picture {
	return {
		kind: 'cards',
		groups: [
			{ title: 'Boxes, by weight', cards: boxMarks(puzzle, outcome) },
			{
				title: 'Lifters, and what each can carry',
				cards: puzzle.lifters.map(
					(strength, index): Mark => ({ text: `${index}: ${strength}`, tone: 'plain' }),
				),
			},
			...(outcome ? stepGroups(puzzle, outcome) : []),
		],
		description:
			`Boxes that weigh ${puzzle.boxes.join(', ')}; lifters that carry ${puzzle.lifters.join(', ')}; ` +
			`at most ${puzzle.limit} steps.${outcome ? ` ${inWords(outcome)}` : ''}`,
	};
}

function boxMarks({ boxes }: Puzzle, outcome: Outcome | null): Mark[] {
	if (!outcome) return boxes.map((weight) => ({ text: `${weight}`, tone: 'plain' }));
	const left = [...outcome.left];
	return boxes.map((weight): Mark => {
		const at = left.indexOf(weight);
		if (at < 0) return { text: `${weight}`, tone: 'answer' };
		left.splice(at, 1);
		return { text: `${weight}`, tone: outcome.fault ? 'plain' : 'wrong' };
	});
}

function stepGroups({ limit }: Puzzle, { plan, fault }: Outcome) {
	return plan.slice(0, limit + 1).map((lifts, step) => ({
		title: `Step ${step + 1}`,
		cards: lifts.slice(0, 20).map(({ weight, lifters }, lift): Mark => {
			const order = fault ? step - fault.step || lift - fault.lift : -1;
			const tone: Tone = order < 0 ? 'answer' : order === 0 ? 'wrong' : 'plain';
			return { text: `${weight} ← ${lifters.slice(0, 12).join(' + ')}`, tone };
		}),
	}));
}

function inWords({ plan, left, fault }: Outcome): string {
	if (fault) return `The answer has ${plan.length} steps. ${fault.reason}`;
	return left.length === 0
		? `The answer lifts every box in ${plan.length} steps.`
		: `The answer leaves ${left.length} boxes.`;
}

/** What is asked, for people. */
export function caption({ boxes, lifters, limit }: Puzzle): Caption {
	return {
		goal: `Lift all ${boxes.length} boxes with these ${lifters.length} lifters in at most ${counted(limit, 'step')}. Lifters may lift a box together; in a step each helps with one box at most.`,
	};
}
