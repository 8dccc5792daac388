import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { parseTerm } from './parse.ts';
import type { Definition, Puzzle } from './puzzle.ts';
import { TOLERANCE } from './puzzle.ts';

const DEFINITION = /Define a(\S)b to be ([^\n]+?)\.?$/gm;

// Published questions ask for no precision. Those with several operations are stored with wrong
// answers; what replaces these is graded to two decimals. The others are graded as stored.
const TWO_DECIMALS = 200;

/** @throws Error naming the file whose question is not understood. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'new_operator_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: read(question, path),
		question,
	}));
}

function read(question: string, path: string): Puzzle {
	const found = [...question.matchAll(DEFINITION)].map(([, symbol = '', rule = '']) => ({
		symbol,
		rule,
	}));
	const symbols = found.map(({ symbol }) => symbol);
	const definitions = found.flatMap(({ symbol, rule: text }): Definition[] => {
		const rule = parseTerm(text, symbols);
		return rule === null ? [] : [{ symbol, rule }];
	});
	const sum = /^Calculate ([^\n]+?)\.?$/m.exec(question)?.[1] ?? '';
	const expression = parseTerm(sum, symbols);
	if (expression === null || definitions.length === 0 || definitions.length < found.length)
		throw new Error(`${path} does not define operations and ask for an expression of them.`);
	return { definitions, expression, tolerance: definitions.length > 1 ? TWO_DECIMALS : TOLERANCE };
}
