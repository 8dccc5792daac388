import { counted } from '../kit/generate/counted.ts';
import type { Puzzle } from './puzzle.ts';

export function question({ boxes, lifters, limit }: Puzzle): string {
	return `${boxes.length} boxes have to be lifted by ${lifters.length} lifters, in at most ${counted(limit, 'step')}.

The boxes weigh: ${boxes.join(', ')}
Lifter ${lifters.map((strength, index) => `${index} can carry ${strength}`).join(', lifter ')}

In one step any number of boxes can be lifted, each by one lifter or by several together. A box is lifted when what its lifters can carry adds up to at least its weight. A lifter can help with only one box in a step, but is free again in the next step. Every box is lifted exactly once; boxes of the same weight are different boxes. A step in which nothing is lifted counts as a step.

Give the steps between <<< and >>>, one a line. After the step's number comes a list with, for each box that is lifted in it, the weight and the list of its lifters, as in this example from another puzzle:
<<<Step 1: [(50, [0, 2]), (30, [1])]
Step 2: [(20, [1])]>>>`;
}
