import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { leastSteps, parallelPlan } from './plan.ts';
import { cellsOf, type Puzzle, same, type Thing } from './puzzle.ts';

const COLOURS = ['red', 'blue', 'green', 'yellow', 'orange', 'purple', 'pink', 'brown'];

/** Every puzzle has a plan, as there are as many targets as boxes. At least one box has to be moved. */
export function generate(params: ParamsOf<typeof about.knobs>, random: Random): Puzzle {
	const { rows, columns, boxesPerColour } = params;
	const boxCount = params.colours * boxesPerColour;
	if (boxCount > 4 * rows * columns)
		throw new ParamsError(
			`The knobs "colours" and "boxesPerColour" make ${boxCount} boxes; ${rows} by ${columns} squares take at most ${4 * rows * columns}.`,
		);
	const cells = cellsOf(params);
	const colours = random.sample(COLOURS, params.colours);
	const scattered = (): Thing[] => {
		const things = colours.flatMap((colour) =>
			Array.from({ length: boxesPerColour }, (): Thing => ({ colour, at: random.pick(cells) })),
		);
		// In the order in which the question lists them.
		return cells.flatMap((cell) => things.filter(({ at }) => same(at, cell)));
	};
	for (;;) {
		const [boxes, targets] = [scattered(), scattered()];
		const plan = parallelPlan({ boxes, targets });
		if (plan.every((actions) => actions.every(({ to }) => to === null))) continue;
		const limit = {
			none: null,
			double: Math.max(2 * leastSteps({ boxes, targets }), plan.length),
			tight: plan.length,
		}[params.limit];
		return { rows, columns, boxes, targets, limit };
	}
}
