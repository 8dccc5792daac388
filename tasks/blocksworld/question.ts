import { counted } from '../kit/generate/counted.ts';
import { type Puzzle, type Stacks, stackName } from './puzzle.ts';

export const listing = (stacks: Stacks) =>
	stacks
		.map((blocks, index) => `${stackName(index)}: ${[...blocks].join(' ') || '(empty)'}`)
		.join('\n');

export function question({ start, goal, limit }: Puzzle): string {
	return (
		`Blocks are piled up on ${start.length} stacks. Each line below lists a stack's blocks from the ` +
		`bottom (left) to the top (right).\n\nStart:\n${listing(start)}\n\nGoal:\n${listing(goal)}\n\n` +
		'Find moves that turn the start into the goal, with every stack exactly as listed there. A move ' +
		'takes the top block of one stack and puts it on top of another of these stacks. A block that has ' +
		'another on top of it cannot move, there is no other place to put blocks, and a stack can hold ' +
		`any number of them.${limit === null ? '' : ` Use at most ${counted(limit, 'move')}.`}\n\n` +
		'Give the moves between <<< and >>>, in order and one a line, in this form (an example from ' +
		'another puzzle):\n<<<Move A from stack1 to stack2\nMove C from stack3 to stack1>>>'
	);
}
