import { Failure } from '../src/core/failure.ts';
import { answersOf, questionRow } from '../src/lab/generation.ts';
import { loadTask } from '../tasks/registry.ts';
import { LEVELS, type Level, MAX_SEED, type Task } from '../tasks/task.ts';
import { blame, ParamsSchema, readJson, readOptions, wholeNumber } from './input.ts';

/** One row for each seed. @throws Failure */
export async function generate(words: string[]): Promise<object[]> {
	const options = readOptions(words, {
		task: { type: 'string' },
		level: { type: 'string' },
		params: { type: 'string' },
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '1' },
		answers: { type: 'boolean', default: false },
	});
	const id = options.task;
	if (id === undefined) throw new Failure('bad-option', '--task is missing: the id of a task.');
	const task = await blame('--task', () => loadTask(id));
	const { level, params } = complexity(task, options.level, options.params);
	const first = wholeNumber('seed', options.seed, 0, MAX_SEED);
	const count = wholeNumber('count', options.count, 1, MAX_SEED + 1 - first);

	const rows: object[] = [];
	for (let seed = first; seed < first + count; seed++) {
		const instance = await blame('--params', () => task.instance(params, seed));
		const row = questionRow(instance, level);
		rows.push(options.answers ? { ...row, ...answersOf(instance) } : row);
	}
	return rows;
}

function complexity(task: Task, level: string | undefined, params: string | undefined) {
	if (level !== undefined && params !== undefined)
		throw new Failure('bad-option', 'Give either --level or --params, not both.');
	if (params !== undefined)
		return { level: null, params: readJson('--params', params, ParamsSchema) };
	const named = level ?? 'L1';
	if (!isLevel(named))
		throw new Failure('bad-option', `There is no level "${named}", only ${LEVELS.join(', ')}.`);
	return { level: named, params: task.about.levels[named] };
}

const isLevel = (name: string): name is Level => LEVELS.some((level) => level === name);
