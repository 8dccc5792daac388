import { exchangePuzzles } from '../kit/exchange/puzzles.ts';
import { defineMaker } from '../task.ts';
import { about } from './about.ts';
import { exchange } from './story.ts';

export const maker = defineMaker({ about, ...exchangePuzzles(exchange) });
