import type { Source } from '../exhibit.ts';
import type { Play } from './kind.ts';

/** A slider of levels: each level that is played adds its point to the curves. */
export interface LevelsStage {
	readonly by: Source;
	readonly levels: readonly string[];
	readonly ways: readonly LevelsWay[];
	/** What a level is, in words, and how many steps it takes by hand. */
	readonly about: readonly { readonly level: string; readonly words: string }[];
}

/** A way to answer, with what came of it: recorded, nothing runs. */
export interface LevelsWay {
	readonly id: string;
	readonly title: string;
	readonly runs: readonly LevelRun[];
}

export interface LevelRun {
	readonly level: string;
	readonly seed: number;
	readonly right: boolean;
	/** The checker's sentence. */
	readonly reason: string;
}

/** The levels that were played. */
export type LevelsMove = readonly string[];

export interface LevelsHappened {
	readonly played: number;
	readonly of: number;
}

export const playLevels: Play<LevelsStage, LevelsMove, LevelsHappened> = async (
	{ levels },
	move,
) => ({ played: levels.filter((level) => move.includes(level)).length, of: levels.length });

/** How many of a way's runs at a level are right. */
export function tally({ runs }: LevelsWay, level: string): { right: number; of: number } {
	const there = runs.filter((run) => run.level === level);
	return { right: there.filter(({ right }) => right).length, of: there.length };
}
