import type { Random } from '../../src/ground/random.ts';
import type { Mark, Picture } from '../kit/picture.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { Candidates } from './candidates.ts';
import { brokenLine, check, fault, read } from './check.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { program } from './program.ts';
import type { Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { lineText } from './words.ts';

function password(puzzle: Puzzle): string {
	const candidates = new Candidates(puzzle, false);
	for (const line of puzzle.lines) candidates.add(line);
	const only = candidates.only();
	if (only === null) throw new Error('These guesses have no solution that is the only one.');
	return only;
}

/** The right symbols of one half with two of them swapped, as if the places had not been told apart. */
function slip(puzzle: Puzzle, random: Random): string {
	const symbols = [...password(puzzle)];
	const start = puzzle.letters > 1 && random.chance(1, 2) ? puzzle.digits : 0;
	const length = start === 0 ? puzzle.digits : puzzle.letters;
	const [one = 0, other = 1] = random.sample(
		Array.from({ length }, (_, at) => start + at),
		2,
	);
	[symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
	return `<<<${symbols.join('')}>>>`;
}

/** The guesses with what was said of them, and the answer below; the line that it breaks is wrong. */
function picture(puzzle: Puzzle, answer?: string): Picture {
	const [given] = answer === undefined ? [] : read(puzzle, answer);
	const broken = given === undefined ? -1 : brokenLine(puzzle, given);
	const groups = puzzle.lines.map((line, at) => {
		const text = lineText(line, puzzle.hints);
		const tone: Mark['tone'] = at === broken ? 'wrong' : 'given';
		const cards = [...line[0].guess, ...line[1].guess].map((symbol) => ({ text: symbol, tone }));
		return { title: `${at + 1}. ${text.slice(text.indexOf(':') + 2)}`, cards };
	});
	const texts = puzzle.lines.map((line) => lineText(line, puzzle.hints));
	const description = `A password of ${puzzle.digits} digits and ${puzzle.letters} letters, and ${texts.length} guesses at it. ${texts.join(' ')}`;
	if (answer === undefined) return { kind: 'cards', groups, description };
	const tone = given !== undefined && fault(puzzle, given) === null ? 'answer' : 'wrong';
	const cards = [...(given ?? '?').slice(0, 20)].map((text): Mark => ({ text, tone }));
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards }],
		description: `${description} ${check(puzzle, answer).reason}`,
	};
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${password(puzzle)}>>>`,
	check,
	program,
	slip,
	picture,
	importOfficial,
});
