import type { Results } from '../../../lab/experiments/analysis/results.ts';
import type { ResultFormat } from '../../../lab/experiments/exports/result-format.ts';
import type { Library } from '../../../lab/experiments/library.ts';
import type { Trial } from '../../../lab/experiments/trial.ts';
import type { Services } from '../../../lab/services.ts';
import { Attempt } from '../../ui/attempt.svelte.ts';
import { count, plural } from '../../ui/words.ts';
import type { OpenExperiment } from '../open-experiment.svelte.ts';

/** What sharing an experiment needs of its page. */
export interface ExportPorts {
	library(): Promise<Pick<Library, 'trials' | 'record'>>;
	readonly services: Pick<Services, 'published' | 'prompts'>;
	/** The site's own address, without what comes after `#`. */
	readonly site: string;
	/** Whether the browser let the page put a text on the clipboard. */
	copy(text: string): Promise<boolean>;
	/** Offers a file to the person. */
	save(name: string, content: Blob): void;
}

/** How far a longer work is. */
export interface Done {
	readonly done: number;
	readonly of: number;
}

/** Passes an experiment on: its recipe as a link, all of it as a file, its results in forms of others. */
export class ExperimentExport {
	readonly #experiment: OpenExperiment;
	readonly #ports: ExportPorts;
	/** What is under way, and what came of the last one. */
	readonly attempt = new Attempt();
	#progress: Done | null = $state.raw(null);
	#text: string | null = $state(null);

	constructor(experiment: OpenExperiment, ports: ExportPorts) {
		this.#experiment = experiment;
		this.#ports = ports;
	}

	/** How many runs are written; null while none are. */
	get progress(): Done | null {
		return this.#progress;
	}
	/** A text that could not be put on the clipboard, to be copied by hand. */
	get text(): string | null {
		return this.#text;
	}

	async copyLink(): Promise<void> {
		await this.#copy(async () => {
			const { encodeExperimentLink } = await import('../../../lab/experiments/exports/link.ts');
			return this.#ports.site + encodeExperimentLink(this.#experiment.kept.experiment);
		}, 'Link');
	}

	async copyMethods(): Promise<void> {
		await this.#copy(async () => {
			const { methodsParagraph } = await import(
				'../../../lab/experiments/exports/methods-paragraph.ts'
			);
			return methodsParagraph(this.#experiment.kept.experiment, await this.#results());
		}, 'Paragraph');
	}

	/** Saves the experiment with all its traces. */
	async saveAll(): Promise<void> {
		let lost = 0;
		await this.#save(
			'.zip',
			async (onProgress, signal) => {
				const [{ experimentFile }, { readableRecord }] = await Promise.all([
					import('../../../lab/experiments/exports/file.ts'),
					import('../../../lab/experiments/exports/source.ts'),
				]);
				const source = await this.#source();
				const counted = {
					...source,
					async recordOf(trial: Trial) {
						const record = await readableRecord(source, trial);
						if (!record) lost++;
						return record;
					},
				};
				return experimentFile(counted, onProgress, signal);
			},
			() =>
				lost === 0
					? ''
					: ` Not in it, because they cannot be read: the traces of ${plural(lost, 'run')}.`,
		);
	}

	/** Saves its results in a form. */
	async saveAs(format: ResultFormat): Promise<void> {
		await this.#save(format.suffix, async (onProgress, signal) => {
			const { services } = this.#ports;
			const source = { ...(await this.#source()), results: await this.#results(), services };
			return format.write(source, onProgress, signal);
		});
	}

	cancel(): void {
		this.attempt.stop();
	}

	async #source() {
		const library = await this.#ports.library();
		const { id, createdAt, experiment } = this.#experiment.kept;
		return {
			createdAt,
			experiment,
			trials: await library.trials(id),
			recordOf: (trial: Trial) => library.record(id, trial),
		};
	}

	async #results(): Promise<Results> {
		const { resultsOf } = await import('../../../lab/experiments/analysis/results.ts');
		const { kept, runs, trials } = this.#experiment;
		return resultsOf(kept.experiment, runs, trials);
	}

	async #copy(make: () => Promise<string>, what: string): Promise<void> {
		this.#text = null;
		await this.attempt.run(async () => {
			const text = await make();
			if (await this.#ports.copy(text)) return `${what} copied, ${count(text.length)} characters.`;
			this.#text = text;
			return 'The browser does not let the page copy. Copy it here:';
		});
	}

	async #save(
		suffix: string,
		write: (
			onProgress: (done: number, of: number) => void,
			signal: AbortSignal,
		) => Promise<AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>>,
		note = () => '',
	): Promise<void> {
		this.#text = null;
		this.#progress = { done: 0, of: this.#experiment.trials.size };
		await this.attempt.run(async (signal) => {
			const { blobOf } = await import('../../../sharing/zip-writer.ts');
			const onProgress = everyNow((done, of) => {
				this.#progress = { done, of };
			});
			const blob = await blobOf(await write(onProgress, signal));
			const name = `codesteer-${slugOf(this.#experiment.kept.experiment.title)}${suffix}`;
			this.#ports.save(name, blob);
			return `Saved as ${name}, ${count(Math.ceil(blob.size / 1024))} KB.${note()}`;
		});
		this.#progress = null;
	}
}

/** Tells how far something is, but not more often than anybody can read. */
export function everyNow(
	tell: (done: number, of: number) => void,
): (done: number, of: number) => void {
	let told = 0;
	return (done, of) => {
		const now = performance.now();
		if (done < of && now - told < 100) return;
		told = now;
		tell(done, of);
	};
}

/** A title as a part of a file's name. */
function slugOf(title: string): string {
	const slug = title
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 60);
	return slug || 'experiment';
}
