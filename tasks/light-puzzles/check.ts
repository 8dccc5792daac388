import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { type ExpectedTable, judgeTable } from '../kit/read/expected-table.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import type { Verdict } from '../task.ts';
import { after, type Lights, nameOf, type PressesPuzzle, type Puzzle } from './puzzle.ts';

export function expected(lights: Lights): ExpectedTable {
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
export function check(puzzle: Puzzle, text: string): Verdict {
	return puzzle.kind === 'result'
		? judgeTable(expected(after(puzzle, puzzle.presses)), text)
		: checkPresses(puzzle, text);
}

function checkPresses(puzzle: PressesPuzzle, text: string): Verdict {
	const presses = readPresses(text, puzzle.buttons.length);
	if (!presses) {
		const content = excerpt(readAnswer(text).content);
		const last = nameOf(puzzle.buttons.length - 1);
		const reason = `There is no list of buttons from A to ${last} in "${content}".`;
		return unreadable(reason);
	}
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

/** The buttons that an answer presses, counted from 0; null where it is no list of them. */
export function readPresses(text: string, buttons: number): number[] | null {
	const { content, delimited } = readAnswer(text);
	const end = content.slice(-MOST_CHARACTERS);
	if (delimited) return listed(end, buttons);
	// Of a text that thinks aloud, the last line that lists buttons, after a colon perhaps.
	for (const line of end.split('\n').reverse()) {
		const presses = listed(line, buttons) ?? listed(line.slice(line.lastIndexOf(':') + 1), buttons);
		if (presses) return presses;
	}
	return null;
}

function listed(text: string, buttons: number): number[] | null {
	const signs = text.replaceAll(NOISE, ' ').replaceAll(/[\s,;:.&+"'`*_$()[\]{}\\-]+/g, ' ');
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
