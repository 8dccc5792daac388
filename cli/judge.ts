import * as v from 'valibot';
import { asFailure, Failure } from '../src/core/failure.ts';
import { canonicalJson } from '../src/ground/canonical.ts';
import { loadTask } from '../tasks/registry.ts';
import { type Instance, LEVELS, type PublishedFile, type Task } from '../tasks/task.ts';
import { blame, ParamsSchema, type Row, readInput, readOptions, readRows } from './input.ts';
import { readPublished } from './published-files.ts';

/** A line that `judge` reads for a generated instance. */
export const JudgeRow = v.object({
	task: v.string(),
	level: v.nullish(v.picklist(LEVELS)),
	params: v.nullish(ParamsSchema),
	seed: v.number(),
	answer: v.string(),
	/** As `generate` wrote it; guards against an answer to another revision's instance. */
	hash: v.optional(v.string()),
});
const PublishedRow = v.object({ task: v.string(), id: v.string(), answer: v.string() });

/** One verdict for each row of standard input, in its order. @throws Failure */
export async function judge(words: string[]): Promise<object[]> {
	const { official: paths } = readOptions(words, { official: { type: 'string', multiple: true } });
	const input = await readInput();
	if (paths === undefined) return judgeGenerated(readRows(input, JudgeRow));
	return judgePublished(readRows(input, PublishedRow), paths);
}

async function judgeGenerated(rows: Row<v.InferOutput<typeof JudgeRow>>[]): Promise<object[]> {
	const verdicts: object[] = [];
	for (const { where, value } of rows) {
		const { task, seed, answer } = value;
		const instance = await blame(where, async () => instanceOf(where, value, await loadTask(task)));
		verdicts.push({ task, seed, ...verdictOf(instance, answer) });
	}
	return verdicts;
}

function instanceOf(
	where: string,
	{ level, params, seed, hash }: v.InferOutput<typeof JudgeRow>,
	task: Task,
): Instance {
	const named = level ? task.about.levels[level] : undefined;
	const given = params ?? named;
	if (!given) throw new Failure('bad-row', `${where}: neither "level" nor "params" is given.`);
	const instance = task.instance(given, seed);
	if (named && canonicalJson(instance.origin?.params) !== canonicalJson(named))
		throw new Failure('bad-row', `${where}: "params" are not those of level ${level}.`);
	if (hash !== undefined && hash !== instance.legacyHash)
		throw new Failure(
			'bad-row',
			`${where}: the hash is ${hash}, but ${task.about.id} revision ${instance.revision} makes ${instance.legacyHash}.`,
		);
	return instance;
}

async function judgePublished(
	rows: Row<v.InferOutput<typeof PublishedRow>>[],
	paths: readonly string[],
): Promise<object[]> {
	const sources = paths.map((path) => ({ path, files: readPublished(path) }));
	const published = new Map<string, Map<string, Instance>>();
	const verdicts: object[] = [];
	for (const { where, value } of rows) {
		const { task: name, id, answer } = value;
		let instances = published.get(name);
		if (!instances) {
			const task = await blame(where, () => loadTask(name));
			instances = new Map(sources.flatMap((source) => imported(task, source)));
			published.set(name, instances);
		}
		const instance = instances.get(id);
		if (!instance) throw new Failure('no-instance', `${where}: ${unknown(name, id, instances)}`);
		verdicts.push({ task: name, id, ...verdictOf(instance, answer) });
	}
	return verdicts;
}

function verdictOf(instance: Instance, answer: string) {
	const { correct, read, reason } = instance.check(answer);
	return { correct, read, reason };
}

function imported(
	task: Task,
	{ path, files }: { readonly path: string; readonly files: readonly PublishedFile[] },
): [string, Instance][] {
	try {
		return task.importPublished(files).map(({ id, instance }) => [id, instance]);
	} catch (thrown) {
		const { message } = asFailure(thrown, 'bad-published');
		throw new Failure('bad-published', `--official ${path}, ${task.about.id}: ${message}`);
	}
}

function unknown(task: string, id: string, instances: ReadonlyMap<string, Instance>): string {
	const some = [...instances.keys()].slice(0, 3).join(', ');
	const there = some === '' ? 'none is there' : `${instances.size} are there, such as ${some}`;
	return `no published instance "${id}" of ${task} was found; ${there}.`;
}
