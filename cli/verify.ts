import { Failure } from '../src/core/failure.ts';
import { catalogue } from '../tasks/catalogue.ts';
import { loadTask } from '../tasks/registry.ts';
import { type Instance, LEVELS, type Level, type Task } from '../tasks/task.ts';
import { readOptions, wholeNumber } from './input.ts';

/** What holds, or does not, of the instances of one level of a task. */
interface LevelReport {
	readonly task: string;
	readonly level: Level;
	readonly instances: number;
	/** How many differ. */
	readonly distinct: number;
	/** Milliseconds of processor time to generate one. */
	readonly median: number;
	readonly percentile95: number;
	readonly slowest: number;
	/** What is not as it must be, the seed first. */
	readonly faults: readonly string[];
}

/** Generates, solves and grades the first seeds of every level; one row for each. @throws Failure */
export async function verify(words: string[]): Promise<LevelReport[]> {
	const options = readOptions(words, {
		task: { type: 'string', multiple: true },
		seeds: { type: 'string', default: '200' },
	});
	const seeds = wholeNumber('seeds', options.seeds, 1, 100_000);
	const ids = options.task ?? catalogue.map((about) => about.id);
	const reports: LevelReport[] = [];
	for (const id of ids) {
		if (!catalogue.some((about) => about.id === id))
			throw new Failure('bad-option', `--task: there is no task "${id}".`);
		const task = await loadTask(id);
		for (const level of LEVELS) reports.push(verifyLevel(task, level, seeds));
	}
	return reports;
}

function verifyLevel(task: Task, level: Level, seeds: number): LevelReport {
	const hashes = new Set<string>();
	const times: number[] = [];
	const faults: string[] = [];
	for (let seed = 0; seed < seeds; seed++) {
		const before = process.cpuUsage();
		const instance = task.instance(task.about.levels[level], seed);
		const { user, system } = process.cpuUsage(before);
		times.push((user + system) / 1000);
		hashes.add(instance.puzzleHash);
		faults.push(...faultsOf(instance).map((fault) => `seed ${seed}: ${fault}`));
	}
	times.sort((a, b) => a - b);
	const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0;
	return {
		task: task.about.id,
		level,
		instances: seeds,
		distinct: hashes.size,
		median: at(0.5),
		percentile95: at(0.95),
		slowest: at(1),
		faults,
	};
}

function faultsOf(instance: Instance): string[] {
	const solved = instance.check(instance.solve());
	const slipped = instance.check(instance.slip());
	return [
		...(solved.correct ? [] : [`its solution is judged wrong: ${solved.reason}`]),
		...(slipped.correct ? ['its slip is judged right'] : []),
	];
}
