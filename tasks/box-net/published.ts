import * as v from 'valibot';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import type { Cell, Puzzle, Thing } from './puzzle.ts';
import { question } from './question.ts';

const PATH =
	/(?:^|\/)BoxNet1_dataset(_SFT)?\/env_pg_state_(\d+_\d+)\/(pg_state\d+)\/pg_state\d+\.json$/;

const Published = v.record(
	v.pipe(v.string(), v.regex(/^\d{1,2}\.5_\d{1,2}\.5$/)),
	v.array(v.pipe(v.string(), v.regex(/^(?:box|target)_[a-z]+$/))),
);

/** The published states: what lies in each square, by its centre. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	return files.flatMap((file) => {
		const [path, tuning, size, name] = PATH.exec(file.path) ?? [];
		if (path === undefined || size === undefined) return [];
		const [rows = 0, columns = 0] = size.split('_').map(Number);
		const squares = Object.entries(v.parse(Published, JSON.parse(file.text())));
		const things = (kind: string): Thing[] =>
			squares.flatMap(([square, items]) =>
				items
					.filter((item) => item.startsWith(`${kind}_`))
					.map((item) => ({ colour: item.slice(kind.length + 1), at: cellOf(square) })),
			);
		const puzzle = { rows, columns, boxes: things('box'), targets: things('target'), limit: null };
		return [
			{ id: `${tuning ? 'SFT' : 'main'}/${size}/${name}`, puzzle, question: question(puzzle) },
		];
	});
}

function cellOf(square: string): Cell {
	const [row = 0, column = 0] = square.split('_').map((centre) => Number(centre) - 0.5);
	return [row, column];
}
