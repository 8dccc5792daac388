import type { Random } from '../../src/ground/random.ts';
import { readInteger } from '../kit/integer.ts';
import type { Picture, Tone } from '../kit/picture.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { program } from './program.ts';
import { type Puzzle, scores, total } from './puzzle.ts';
import { question } from './question.ts';

/** Counts a run once for each pair of neighbours in it, or overlooks something that scores. */
function slip(puzzle: Puzzle, random: Random): string {
	const found = scores(puzzle);
	const right = total(puzzle);
	const byPairs = found.reduce((sum, { points, length }) => sum + points * (length - 1), 0);
	const missed = right - (found.length > 0 ? random.pick(found).points : 0);
	const kinds = [byPairs, missed].filter((value) => value !== right);
	return `<<<${kinds.length > 0 ? random.pick(kinds) : right + 1}>>>`;
}

/** The string letter by letter; with an answer, what scores is highlighted and the answer stands last. */
function picture(puzzle: Puzzle, answer?: string): Picture {
	const { text } = puzzle;
	const description = `A string of ${text.length} letters whose points are added up: ${text}.`;
	const tones = new Array<Tone>(text.length).fill('plain');
	const items = () => [...text].map((letter, at) => ({ text: letter, tone: tones[at] ?? 'plain' }));
	if (answer === undefined) return { kind: 'sequence', items: items(), description };
	for (const { start, length } of scores(puzzle)) tones.fill('highlight', start, start + length);
	const given = readInteger(answer).value;
	const right = given === total(puzzle);
	return {
		kind: 'sequence',
		items: [...items(), { text: `= ${given ?? '?'}`, tone: right ? 'answer' : 'wrong' }],
		description: `${description} ${check(puzzle, answer).reason}`,
	};
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${total(puzzle)}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
