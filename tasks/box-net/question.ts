import { type Cell, cellsOf, centre, type Puzzle, same, type Thing } from './puzzle.ts';

export function contents({ boxes, targets }: Puzzle, cell: Cell): string {
	const named = (kind: string, things: readonly Thing[]) =>
		things.filter(({ at }) => same(at, cell)).map(({ colour }) => `${kind}_${colour}`);
	return [...named('box', boxes), ...named('target', targets)].join(', ') || 'nothing';
}

export function question(puzzle: Puzzle): string {
	const { rows, columns, limit } = puzzle;
	return `A floor has ${rows * columns} squares, in ${rows} ${rows === 1 ? 'row' : 'rows'} of ${columns}. A square is named by its centre: square[0.5, 0.5] is in the first row and the first column, square[0.5, 1.5] next to it in the same row. On each square works an agent with the same numbers, such as Agent[0.5, 1.5]. Boxes and targets lie on the squares:

${cellsOf(puzzle)
	.map((cell) => `square${centre(cell)}: ${contents(puzzle, cell)}`)
	.join('\n')}

In one step each agent can do one thing with one box that is on its own square, or nothing:
- move(box_red, square[0.5, 1.5]) puts a red box on that square, which must share a side with the agent's own. A square holds any number of boxes.
- move(box_red, target_red) puts a red box on a red target of the agent's own square. This box and this target are then gone.

All agents act at the same moment: an agent can only use what is on its square when the step begins, not what arrives in that step. Boxes of one colour are all alike. A plan with an action that is not possible is wrong.

Find a plan after which all boxes and targets are gone.${limit === null ? '' : ` It may have at most ${limit} steps, empty ones counted.`}

Give the plan between <<< and >>> as a JSON list with one object for each step; the object has an entry for each agent that does something. This example, from another puzzle, has two steps:
<<<[{"Agent[0.5, 0.5]": "move(box_red, square[1.5, 0.5])", "Agent[0.5, 1.5]": "move(box_blue, target_blue)"}, {"Agent[1.5, 0.5]": "move(box_red, target_red)"}]>>>`;
}
