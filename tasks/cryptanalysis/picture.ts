import type { Mark, Picture } from '../kit/draw/picture.ts';
import { brokenLine, check, fault, read } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { lineText } from './words.ts';

/** The guesses with what was said of them, and the answer below; the line that it breaks is wrong. */
export function picture(puzzle: Puzzle, answer?: string): Picture {
	const given = answer === undefined ? undefined : read(puzzle, answer).value;
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
