import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { lastRun } from '../kit/read/lines.ts';
import { folded } from '../kit/read/plain.ts';
import { withoutRejected } from '../kit/read/rejected.ts';
import { readYesNo, yesNosIn } from '../kit/read/yes-no.ts';
import { unreadable } from '../kit/verdict.ts';
import type { Kinds, Puzzle } from './puzzle.ts';

/** What a text says of the people who are asked about; of everybody, for a list of liars. */
export type Said = ReadonlyMap<number, boolean>;

export function read(puzzle: Puzzle, text: string): Answer<Said> {
	const { people, asked } = puzzle;
	if (asked === null)
		return readAnswer(text, {
			shape: 'block',
			missing: 'There is no list of liars',
			read: (passage) => liarsIn(people, passage),
		});
	if (asked.length > 1)
		return readAnswer(text, {
			shape: 'block',
			missing: 'There is no yes or no for each person',
			read: (passage) => listIn(people, asked, passage),
		});
	const { value, fault } = readYesNo(text, (said) => translated(people, asked, said));
	return fault ? { fault } : { value: new Map(asked.map((person) => [person, value === 'no'])) };
}

/** A right answer's text, without the delimiters. */
export function notation(
	{ people, asked }: Pick<Puzzle, 'people' | 'asked'>,
	liars: Kinds,
): string {
	if (asked) return asked.map((person) => (liars[person] ? 'no' : 'yes')).join(',');
	return people.filter((_, person) => liars[person]).join(', ') || 'none';
}

/** What is said of a text's people, in the notation of a right answer. */
export function notationOf({ people, asked }: Puzzle, said: Said): string {
	return notation(
		{ people, asked },
		people.map((_, person) => said.get(person) === true),
	);
}

const WORDS =
	/\b(?:(never lies|(?:does not|doesn't) lie|(?:is not|isn't) a liar)|(never tells the truth|(?:does not|doesn't) tell the truth|(?:is )?(?:not truthful|untruthful))|((?:tells|told|is telling|telling) the truth|(?:is )?(?:a )?truthful|(?:is )?(?:a )?truth-?teller)|(lies|lied|is lying|(?:is )?a liar))\b/gi;

/** A text with yes or no for what it says of the people who are asked about, unless it names others. */
function translated(people: readonly string[], asked: readonly number[], text: string): string {
	const others = personsIn(people, text).some((person) => !asked.includes(person));
	return others
		? text
		: text.replaceAll(WORDS, (_, never: string, _untrue: string, truth: string) =>
				(never ?? truth) === undefined ? ' no, ' : ' yes, ',
			);
}

/** As many yes and no as people, in their order or each after the name it belongs to. */
function listIn(
	people: readonly string[],
	asked: readonly number[],
	{ verbatim, place }: Passage,
): Reading<Said> {
	const lines = withoutRejected(translated(people, asked, verbatim))
		.split('\n')
		.filter((line) => yesNosIn(line).length > 0);
	const enough = lines.findLast((line) => yesNosIn(line).length >= asked.length);
	const source =
		place === 'alone' ? lines.join('\n') : (enough ?? lines.slice(-asked.length).join('\n'));
	const answers = yesNosIn(source);
	if (answers.length === 0 || (place === 'claimed' && answers.length < asked.length)) return null;
	if (answers.length !== asked.length)
		return {
			fault: unreadable(
				`"${excerpt(source)}" says yes or no ${answers.length} times; ${asked.length} people are asked about.`,
			),
		};
	const named = personsIn(people, source);
	const order = named.length === 0 ? asked : named;
	if (new Set(order).size !== asked.length || !asked.every((person) => order.includes(person)))
		return {
			fault: unreadable(`"${excerpt(source)}" does not name each of the people asked about once.`),
		};
	return { value: new Map(order.map((person, place) => [person, answers[place] === 'no'])) };
}

/** Words that may stand beside the names of a list. */
const FILLER = new Set(
	'the a all of are is liar liars lie lies list answer final and people who none no one nobody false there set'.split(
		' ',
	),
);

/** A list of liars; in a line that says more, what follows its last colon. */
function liarsIn(people: readonly string[], { content, place }: Passage): Reading<Said> {
	const names = new Set(people.map(folded));
	const isName = (line: string) => {
		const [word, ...more] = wordsIn(line);
		return word !== undefined && more.length === 0 && names.has(folded(word));
	};
	const line = content.slice(content.lastIndexOf(':') + 1);
	const list =
		place === 'alone' ? content : content.includes('\n') ? lastRun(content, isName) : line;
	const words = wordsIn(list.slice(0, 20_000));
	const named = personsIn(people, list.slice(0, 20_000));
	const liars = new Set(named);
	const none =
		words.some((word) => /^(?:none|nobody|no)$/i.test(word)) ||
		/^\[\s*\]$|^\{\s*\}$|^set\(\)$/.test(list);
	if (liars.size === 0 && !none) return null;
	if (
		place === 'claimed' &&
		words.some((word) => !names.has(folded(word)) && !FILLER.has(word.toLowerCase()))
	)
		return null;
	const stranger = words.find(
		(word) => !names.has(folded(word)) && !FILLER.has(word.toLowerCase()),
	);
	if (stranger !== undefined)
		return {
			fault: unreadable(`"${excerpt(stranger)}" in "${excerpt(list)}" is none of the people.`),
		};
	if (place === 'alone' && named.length > liars.size)
		return { fault: unreadable(`"${excerpt(list)}" names somebody twice.`) };
	if (liars.size > 0 && none)
		return { fault: unreadable(`"${excerpt(list)}" lists liars and says there are none.`) };
	return { value: new Map(people.map((_, person) => [person, liars.has(person)])) };
}

function personsIn(people: readonly string[], text: string): number[] {
	const byName = new Map(people.map((name, person) => [folded(name), person]));
	return wordsIn(text).flatMap((word) => byName.get(folded(word)) ?? []);
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
