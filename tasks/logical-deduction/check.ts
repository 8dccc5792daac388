import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { type Choice, readOption } from '../kit/read/options.ts';
import { folded } from '../kit/read/plain.ts';
import { right, unreadable, wrong } from '../kit/verdict.ts';
import { optionLetter } from '../kit/write/options.ts';
import type { Verdict } from '../task.ts';
import { holds, type Puzzle, type Statement } from './puzzle.ts';
import { statementText } from './question.ts';
import { placesOf } from './search.ts';

/** How an answer stands to its puzzle, for the verdict and the picture. */
export interface Finding {
	readonly verdict: Verdict;
	/** The order that it gives, with the first statement that it breaks; null where there is none. */
	readonly order: readonly number[] | null;
	readonly broken?: Statement | undefined;
	/** The index of the option that it chooses; null where there is none. */
	readonly option: number | null;
}

/** A verdict names the `option` that is not so, or a `statement` that the order breaks. */
export function examine(puzzle: Puzzle, text: string): Finding {
	return puzzle.asked ? examineOption(puzzle, puzzle.asked, text) : examineOrder(puzzle, text);
}

export function check(puzzle: Puzzle, text: string): Verdict {
	return examine(puzzle, text).verdict;
}

type Asked = NonNullable<Puzzle['asked']>;

const plainWords = (text: string) =>
	` ${folded(text)
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.replaceAll(/\bthe /g, '')
		.trim()} `;

/** The option that a text chooses, by index, or why none. */
function readChoice(puzzle: Puzzle, text: string) {
	const options = puzzle.asked?.options ?? [];
	const sentences = options.map(plainWords);
	const names = puzzle.things.map(plainWords);
	return readOption(text, options, (part) => {
		const said = plainWords(part);
		const found = sentences.filter((sentence) => said.includes(sentence));
		return found.length > 0 ? found : sentences.filter((_, thing) => names[thing] === said);
	});
}

function examineOption(puzzle: Puzzle, asked: Asked, text: string): Finding {
	const { value: choice, fault } = readChoice(puzzle, text);
	const { option = null } = choice ?? {};
	const verdict = fault ?? judgeOption(puzzle, asked, choice);
	return { verdict, option, order: null };
}

function judgeOption(puzzle: Puzzle, asked: Asked, { option, value }: Choice): Verdict {
	if (option === undefined) return unreadable(`"${excerpt(value)}" is none of the options.`);
	const places = placesOf(puzzle);
	const read = `(${optionLetter(option)}) ${asked.options[option]}`;
	const truth = asked.options[places.indexOf(asked.place)];
	if (places[option] === asked.place) return right(read, 'That is so in the only order that fits.');
	return wrong('option', read, `In the only order that fits, this is so: ${truth}.`);
}

/** The things by place as a text lists them. */
function readOrder({ things }: Puzzle, text: string): Answer<readonly number[]> {
	return readAnswer(text, {
		shape: 'block',
		missing: 'There is no order of the things',
		read: (passage) => orderIn(things, passage),
	});
}

function orderIn(
	things: readonly string[],
	{ content, place }: Passage,
): Reading<readonly number[]> {
	const said = (place === 'anywhere' ? lastList(things, content) : content).slice(-20_000);
	const tokens = tokensOf(things, said);
	const named = tokens.flatMap(({ thing }) => thing ?? []);
	if (named.length === 0 || (place !== 'alone' && named.length < things.length)) return null;
	if (new Set(named).size < named.length)
		return { fault: unreadable(`"${excerpt(said)}" names something twice.`) };
	if (named.length !== things.length)
		return {
			fault: unreadable(`"${excerpt(said)}" names ${named.length} of the ${things.length} things.`),
		};
	return { value: numbered(tokens, named) };
}

interface Token {
	readonly thing?: number;
	readonly place?: number;
}

/** The names and numbers of a text in order. */
function tokensOf(things: readonly string[], text: string): Token[] {
	const index = new Map(things.map((name, thing) => [folded(name), thing]));
	const parts = things.map(folded).sort((a, b) => b.length - a.length);
	const pattern = new RegExp(`(?<![\\p{L}])(?:${parts.join('|')})(?![\\p{L}])|\\d{1,4}`, 'gu');
	return [...folded(text).matchAll(pattern)].map(([token]) => {
		const thing = index.get(token);
		return thing === undefined ? { place: Number(token) } : { thing };
	});
}

/** Where every name has a number of its own before or after it, the numbers give the order. */
function numbered(tokens: readonly Token[], named: readonly number[]): readonly number[] {
	const places = tokens.flatMap(({ place }) => place ?? []);
	const alternate = tokens.every(
		(token, i) => i === 0 || (token.place === undefined) !== (tokens[i - 1]?.place === undefined),
	);
	const all = [...places].sort((a, b) => a - b).every((place, i) => place === i + 1);
	if (places.length !== named.length || !alternate || !all) return named;
	return places.map((_, i) => named[places.indexOf(i + 1)] ?? 0);
}

/** The last line that names everything, else everything after the last line that ends with a colon. */
function lastList(things: readonly string[], text: string): string {
	const lines = text.slice(-20_000).split('\n').slice(-100);
	const whole = lines.findLast((line) => tokensOf(things, line).length >= things.length);
	if (whole !== undefined) return whole.slice(whole.lastIndexOf(':', whole.indexOf(',')) + 1);
	return lines.slice(lines.findLastIndex((line) => /:\W*$/.test(line)) + 1).join('\n');
}

function brokenStatement({ statements }: Puzzle, order: readonly number[]): Statement | undefined {
	const places = order.map((_, thing) => order.indexOf(thing) + 1);
	return statements.find((statement) => !holds(statement, places));
}

function examineOrder(puzzle: Puzzle, text: string): Finding {
	const { value: order, fault } = readOrder(puzzle, text);
	if (fault) return { verdict: fault, order: null, option: null };
	const read = notation(puzzle, order);
	const broken = brokenStatement(puzzle, order);
	const verdict = broken
		? wrong(
				'statement',
				read,
				`In this order it is not true that: ${statementText(puzzle, broken)}`,
			)
		: right(read, 'Every statement is true of this order.');
	return { verdict, order, broken, option: null };
}

/** The names from place 1 on. */
export function notation({ things }: Puzzle, order: readonly number[]): string {
	return order.map((thing) => things[thing]).join(', ');
}
