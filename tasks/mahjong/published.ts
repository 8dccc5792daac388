import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Puzzle } from './puzzle.ts';

const ROUND = /^Round \d+: Add an? (\S) card(?: and remove an? (\S) card)?/gm;

/** Some published cards are no letters, such as "[": these can only be equal to each other.
 * @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'mahjong_pattern_dataset').map(({ id, path, question }) => {
		const hand = /initial cards: ?(\S+)/.exec(question)?.[1];
		const rounds = [...question.matchAll(ROUND)].map(([, add = '', remove]) => ({
			add,
			remove: remove ?? null,
		}));
		if (hand === undefined || rounds.length === 0)
			throw new Error(`${path} shows no hand and rounds.`);
		const rules = { alphabet: 26, kong: false, wrap: false, meld: false };
		const chi = question.includes('"Chi,"');
		return { id, puzzle: { ...rules, chi, hand, rounds, report: 'last' }, question };
	});
}
