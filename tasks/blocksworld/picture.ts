import type { Caption, Mark, Picture, Tone } from '../kit/draw/picture.ts';
import { counted } from '../kit/generate/counted.ts';
import type { Outcome } from './check.ts';
import { type Puzzle, type Stacks, settled, stackName } from './puzzle.ts';

/** Start and goal; with an answer, also how far it gets: settled blocks, and those that are wrong. */
export function picture(puzzle: Puzzle, outcome: Outcome | null = null): Picture {
	const { start, goal } = puzzle;
	const scenes = [scene('Start', start, () => 'plain')];
	let description = `${inWords('Start', start)} ${inWords('Goal', goal)}`;
	if (outcome) {
		const { reached, made, fault } = outcome;
		const title = `After ${made} ${made === 1 ? 'move' : 'moves'}${fault ? ': the next is not possible' : ''}`;
		scenes.push(
			scene(title, reached, (block, stack, height) => {
				if (fault) return block === fault.block ? 'wrong' : 'plain';
				return height < settled(reached[stack] ?? '', goal[stack] ?? '') ? 'answer' : 'wrong';
			}),
		);
		description += ` ${inWords(title, reached)}${fault ? ` ${fault.reason}` : ''}`;
	}
	scenes.push(scene('Goal', goal, () => 'given'));
	return { kind: 'stacks', scenes, description };
}

function scene(
	title: string,
	stacks: Stacks,
	toneOf: (block: string, stack: number, height: number) => Tone,
) {
	return {
		title,
		stacks: stacks.map((blocks, index) => ({
			name: stackName(index),
			blocks: [...blocks].map(
				(text, height): Mark => ({ text, tone: toneOf(text, index, height) }),
			),
		})),
	};
}

const inWords = (title: string, stacks: Stacks) =>
	`${title}: ${stacks
		.map(
			(blocks, index) => `${stackName(index)} ${blocks === '' ? 'empty' : [...blocks].join(' ')}`,
		)
		.join(', ')}.`;

/** What is asked, for people. */
export function caption({ limit }: Puzzle): Caption {
	const most = limit === null ? '' : ` in at most ${counted(limit, 'move')}`;
	return {
		goal: `Turn the start into the goal${most}. A move takes the top block of one stack and puts it on top of another.`,
	};
}
