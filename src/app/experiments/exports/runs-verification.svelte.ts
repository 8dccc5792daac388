import type { Unequal, Verified } from '../../../lab/experiments/exports/verify.ts';
import type { Library } from '../../../lab/experiments/library.ts';
import type { Services } from '../../../lab/services.ts';
import { Attempt } from '../../ui/attempt.svelte.ts';
import { plural } from '../../ui/words.ts';
import { type Done, everyNow } from './experiment-export.svelte.ts';

/** A sample says whether a file is honest; all of it says of each run. */
export const SAMPLE = 20;

/** Makes runs of an experiment anew and counts what comes out equal. */
export class RunsVerification {
	readonly #library: () => Promise<Pick<Library, 'trials' | 'record'>>;
	readonly #services: Pick<Services, 'published' | 'prompts' | 'python'>;
	readonly attempt = new Attempt();
	#progress: Done | null = $state.raw(null);
	#verified: Verified | null = $state.raw(null);

	constructor(
		library: () => Promise<Pick<Library, 'trials' | 'record'>>,
		services: Pick<Services, 'published' | 'prompts' | 'python'>,
	) {
		this.#library = library;
		this.#services = services;
	}

	get progress(): Done | null {
		return this.#progress;
	}
	/** What has come of it so far; null before. */
	get verified(): Verified | null {
		return this.#verified;
	}
	/** What came out otherwise or could not be compared. */
	readonly unequal: readonly Unequal[] = $derived([
		...(this.#verified?.differs ?? []),
		...(this.#verified?.open ?? []),
	]);

	/** @param sample how many are drawn by chance; null for all */
	async start(id: string, sample: number | null): Promise<void> {
		this.#verified = null;
		this.#progress = { done: 0, of: 0 };
		await this.attempt.run(async (signal) => {
			const { verifyExperiment } = await import('../../../lab/experiments/exports/verify.ts');
			const show = everyNow((done, of) => {
				this.#progress = { done, of };
			});
			const library = await this.#library();
			const verified = await verifyExperiment(
				await library.trials(id),
				(trial) => library.record(id, trial),
				this.#services,
				{ sample },
				(done, of, sofar) => {
					show(done, of);
					this.#verified = sofar;
				},
				signal,
			);
			this.#verified = verified;
			return inWords(verified);
		});
		this.#progress = null;
	}

	stop(): void {
		this.attempt.stop();
	}
}

function inWords({ equal, differs, open }: Verified): string {
	const all = equal + differs.length + open.length;
	if (equal === all) return `Re-verified: all ${plural(all, 'run')} came out equal.`;
	const parts = [`${equal} of ${plural(all, 'run')} came out equal`];
	if (differs.length > 0) parts.push(`${differs.length} otherwise`);
	if (open.length > 0) parts.push(`${open.length} could not be compared here`);
	return `${parts.join(', ')}.`;
}
