import { judgeWord } from '../kit/word.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { picture } from './picture.ts';
import { program } from './program.ts';
import { alphabetOf, finalText, type Puzzle } from './puzzle.ts';
import { question } from './question.ts';
import { slip } from './slip.ts';

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => `<<<${finalText(puzzle)}>>>`,
	check: (puzzle, answer) => judgeWord(finalText(puzzle), alphabetOf(puzzle), answer),
	program,
	slip,
	picture,
	importOfficial,
});
