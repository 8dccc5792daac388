import { drawTable, type ExpectedTable, judgeTable } from '../kit/expected-table.ts';
import type { Mark, Picture } from '../kit/picture.ts';
import { defineTask, type Verdict } from '../task.ts';
import { about } from './about.ts';
import { generate } from './generate.ts';
import { importOfficial } from './official.ts';
import { applyAll, type Matrix, type Puzzle } from './operation.ts';
import { program } from './program.ts';
import { question, sentence } from './question.ts';
import { slip } from './slip.ts';

function answer(matrix: Matrix): string {
	return `<<<\n${matrix.map((row) => [...row].join(' ')).join('\n')}\n>>>`;
}

function expected(puzzle: Puzzle): ExpectedTable {
	const result = applyAll(puzzle);
	return {
		rows: result.length,
		columns: result[0]?.length ?? 0,
		cell: (text) => /^[A-Z0-9!?@#$%^&*+=]$/i.test(text),
		single: true,
		values: result.map((row) => [...row]),
		same: (given, wanted) => given === wanted,
	};
}

function check(puzzle: Puzzle, text: string): Verdict {
	return judgeTable(expected(puzzle), text);
}

/** The matrix; with an answer that can be read, the answer's result instead. */
function picture(puzzle: Puzzle, text?: string): Picture {
	const drawn = text === undefined ? null : drawTable(expected(puzzle), text);
	const given = (character: string): Mark => ({ text: character, tone: 'given' });
	const description =
		text !== undefined && drawn
			? `Result of ${puzzle.operations.length} operations on a matrix. ${check(puzzle, text).reason}`
			: `Matrix ${puzzle.matrix.map((row) => [...row].join(' ')).join(' / ')}. ${puzzle.operations.map(sentence).join(' ')}`;
	const rows = drawn ?? puzzle.matrix.map((row) => Array.from(row, given));
	return { kind: 'grid', countFrom: 1, rows, description };
}

export const task = defineTask<Puzzle, typeof about.knobs>({
	about,
	generate,
	question,
	solve: (puzzle) => answer(applyAll(puzzle)),
	check,
	program,
	slip: (puzzle, random) => answer(slip(puzzle, random)),
	picture,
	importOfficial,
});
