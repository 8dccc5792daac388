import type { ModelSpec } from '../../../core/spec.ts';
import { isScripted } from '../../../models/registry.ts';
import { columnOf, normalisedAverage } from '../../paper/normalised.ts';
import { table1 } from '../../paper/paper.ts';
import { mean } from '../../statistics/averages.ts';
import type { Contender } from '../experiment.ts';

/** The column of the paper's Table 1 that a contender can be set beside. */
export interface PaperColumn {
	/** As the paper's tables name it. */
	readonly id: string;
	readonly title: string;
	/** What differs from the paper's contender, in words; empty where nothing that a spec says does. */
	readonly differs: readonly string[];
	/** Success rates by the task's id; shares, not per cent. */
	readonly rates: ReadonlyMap<string, number>;
}

/** What stands with every figure of the stand-in. */
export const TOY_MODEL = 'toy model';

/** What the paper calls CodeSteer's steerer. */
const CODESTEER_LLM = /codesteer/i;

/** The model that the paper asked in most of its columns. */
const USUAL = 'gpt-4o';

/** The column whose method a contender follows, of its own model if there is one; null where the paper has none. */
export function paperColumnOf({ method, taskLLM, steerer }: Contender): PaperColumn | null {
	const columns = table1.columns.filter((column) => column.method === method.id);
	const column =
		columns.find(({ model }) => model !== undefined && isModel(taskLLM, model)) ??
		columns.find(({ model }) => model === USUAL);
	if (!column) return null;
	const { id, title, model = USUAL } = column;
	const differs: string[] = [];
	if (isScripted(taskLLM)) differs.push(TOY_MODEL);
	else if (!isModel(taskLLM, model)) differs.push(`${taskLLM.model} in place of ${model}`);
	if (steerer && !(steerer.kind === 'model' && CODESTEER_LLM.test(steerer.model.model)))
		differs.push(`steered by ${steererName(steerer)}, not by the paper's tuned model`);
	const rates = columnOf(table1, id);
	return {
		id,
		title,
		differs,
		rates: new Map([...rates].map(([task, rate]) => [task, rate / 100])),
	};
}

/** The paper's averages of a column over some of its tasks; shares. Null where it lacks one of them. */
export function paperAverages(
	{ rates }: PaperColumn,
	tasks: readonly string[],
): { readonly plain: number; readonly normalised: number } | null {
	const here = tasks.flatMap((task) => {
		const rate = rates.get(task);
		return rate === undefined ? [] : [[task, 100 * rate] as const];
	});
	if (here.length === 0 || here.length < tasks.length) return null;
	return {
		plain: mean(here.map(([, score]) => score)) / 100,
		normalised: normalisedAverage(new Map(here)) / 100,
	};
}

/** Whether a model is the paper's, under whatever owner, with whatever date: "openai/gpt-4o-2024-08-06". */
function isModel({ model }: ModelSpec, name: string): boolean {
	const bare = model.toLowerCase().replace(/^.*\//, '');
	return bare.startsWith(name) && /^(-\d{4}-\d{2}-\d{2})?$/.test(bare.slice(name.length));
}

function steererName(steerer: NonNullable<Contender['steerer']>): string {
	if (steerer.kind === 'model') return steerer.model.model;
	return steerer.kind === 'person' ? 'a person' : 'rules';
}
