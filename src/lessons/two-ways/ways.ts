import * as v from 'valibot';
import type { Curve } from '../exhibit.ts';
import { type LevelsWay, tally } from '../stages/levels.ts';
import file from './recorded.json' with { type: 'json' };

const Runs = v.array(
	v.object({ level: v.string(), seed: v.number(), right: v.boolean(), reason: v.string() }),
);

/** What the stand-in made of five boards a level; test/unit/lessons/recorded.test.ts plays it anew. */
const recorded = v.parse(v.object({ words: Runs, executed: Runs, simulated: Runs }), file);

export const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'];

/** Each level of boards, and how many steps it takes by hand. */
export const BOARDS = [
	{ level: 'L1', words: '8 × 8 squares, 3 queens given: about 10 steps by hand' },
	{ level: 'L2', words: '8 × 8 squares, 1 queen given: about 14 steps by hand' },
	{ level: 'L3', words: '10 × 10 squares, 2 queens given: about 20 steps by hand' },
	{ level: 'L4', words: '16 × 16 squares, 3 queens given: about 52 steps by hand' },
	{ level: 'L5', words: '24 × 24 squares, 4 queens given: about 120 steps by hand' },
];

export const WORDS: LevelsWay = { id: 'words', title: 'In words', runs: recorded.words };
export const EXECUTED: LevelsWay = {
	id: 'executed',
	title: 'Program, run',
	runs: recorded.executed,
};
export const SIMULATED: LevelsWay = {
	id: 'simulated',
	title: 'Same program, played through in words',
	runs: recorded.simulated,
};

export const curveOf = (way: LevelsWay): Curve => ({
	title: way.title,
	points: LEVELS.map((level) => ({ level, ...tally(way, level) })),
});

/** How many of all boards a way got right. */
export const rightOf = ({ runs }: LevelsWay): number => runs.filter(({ right }) => right).length;

/** The first level at which a way gets fewer than three of its five boards right; null for none. */
export const firstBelowThree = (way: LevelsWay): string | null =>
	LEVELS.find((level) => tally(way, level).right < 3) ?? null;
