import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle, Rule } from './puzzle.ts';

const RULE = /substring ([A-Z]+) in the string, insert the character ([A-Z]) after/g;

/** @throws Error naming the file whose question shows no rules or no string. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'string_insertion').map(({ id, path, question }) => {
		const rules = [...question.matchAll(RULE)].map(
			([, find = '', insert = '']): Rule => ({ find, insert }),
		);
		const text = /Given the string ([A-Z]+),/.exec(question)?.[1];
		if (text === undefined || rules.length === 0)
			throw new Error(`${path} shows no string with insertion rules.`);
		return { id, puzzle: { text, rules, rounds: 1 }, question };
	});
}
