import type { Caption, Mark, Picture } from '../kit/draw/picture.ts';
import type { Finding } from './check.ts';
import type { Puzzle } from './puzzle.ts';
import { lineText, shapeText } from './words.ts';

/** The guesses with what was said of them, and the answer below; the line that it breaks is wrong. */
export function picture(puzzle: Puzzle, finding?: Finding): Picture {
	const groups = puzzle.lines.map((line, at) => {
		const text = lineText(line, puzzle.hints);
		const tone: Mark['tone'] = at === finding?.broken ? 'wrong' : 'given';
		const cards = [...line[0].guess, ...line[1].guess].map((symbol) => ({ text: symbol, tone }));
		return { title: `${at + 1}. ${text.slice(text.indexOf(':') + 2)}`, cards };
	});
	const texts = puzzle.lines.map((line) => lineText(line, puzzle.hints));
	const description = `A password of ${puzzle.digits} digits and ${puzzle.letters} letters, and ${texts.length} guesses at it. ${texts.join(' ')}`;
	if (!finding) return { kind: 'cards', groups, description };
	const { verdict, password } = finding;
	const tone = verdict.correct ? 'answer' : 'wrong';
	const cards = [...(password ?? '?').slice(0, 20)].map((text): Mark => ({ text, tone }));
	return {
		kind: 'cards',
		groups: [...groups, { title: 'Answer', cards }],
		description: `${description} ${verdict.reason}`,
	};
}

/** What is asked, for people. */
export function caption(puzzle: Puzzle): Caption {
	const lie = puzzle.lie ? ` Exactly one of the ${puzzle.lines.length} lines is false.` : '';
	return {
		goal: `Which password fits all of these guesses at it? It consists of ${shapeText(puzzle)}.${lie}`,
	};
}
