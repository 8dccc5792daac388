import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { type Cell, nameOf, type Puzzle } from './puzzle.ts';

/** @throws Error naming the file whose question shows no lights and buttons. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return questionFiles(files, 'light_puzzles_dataset').map(({ id, path, question }) => ({
		id,
		puzzle: readPuzzle(question, path),
		question,
	}));
}

function readPuzzle(question: string, path: string): Puzzle {
	const lines = question.split('\n').map((line) => line.trim());
	const start = lines.filter((line) => /^[01]+$/.test(line));
	const named = lines.flatMap((line) => {
		const [, name, list] = /^Button ([A-Z]) controls the lights at (.*)$/.exec(line) ?? [];
		if (name === undefined || list === undefined) return [];
		const cells = Array.from(
			list.matchAll(/\["(\d+)", ?"(\d+)"\]/g),
			(match): Cell => [Number(match[1]), Number(match[2])],
		);
		return [{ name, cells }];
	});
	const presses = Array.from(question.matchAll(/^Round \d+: Button ([A-Z])\s*$/gm), ([, name]) =>
		named.findIndex((button) => button.name === name),
	);
	if (start.length === 0 || start.some((row) => row.length !== start.length))
		throw new Error(`${path} shows no square of lights.`);
	if (named.some(({ name }, index) => name !== nameOf(index)) || presses.includes(-1))
		throw new Error(`${path} names its buttons in a way that is not understood.`);
	return { kind: 'result', start, buttons: named.map(({ cells }) => cells), presses };
}
