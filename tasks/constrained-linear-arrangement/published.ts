import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { cardAt, type Puzzle, RESULTS, type Round, type Rule } from './puzzle.ts';

const ROUND = /^Round \d+: ([A-Z]), (\w+)\.$/gm;

/** How to know each published game, and its cards from A on. */
const GAMES = [
	{ sign: 'Chicken', game: 'circle', names: ['Stick', 'Tiger', 'Chicken', 'Worm'] },
	// Each element loses to the one that it generates and beats the one after that.
	{ sign: 'five-element', game: 'twoSteps', names: ['Wood', 'Fire', 'Earth', 'Metal', 'Water'] },
	{
		sign: 'Jungle Chess',
		game: 'ranks',
		names: ['Elephant', 'Lion', 'Tiger', 'Leopard', 'Wolf', 'Dog', 'Cat', 'Mouse'],
	},
] as const;

/** @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'constrained_linear_arrangement').map(({ id, path, question }) => {
		const known = GAMES.find(({ sign }) => question.includes(sign));
		const rounds = [...question.matchAll(ROUND)].flatMap(([, card = '', said]): Round[] => {
			const result = RESULTS.find((one) => one === said);
			return result ? [{ card, result, shown: null }] : [];
		});
		if (!known || rounds.length === 0) throw new Error(`${path} holds no game that is known.`);
		const { game, names } = known;
		const rule: Rule = { game, order: names.map((_, index) => cardAt(index)).join('') };
		return { id, puzzle: { rule, rounds, points: null, unique: false, names }, question };
	});
}
