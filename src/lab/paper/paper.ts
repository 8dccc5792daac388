import * as v from 'valibot';
import ablationsFile from './ablations.json';
import figure4File from './figure-4.json';
import heuristicSteerersFile from './heuristic-steerers.json';
import table1File from './table-1.json';
import table8File from './table-8.json';

// The numbers that the paper printed (Chen et al., CodeSteer, ICML 2025, arXiv 2502.04350), to set ours
// beside. Rates are in per cent, as printed; each row has its values in the order of `columns`.

const Column = v.object({
	/** Of a method of ours where there is one; else the model's name: it was asked the question alone. */
	id: v.string(),
	title: v.string(),
	method: v.optional(v.string()),
	model: v.optional(v.string()),
});
const Row = v.array(v.number());
const Scores = v.record(v.string(), Row);

/** One of the paper's tables. */
const PaperTable = v.object({
	source: v.string(),
	metric: v.string(),
	columns: v.array(Column),
	/** The averages that are printed with it, normalised. */
	averages: v.optional(v.object({ seen: Row, unseen: Row, total: Row })),
	/** By the task's id. */
	scores: Scores,
});
export type PaperTable = v.InferOutput<typeof PaperTable>;

/** Every task by thirteen columns, 100 samples a cell by the paper's words. */
export const table1: PaperTable = v.parse(PaperTable, table1File);
/** CodeSteer and the Symbolic Agent without one of their parts, GPT-4o (Tables 4 and 10). */
export const ablations: PaperTable = v.parse(PaperTable, ablationsFile);
/** Steerers that are rules or prompts (Table 9). */
export const heuristicSteerers: PaperTable = v.parse(PaperTable, heuristicSteerersFile);

/** Success against complexity, measured from the figure's pixels to about half a per cent. */
export const figure4 = v.parse(
	v.object({
		source: v.string(),
		metric: v.string(),
		columns: v.array(Column),
		/** By the task's id, then by the setting as its axis names it, easiest first. */
		curves: v.record(v.string(), Scores),
	}),
	figure4File,
);

/** Mean cost of a sample. */
export const table8 = v.parse(
	v.object({
		source: v.string(),
		metric: v.string(),
		rows: v.array(
			v.object({
				id: v.string(),
				hardware: v.optional(v.string()),
				tokens: v.nullable(v.number()),
				seconds: v.number(),
			}),
		),
	}),
	table8File,
);
