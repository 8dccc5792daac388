import { excerpt, readAnswer } from '../kit/read/answer.ts';
import { readYesNo, yesNosIn } from '../kit/read/yes-no.ts';
import type { Kinds, Puzzle } from './puzzle.ts';

/** What a text says of the people who are asked about; for a list of liars, of everybody. */
export type Reading =
	| { readonly said: ReadonlyMap<number, boolean>; readonly notation: string }
	| { readonly said: null; readonly reason: string };

const unread = (reason: string): Reading => ({ said: null, reason });

export function read(puzzle: Puzzle, text: string): Reading {
	const { people, asked } = puzzle;
	if (asked === null) return readLiars(people, text);
	if (asked.length > 1) return readList(people, asked, text);
	const answer = readYesNo(text);
	if (answer.said === null) return unread(answer.reason);
	return {
		said: new Map(asked.map((person) => [person, answer.said === 'no'])),
		notation: answer.said,
	};
}

/** A right answer's text, without the delimiters. */
export function notation({ people, asked }: Puzzle, liars: Kinds): string {
	if (asked) return asked.map((person) => (liars[person] ? 'no' : 'yes')).join(',');
	return people.filter((_, person) => liars[person]).join(', ') || 'none';
}

/** As many yes and no as people, in their order or each after the name it belongs to. */
function readList(people: readonly string[], asked: readonly number[], text: string): Reading {
	const { content, delimited } = readAnswer(text);
	const lines = content.split('\n').filter((line) => yesNosIn(line).length > 0);
	const enough = lines.findLast((line) => yesNosIn(line).length >= asked.length);
	const source = delimited ? content : (enough ?? lines.slice(-asked.length).join('\n'));
	const answers = yesNosIn(source);
	if (answers.length !== asked.length)
		return unread(
			`"${excerpt(source)}" says yes or no ${answers.length} times; ${asked.length} people are asked about.`,
		);
	const named = [...source.matchAll(/\p{L}+/gu)].flatMap(([word]) => personIn(people, word) ?? []);
	const order = named.length === 0 ? asked : named;
	if (new Set(order).size !== asked.length || !asked.every((person) => order.includes(person)))
		return unread(`"${excerpt(source)}" does not name each of the people asked about once.`);
	const said = new Map(order.map((person, place) => [person, answers[place] === 'no']));
	return { said, notation: asked.map((person) => (said.get(person) ? 'no' : 'yes')).join(',') };
}

/** Words that may stand beside the names of a list. */
const FILLER = new Set(
	'the a all of are is liar liars lie lies list answer final and people who none no one nobody false'.split(
		' ',
	),
);

function readLiars(people: readonly string[], text: string): Reading {
	const { content, delimited } = readAnswer(text);
	const list = delimited ? content : lastList(people, content);
	const words = [...list.slice(0, 20_000).matchAll(/\p{L}+/gu)].map(([word]) => word);
	const liars = new Set<number>();
	for (const word of words) {
		const person = personIn(people, word);
		if (person !== null) liars.add(person);
		else if (!FILLER.has(word.toLowerCase()))
			return unread(`"${excerpt(word)}" in "${excerpt(list)}" is none of the people.`);
	}
	const none = words.some((word) => /^(?:none|nobody|no)$/i.test(word)) || /^\[\s*\]$/.test(list);
	if (liars.size === 0 && !none) return unread(`There is no list of liars in "${excerpt(list)}".`);
	if (liars.size > 0 && none)
		return unread(`"${excerpt(list)}" lists liars and says there are none.`);
	const said = new Map(people.map((_, person) => [person, liars.has(person)]));
	return { said, notation: people.filter((_, person) => liars.has(person)).join(', ') || 'none' };
}

/** The last line that names somebody, after its colon if it has one. */
function lastList(people: readonly string[], text: string): string {
	const names = (line: string) =>
		[...line.matchAll(/\p{L}+/gu)].some(([word]) => personIn(people, word) !== null);
	const line = text.slice(-20_000).split('\n').findLast(names) ?? text;
	return line.slice(line.lastIndexOf(':') + 1);
}

function personIn(people: readonly string[], word: string): number | null {
	const person = people.findIndex((name) => name.toLowerCase() === word.toLowerCase());
	return person < 0 ? null : person;
}
