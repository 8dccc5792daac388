import * as v from 'valibot';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';
import { ONE, type Point, type Puzzle, type Rectangle } from './puzzle.ts';

/**
 * The published environments and instructions are in no data file, only in the published program.
 * So this reads rows of JSON Lines that hold them, in any file of this name.
 */
const PATH = /(?:^|\/)path-plan\.jsonl$/;

const Coordinate = v.pipe(v.number(), v.minValue(-1000), v.maxValue(1000));
const Pair = v.strictTuple([Coordinate, Coordinate]);
/** x from, x to, y from, y to. */
const Sides = v.strictTuple([Coordinate, Coordinate, Coordinate, Coordinate]);
const Row = v.object({
	id: v.string(),
	params: v.object({ env: v.number(), instruction: v.number() }),
	question: v.string(),
	data: v.object({
		boxes: v.record(v.string(), Sides),
		walls: v.array(Sides),
		start: Pair,
		end: Pair,
		instruction: v.string(),
		required: v.array(v.string()),
		forbidden: v.array(v.string()),
	}),
});
type Row = v.InferOutput<typeof Row>;

/**
 * Every environment is published under every instruction: rows that are not in the file follow
 * from those that are.
 */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[] {
	const rows = files.filter(({ path }) => PATH.test(path)).flatMap(rowsOf);
	const environments = firstOfEach(rows, ({ params }) => params.env);
	const instructions = firstOfEach(rows, ({ params }) => params.instruction);
	const published = new Map(rows.map((row) => [row.id, row]));
	for (const [env, place] of environments)
		for (const [instruction, { data }] of instructions) {
			const id = `env${env}_ins${instruction}`;
			if (!published.has(id)) published.set(id, { ...instructed(place, data), id });
		}
	return [...published.values()].map(({ id, question, data }) => ({
		id,
		question,
		puzzle: puzzleOf(data),
	}));
}

/** Rows of other files of the same name, such as graded answers, hold no environment. */
function rowsOf(file: PublishedFile): Row[] {
	return file
		.text()
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line): unknown => JSON.parse(line))
		.filter((row) => typeof row === 'object' && row !== null && 'data' in row)
		.map((row) => v.parse(Row, row));
}

function firstOfEach(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row> {
	const first = new Map<number, Row>();
	for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
	return first;
}

/** An environment with the instruction of another row. */
function instructed(place: Row, { instruction, required, forbidden }: Row['data']): Row {
	const question = place.question.replace(place.data.instruction, () => instruction);
	return { ...place, question, data: { ...place.data, instruction, required, forbidden } };
}

function puzzleOf({ boxes, walls, start, end, required, forbidden }: Row['data']): Puzzle {
	return {
		walls: walls.map(rectangle),
		boxes: Object.entries(boxes).map(([name, sides]) => ({ name, ...rectangle(sides) })),
		start: point(start),
		end: point(end),
		required,
		forbidden,
		ordered: false,
	};
}

const exact = (coordinate: number) => Math.round(coordinate * ONE);

const point = ([x, y]: v.InferOutput<typeof Pair>): Point => ({ x: exact(x), y: exact(y) });

const rectangle = ([x0, x1, y0, y1]: v.InferOutput<typeof Sides>): Rectangle => ({
	x0: exact(x0),
	x1: exact(x1),
	y0: exact(y0),
	y1: exact(y1),
});
