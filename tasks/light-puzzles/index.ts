import type { Random } from '../../src/ground/random.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { after, type Lights, nameOf, type Puzzle, pressesTo } from './lights.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { question } from './question.ts';

function formatLights(lights: Lights): string {
	return `<<<\n${lights.map((row) => [...row].join(',')).join('\n')}\n>>>`;
}

function formatPresses(presses: readonly number[]): string {
	return `<<<${presses.map(nameOf).join(', ')}>>>`;
}

function solve(puzzle: Puzzle): string {
	if (puzzle.kind === 'result') return formatLights(after(puzzle, puzzle.presses));
	const presses = pressesTo(puzzle);
	if (!presses) throw new Error('No presses lead to this target.');
	return formatPresses(presses);
}

/** One press overlooked; or a button too many or too few. */
function slip(puzzle: Puzzle, random: Random): string {
	if (puzzle.kind === 'result') {
		const overlooked = random.pick([...puzzle.presses.keys()]);
		return formatLights(after(puzzle, puzzle.presses.toSpliced(overlooked, 1)));
	}
	const right = pressesTo(puzzle) ?? [];
	const button = random.int(0, puzzle.buttons.length - 1);
	const other = right.includes(button)
		? right.filter((press) => press !== button)
		: [...right, button].sort((a, b) => a - b);
	return formatPresses(other.length > 0 ? other : [button, button]);
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
