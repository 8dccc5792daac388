import { catalogue } from '../../tasks/catalogue.ts';
import { loadTask } from '../../tasks/registry.ts';

/** The top of the published range; L5 lies beyond it. */
const PUBLISHED = 'L4';
/** Each task generates for about this long. */
const MILLISECONDS = 1000;

/** How fast a task generates at the published complexity. */
interface GenerationRate {
	readonly task: string;
	/** Instances a second, questions and hashes included. */
	readonly rate: number;
}

/** Instances a second of every task, on one core. */
export async function measureGeneration(): Promise<GenerationRate[]> {
	const rates: GenerationRate[] = [];
	for (const { id, levels } of catalogue) {
		const task = await loadTask(id);
		const generate = (seed: number) => task.instance(levels[PUBLISHED], seed);
		for (let seed = 0; seed < 5; seed++) generate(seed);
		const started = performance.now();
		let count = 0;
		while (performance.now() - started < MILLISECONDS) generate(count++);
		rates.push({ task: id, rate: (1000 * count) / (performance.now() - started) });
	}
	return rates;
}
