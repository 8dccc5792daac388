import { changedSettings, type SettingField, settingOf } from '../../../core/settings.ts';
import type { ModelSpec } from '../../../core/spec.ts';
import { isScripted, usualAnswerTokens } from '../../../models/registry.ts';
import { columnOf, normalisedAverage } from '../../paper/normalised.ts';
import { ablations, heuristicSteerers, type PaperTable, table1 } from '../../paper/paper.ts';
import { mean } from '../../statistics/averages.ts';
import type { Contender } from '../experiment.ts';

/** A column of the paper's tables that a contender can be set beside. */
export interface PaperColumn {
	/** As the paper's tables name it. */
	readonly id: string;
	readonly title: string;
	/** Such as "Table 1". */
	readonly source: string;
	/** What differs from the paper's contender, in words; empty where nothing that a spec says does. */
	readonly differs: readonly string[];
	/** Success rates by the task's id, of the tasks that it has; shares, not per cent. */
	readonly rates: ReadonlyMap<string, number>;
}

/** What stands with every figure of the stand-in. */
export const TOY_MODEL = 'toy model';

/** What the paper calls CodeSteer's steerer. */
const CODESTEER_LLM = /codesteer/i;

/** The model that the paper asked in most of its columns. */
const USUAL = 'gpt-4o';

/** The columns of methods without one of their checkers, by the setting that says so. */
const ABLATED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	codesteer: {
		symbolicChecker: 'wo-symbolic-checker',
		selfAnswerChecker: 'wo-self-answer-checker',
	},
	'symbolic-agent': {
		symbolicChecker: 'agent-wo-symbolic-checker',
		selfAnswerChecker: 'agent-wo-self-answer-checker',
	},
};

interface Found {
	readonly table: PaperTable;
	readonly id: string;
	readonly model: string;
	/** What of the contender the column stands for already. */
	readonly meant: { readonly steerer?: true; readonly setting?: string };
}

/** The column whose method a contender follows, of its own model if there is one; null where the paper has none. */
export function paperColumnOf(contender: Contender): PaperColumn | null {
	const found = find(contender);
	if (!found) return null;
	const { table, id } = found;
	return {
		id,
		title: table.columns.find((column) => column.id === id)?.title ?? id,
		source: table.source,
		differs: differences(contender, found),
		rates: new Map([...columnOf(table, id)].map(([task, rate]) => [task, rate / 100])),
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

function find({ method, taskLLM, steerer, settings }: Contender): Found | null {
	if (method.id === 'codesteer') {
		const steered = { table: heuristicSteerers, model: USUAL, meant: { steerer: true } } as const;
		if (steerer?.kind === 'code-first') return { ...steered, id: 'code-first-rule' };
		if (steerer?.kind === 'model' && steerer.examples) return { ...steered, id: 'few-shot' };
	}
	const changed = changedSettings(settings).map(({ key }) => key);
	const ablated = Object.entries(ABLATED[method.id] ?? {}).filter(([key]) => changed.includes(key));
	const [only] = ablated;
	if (only && ablated.length === 1)
		return { table: ablations, id: only[1], model: USUAL, meant: { setting: only[0] } };
	const columns = table1.columns.filter((column) => column.method === method.id);
	const column =
		columns.find(({ model }) => model !== undefined && isModel(taskLLM, model)) ??
		columns.find(({ model }) => model === USUAL);
	return column ? { table: table1, id: column.id, model: column.model ?? USUAL, meant: {} } : null;
}

function differences(contender: Contender, { model, meant }: Found): string[] {
	const { taskLLM, steerer, checker, settings } = contender;
	const differs: string[] = [];
	if (isScripted(taskLLM)) differs.push(TOY_MODEL);
	else if (!isModel(taskLLM, model)) differs.push(`${taskLLM.model} in place of ${model}`);
	if (steerer && !meant.steerer && !isPapers(contender))
		differs.push(`steered by ${steererName(steerer)}, not as in the paper`);
	if (checker) differs.push(`checks written by ${checker.model}`);
	for (const field of changedSettings(settings)) {
		if (field.key === meant.setting || isUsual(field)) continue;
		const whose = field.group === 'steerer' ? 'steerer: ' : '';
		differs.push(`${whose}${field.label} ${settingOf(settings, field)}`);
	}
	return differs;

	function isUsual(field: SettingField): boolean {
		return (
			field.group === 'taskLLM' &&
			field.key === 'answerTokens' &&
			settingOf(settings, field) === usualAnswerTokens(taskLLM)
		);
	}
}

/** Whether the steerer is the paper's: its tuned model, or, where the TaskLLM steers itself, that one. */
function isPapers({ method, taskLLM, steerer }: Contender): boolean {
	if (steerer?.kind !== 'model') return false;
	return method.id === 'symbolic-agent'
		? steerer.model.model === taskLLM.model
		: CODESTEER_LLM.test(steerer.model.model);
}

/** Whether a model is the paper's, under whatever owner, with whatever date: "openai/gpt-4o-2024-08-06". */
function isModel({ model }: ModelSpec, name: string): boolean {
	const bare = model.toLowerCase().replace(/^.*\//, '');
	return bare.startsWith(name) && /^(-\d{4}-\d{2}-\d{2})?$/.test(bare.slice(name.length));
}

function steererName(steerer: NonNullable<Contender['steerer']>): string {
	if (steerer.kind === 'model') return steerer.model.model;
	return { rules: 'rules', 'code-first': 'code first', person: 'a person' }[steerer.kind];
}
