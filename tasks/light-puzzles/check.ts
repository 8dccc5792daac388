import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import {
	drawTable,
	type ExpectedTable,
	examineTable,
	type TableFinding,
} from '../kit/read/expected-table.ts';
import { lastRun } from '../kit/read/lines.ts';
import { right, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { after, type Lights, nameOf, type PressesPuzzle, type Puzzle } from './puzzle.ts';

function expected(lights: Lights): ExpectedTable {
	return {
		rows: lights.length,
		columns: lights.length,
		cell: (text) => text === '0' || text === '1',
		single: true,
		values: lights.map((row) => [...row]),
		same: (given, wanted) => given === wanted,
	};
}

/** Of lights, a verdict names the kit's `shape` or `value`; of presses, `target`. */
export function examine(puzzle: Puzzle, text: string): TableFinding {
	return puzzle.kind === 'result'
		? examineTable(expected(after(puzzle, puzzle.presses)), text)
		: examinePresses(puzzle, text);
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}

/** What is drawn are the lights that the presses lead to. */
function examinePresses(puzzle: PressesPuzzle, text: string): TableFinding {
	const { value: presses, fault } = readPresses(text, puzzle.buttons.length);
	if (fault) return { verdict: fault, drawn: null };
	const lights = after(puzzle, presses).map((row) => [...row]);
	return {
		verdict: judgePresses(puzzle, presses),
		drawn: drawTable(expected(puzzle.target), lights),
	};
}

function judgePresses(puzzle: PressesPuzzle, presses: readonly number[]): Verdict {
	const read = excerpt(presses.slice(0, 200).map(nameOf).join(', '));
	const lights = after(puzzle, presses);
	for (const [r, row] of puzzle.target.entries())
		for (const [c, wanted] of [...row].entries())
			if (lights[r]?.[c] !== wanted) {
				const state = wanted === '1' ? 'must be on but is off' : 'must be off but is on';
				const reason = `After these presses the light in row ${r + 1}, column ${c + 1} ${state}.`;
				return wrong('target', read, reason);
			}
	return right(read, 'These presses lead to the target.');
}

/** No answer is longer. */
const MOST_CHARACTERS = 10_000;
const NOISE =
	/\b(?:buttons?|press(?:es)?|rounds? ?\d*|steps? ?\d*|once|then|and)\b|\b\d{1,3}[.)](?= )/gi;

/** The buttons that an answer presses, counted from 0. */
function readPresses(text: string, buttons: number): Answer<readonly number[]> {
	return readAnswer(text, {
		shape: 'block',
		missing: `There is no list of buttons from A to ${nameOf(buttons - 1)}`,
		read: (passage) => pressesIn(passage, buttons),
	});
}

function pressesIn({ content, place }: Passage, buttons: number): Reading<readonly number[]> {
	const end = content.slice(-MOST_CHARACTERS);
	const run = () => lastRun(end, (line) => listed(line, buttons) !== null);
	const rest = () => (end.includes('\n') ? run() : end.slice(end.lastIndexOf(':') + 1));
	const presses = listed(end, buttons) ?? (place === 'anywhere' ? listed(rest(), buttons) : null);
	return presses && (place === 'alone' || presses.length > 1) ? { value: presses } : null;
}

function listed(text: string, buttons: number): number[] | null {
	const signs = text.replaceAll(NOISE, ' ').replaceAll(/[\s,;:.&+>→⇒"'`*_$()[\]{}\\-]+/g, ' ');
	const words = signs.trim().split(' ');
	// Single letters in either case, or the letters of all buttons in one word.
	const letters =
		words.length === 1 && /^[A-Z]+$/.test(signs.trim())
			? [...signs.trim()]
			: words.map((word) => word.toUpperCase());
	const presses = letters.map((letter) =>
		/^[A-Z]$/.test(letter) ? letter.charCodeAt(0) - 65 : -1,
	);
	return presses.every((press) => press >= 0 && press < buttons) ? presses : null;
}
