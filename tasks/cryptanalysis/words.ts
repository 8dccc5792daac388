import type { Feedback, Line, Puzzle } from './puzzle.ts';

const count = (number: number, name: string) =>
	number === 0 ? `no ${name}` : number === 1 ? `1 ${name}` : `${number} ${name}s`;

function half(said: Feedback, name: 'digit' | 'letter', hints: boolean): string {
	const parts = [
		`${count(said.placed, name)} in the right place`,
		`${said.misplaced === 0 ? 'none' : said.misplaced} in a wrong place`,
	];
	if (!hints) return parts.join(', ');
	const wrong = said.guess.length - said.placed - said.misplaced;
	const [low, high] = name === 'digit' ? ['too small', 'too large'] : ['too early', 'too late'];
	const all = wrong === 1 ? '' : 'all ';
	const hint = said.hint === null ? '' : `, ${all}${said.hint === 'low' ? low : high}`;
	return `${parts.join(', ')}, ${wrong === 0 ? 'none' : wrong} absent${hint}`;
}

/** A guess as its line in the question says it. */
export function lineText([digits, letters]: Line, hints: boolean): string {
	const parts = [half(digits, 'digit', hints)];
	if (letters.guess !== '') parts.push(half(letters, 'letter', hints));
	return `${digits.guess}${letters.guess}: ${parts.join('; ')}.`;
}

/** What a password looks like. */
export function shapeText({ digits, letters, alphabet }: Puzzle): string {
	const last = String.fromCharCode(64 + alphabet);
	const rest =
		letters === 0
			? ''
			: `, followed by ${letters === 1 ? 'a capital letter' : `${letters} different capital letters`} from A to ${last}`;
	return `${digits} different digits (0 may come first)${rest}`;
}
