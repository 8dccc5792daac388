import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { after, type Cell, type Puzzle } from './puzzle.ts';

/** @throws ParamsError where more buttons are to be pressed once each than there are. */
export function generate(
	{ size, buttons: count, presses, variant }: ParamsOf<typeof about.knobs>,
	random: Random,
): Puzzle {
	if (variant !== 'result' && presses > count)
		throw new ParamsError(
			`Each button is pressed once at most: the knob "presses" must not be above "buttons", ${count}; it is ${presses}.`,
		);
	const start = Array.from({ length: size }, () =>
		Array.from({ length: size }, () => String(random.int(0, 1))).join(''),
	);
	const cells = Array.from(
		{ length: size * size },
		(_, i): Cell => [Math.floor(i / size) + 1, (i % size) + 1],
	);
	const most = Math.floor(cells.length / 2);
	const button = () => random.sample(cells, random.int(2, most)).sort(byPlace);
	const buttons = Array.from({ length: count }, button);
	if (variant === 'result') {
		for (let attempt = 1; ; attempt++) {
			const pressed = Array.from({ length: presses }, () => random.int(0, count - 1));
			// Presses that undo each other make a poor puzzle, but one button may allow no others.
			const undone = after({ start, buttons }, pressed).join() === start.join();
			if (!undone || attempt === 20) return { kind: 'result', start, buttons, presses: pressed };
		}
	}
	// How many it takes is part of the search.
	const few = variant === 'search' ? random.int(Math.ceil(presses / 3), presses) : presses;
	const pressed = random.sample([...buttons.keys()], few);
	const [first = 0] = pressed;
	// Where the presses undo each other, one button is made anew: that leaves the start behind.
	for (;;) {
		const target = after({ start, buttons }, pressed);
		if (target.join() !== start.join()) return { kind: 'presses', start, buttons, target };
		const [old, other] = [buttons[first]?.join(' '), button()];
		if (other.join(' ') !== old) buttons[first] = other;
	}
}

function byPlace([row, column]: Cell, [otherRow, otherColumn]: Cell): number {
	return row - otherRow || column - otherColumn;
}
