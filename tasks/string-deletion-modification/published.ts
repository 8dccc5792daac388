import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { finalText, type Puzzle, type Replacement, type Rule } from './puzzle.ts';

/** @throws Error naming the file whose question shows no string or a rule of another kind. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'string_deletion_and_modification').map(({ id, path, question }) => {
		const text = /^For the string "([a-z]+)"/m.exec(question)?.[1];
		const sentences = [...question.matchAll(/^\d+\. (.+)$/gm)].map(([, sentence = '']) => sentence);
		if (text === undefined || sentences.length === 0)
			throw new Error(`${path} shows no string with rules.`);
		const puzzle = { text, rules: sentences.map((sentence) => ruleOf(sentence, path)) };
		finalText(puzzle);
		return { id, puzzle, question };
	});
}

const CONDITIONS: readonly (readonly [Replacement['where'], RegExp])[] = [
	['start', /^If the string (?:prefix is|starts with) '([a-z]+)', /],
	['end', /^If the string (?:suffix is|ends with) '([a-z]+)', /],
	['first', /^If the string contains '([a-z]+)', /],
	['later', /^If the string contains '([a-z]+)' \(not at the start\), /],
];
const EVEN =
	/^If the string contains an even number of '([a-z])'s .*, append '([a-z]+)' at the end\.$/;
const LONGER = /^If the string length is greater than (\d{1,6}), remove the middle character\.$/;

function ruleOf(sentence: string, path: string): Rule {
	const [, letter, append] = EVEN.exec(sentence) ?? [];
	if (letter !== undefined && append !== undefined) return { kind: 'even', letter, append };
	const than = LONGER.exec(sentence)?.[1];
	if (than !== undefined) return { kind: 'longer', than: Number(than) };
	for (const [where, pattern] of CONDITIONS) {
		const [condition, part] = pattern.exec(sentence) ?? [];
		if (condition === undefined || part === undefined) continue;
		const action = sentence.slice(condition.length, -1);
		const put = putOf(action, part);
		if (put !== null) return { kind: 'replace', where, part, put, after: afterOf(action) };
	}
	throw new Error(`${path} shows a rule of an unknown kind: ${sentence}`);
}

/** What an action leaves in the place of `part`. */
function putOf(action: string, part: string): string | null {
	const replaced = /^replace .* with (?:its reverse \()?'([a-z]+)'/.exec(action)?.[1];
	if (replaced !== undefined) return replaced;
	const removed = /^(?:remove|delete) the (.*?)(?: and |$)/.exec(action)?.[1] ?? '';
	if (/^first occurrence|^(?:first|last) two characters$/.test(removed)) return '';
	if (removed === 'first character') return part.slice(1);
	if (removed === 'second character') return part.slice(0, 1) + part.slice(2);
	return removed === 'last character' ? part.slice(0, -1) : null;
}

function afterOf(action: string): Replacement['after'] {
	const append = / and append '([a-z]+)'/.exec(action)?.[1];
	if (append !== undefined) return { append };
	const prepend = / and prepend '([a-z]+)'/.exec(action)?.[1];
	if (prepend !== undefined) return { prepend };
	return action.endsWith(' and delete the last character') ? 'drop last' : 'nothing';
}
