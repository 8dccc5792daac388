import type { ResultRun, Results } from '../../../lab/experiments/analysis/results.ts';
import { puzzleInWords } from '../../run/titles.ts';

/** A run as the list shows it. */
export interface Listed extends ResultRun {
	/** Such as "Letters L2, seed 7". */
	readonly puzzle: string;
	/** The same, and which repeat where there are several. */
	readonly name: string;
	/** The contender's name. */
	readonly contender: string;
}

export const GROUPINGS = {
	task: 'Task',
	contender: 'Contender',
	instance: 'Instance',
	error: 'Error',
} as const;
export type GroupBy = keyof typeof GROUPINGS;

export interface Group {
	readonly id: string;
	readonly title: string;
	readonly runs: readonly Listed[];
}

/** The head of a group, or a run. */
export type ListRow =
	| { readonly kind: 'group'; readonly group: Group; readonly open: boolean }
	| { readonly kind: 'run'; readonly listed: Listed };

/** An experiment's runs, all contenders of an instance together. */
export function listedRuns({ runs, contenders, repeats }: Results): Listed[] {
	const names = new Map(contenders.map(({ id, name }) => [id, name]));
	const puzzles = new Map<string, string>();
	return runs.map(({ run, trial }) => {
		const puzzle = puzzles.get(run.instance) ?? puzzleInWords(run.spec.instance);
		puzzles.set(run.instance, puzzle);
		return {
			run,
			trial,
			puzzle,
			name: repeats > 1 ? `${puzzle}, repeat ${run.repeat + 1}` : puzzle,
			contender: names.get(run.contender) ?? run.contender,
		};
	});
}

/** Runs as rows, below the heads of their groups where they are grouped. */
export function listRows(
	runs: readonly Listed[],
	groups: readonly Group[] | null,
	closed: ReadonlySet<string>,
): ListRow[] {
	if (!groups) return runs.map((listed) => ({ kind: 'run', listed }));
	return groups.flatMap((group) => {
		const open = !closed.has(group.id);
		const head: ListRow = { kind: 'group', group, open };
		return open ? [head, ...listRows(group.runs, null, closed)] : [head];
	});
}

/** Groups in the order of their first run; those of errors by how many runs have it, those without last. */
export function groupsOf(runs: readonly Listed[], by: GroupBy, { tasks }: Results): Group[] {
	const titles = new Map(tasks.map(({ id, title }) => [id, title]));
	const groups = new Map<string, { readonly title: string; readonly runs: Listed[] }>();
	for (const listed of runs) {
		const { id, title } = groupOf(listed, by, titles);
		const known = groups.get(id);
		if (known) known.runs.push(listed);
		else groups.set(id, { title, runs: [listed] });
	}
	const all = [...groups].map(([id, group]) => ({ id, ...group }));
	if (by !== 'error') return all;
	const rank = ({ id, runs: { length } }: Group) => (id === '' ? 1 : -length);
	return all.sort((a, b) => rank(a) - rank(b));
}

function groupOf(
	{ run, trial, puzzle, contender }: Listed,
	by: GroupBy,
	titles: ReadonlyMap<string, string>,
): Omit<Group, 'runs'> {
	const { task } = run.spec.instance;
	switch (by) {
		case 'task':
			return { id: task, title: titles.get(task) ?? task };
		case 'contender':
			return { id: run.contender, title: contender };
		case 'instance':
			return { id: run.instance, title: puzzle };
		case 'error':
			return {
				id: trial?.error?.message ?? '',
				title: trial?.error?.message ?? 'Without an error',
			};
	}
}
