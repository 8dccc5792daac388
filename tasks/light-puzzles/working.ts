import type { Random } from '../../src/ground/random.ts';
import { listed, outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import { after, nameOf, type PressesPuzzle, type Puzzle } from './puzzle.ts';
import { formatLights, formatPresses, pressesOf } from './solve.ts';

/** Press by press, one of them overlooked by mistake; or button by button, one too many or too few. */
export function working(puzzle: Puzzle, slips: Random | null): Working {
	return puzzle.kind === 'result' ? pressed(puzzle, slips) : sought(puzzle, slips);
}

function pressed(puzzle: Exclude<Puzzle, PressesPuzzle>, slips: Random | null): Working {
	const { presses } = puzzle;
	const overlooked = slips?.pick([...presses.keys()]) ?? null;
	const done = [...presses.entries()].filter(([at]) => at !== overlooked);
	const states = done.map((_, at) =>
		after(
			puzzle,
			done.slice(0, at + 1).map(([, button]) => button),
		),
	);
	const told = done.map(([at, button], index) => {
		const before = states[index - 1] ?? puzzle.start;
		const changed = (states[index] ?? []).flatMap((row, r) =>
			row === before[r] ? [] : [`row ${r + 1} becomes ${row}`],
		);
		const start = at - 1 === overlooked ? 'I go on with press' : 'Press';
		return `${start} ${at + 1}, ${nameOf(button)}: ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ' …' : ''}.`;
	});
	const lights = states.at(-1) ?? puzzle.start;
	return {
		lines: [
			`The presses are ${listed(presses.map(nameOf), 20)}. I switch light by light, 1 for on.`,
			...outline(told, overlooked === null ? null : Math.min(overlooked, told.length - 1)),
			`In the end the rows are ${lights.slice(0, 4).join(' / ')}${lights.length > 4 ? ' …' : ''}.`,
		],
		answer: formatLights(lights),
	};
}

function sought(puzzle: PressesPuzzle, slips: Random | null): Working {
	const right = pressesOf(puzzle);
	const button = slips?.int(0, puzzle.buttons.length - 1) ?? null;
	const isOut = button !== null && right.includes(button);
	const changed =
		button === null || isOut
			? right.filter((press) => press !== button)
			: [...right, button].sort((a, b) => a - b);
	const presses = button !== null && changed.length === 0 ? [button, button] : changed;
	const mustChange = puzzle.start.flatMap((row, r) =>
		[...row].flatMap((light, c) => (light === puzzle.target[r]?.[c] ? [] : [`${r + 1} ${c + 1}`])),
	);
	const told = (one: number) =>
		`${nameOf(one)} switches ${listed(
			(puzzle.buttons[one] ?? []).map((cell) => cell.join(' ')),
			8,
		)}`;
	const mistake =
		button === null
			? []
			: [
					isOut
						? `${told(button)}. Others switch some of these too, so I leave ${nameOf(button)} out.`
						: `${told(button)}. Some of these must change, so I press ${nameOf(button)} too.`,
				];
	const first = presses.find((press) => press !== button);
	return {
		lines: [
			`These lights must change, by row and column: ${listed(mustChange, 10)}.`,
			...(first === undefined ? [] : [`${told(first)}. I press ${nameOf(first)}.`]),
			...mistake,
			button === null
				? `With ${listed(presses.map(nameOf), 26)}, each light to change is switched an odd number of times and every other an even number.`
				: `That makes ${listed(presses.map(nameOf), 26)}.`,
		],
		answer: formatPresses(presses),
	};
}
