import { asFailure, Failure, isAbort } from '../../../core/failure.ts';
import type { Conversion, Converter } from '../../../models/local/convert/connect-converter.ts';
import type { ConversionRequest } from '../../../models/local/convert/conversion-request.ts';
import type { Quantization } from '../../../models/local/convert/precision.ts';
import { type Need, needOfConverted } from '../../../models/local/fit.ts';
import type { StoreProgress } from '../../../models/local/store/model-store.ts';
import { modelShelf } from './kept-models.svelte.ts';

/** A checkpoint, where it is. */
export type Checkpoint = ConversionRequest['from'];

/** What a checkpoint was found to be. */
interface Found {
	readonly parameters: number;
	/** Bytes that are read, and those that are then kept. */
	readonly sourceBytes: number;
	readonly bytes: number;
	/** Bytes of memory that the model will take, about. */
	readonly memory: number;
}

interface Finished extends Conversion {
	/** Weights converted a second; null where an earlier try had done most of it. */
	readonly rate: number | null;
}

/** Tokens of a conversation, and bytes beside the weights and it. */
const CONTEXT = 8192;
const WORKING_MEMORY = 300e6;

/** One conversion at a time; it goes on while other pages are looked at. */
class ConversionDesk {
	#from: Checkpoint | null = $state.raw(null);
	#found: Found | null = $state.raw(null);
	#progress: StoreProgress | null = $state.raw(null);
	#finished: Finished | null = $state.raw(null);
	#fault: string | null = $state(null);
	#underWay: AbortController | null = $state.raw(null);
	#converter: Promise<Converter> | null = null;
	quantization: Quantization = $state('q4f16_1');

	/** The checkpoint that the form is about; null where there is none. */
	get from(): Checkpoint | null {
		return this.#from;
	}
	get found(): Found | null {
		return this.#found;
	}
	get progress(): StoreProgress | null {
		return this.#progress;
	}
	get finished(): Finished | null {
		return this.#finished;
	}
	get fault(): string | null {
		return this.#fault;
	}
	get busy(): boolean {
		return this.#underWay !== null;
	}
	/** Weights a second; null while nothing comes. */
	get rate(): number | null {
		const { found, progress } = { found: this.#found, progress: this.#progress };
		if (!found || !progress || progress.bytesPerSecond === 0) return null;
		return (progress.bytesPerSecond * found.parameters) / found.sourceBytes;
	}
	/** What the converted model will need; null until the checkpoint is known. */
	get need(): Need | null {
		if (!this.#found) return null;
		return needOfConverted(this.quantization, this.#found.bytes, this.#found.memory);
	}

	/** Reads what a checkpoint is: no weights but a few samples. @throws Failure, AbortError */
	async open(from: Checkpoint, signal: AbortSignal): Promise<void> {
		if (this.busy) throw busy();
		const [{ httpSource }, { fileSource }, { planConversion }] = await Promise.all([
			import('../../../models/local/convert/http-source.ts'),
			import('../../../models/local/convert/source.ts'),
			import('../../../models/local/convert/plan.ts'),
		]);
		const source =
			'address' in from ? await httpSource(from.address, signal) : fileSource(from.files);
		const plan = await planConversion(source, this.quantization, signal);
		const gpu = modelShelf.computer?.gpu;
		if (gpu && typeof gpu !== 'string' && !gpu.halfFloats) this.quantization = 'q4f32_1';
		this.#from = from;
		const { config, parameters, sourceBytes, bytes } = plan;
		const perToken = 4 * config.layers * config.keyValueHeads * config.headDim;
		const memory = bytes + perToken * Math.min(config.positions, CONTEXT) + WORKING_MEMORY;
		this.#found = { parameters, sourceBytes, bytes, memory };
		this.#finished = null;
		this.#progress = null;
		this.#fault = null;
	}

	/** Goes on with a conversion that was cut off. @throws Failure, AbortError */
	async goOn({ from, quantization }: ConversionRequest): Promise<void> {
		await this.open(from, new AbortController().signal);
		this.quantization = quantization;
		await this.convert();
	}

	/** Converts, or goes on with a conversion that was cut off. */
	async convert(): Promise<void> {
		const [from, found] = [this.#from, this.#found];
		if (!from || !found || this.busy) return;
		const abort = new AbortController();
		this.#underWay = abort;
		this.#fault = null;
		this.#finished = null;
		const began = performance.now();
		let before: number | null = null;
		try {
			this.#converter ??= import('../../../models/local/convert/connect-converter.ts').then(
				({ connectConverter }) => connectConverter(),
			);
			const converter = await this.#converter;
			const request = { from, quantization: this.quantization };
			const hear = (progress: StoreProgress) => {
				before ??= progress.done / progress.total;
				this.#progress = progress;
			};
			const conversion = await converter.convert(request, hear, abort.signal);
			const seconds = (performance.now() - began) / 1000;
			const weights = found.parameters * (1 - (before ?? 0));
			this.#finished = { ...conversion, rate: (before ?? 0) < 0.5 ? weights / seconds : null };
		} catch (thrown) {
			if (!isAbort(thrown)) this.#fault = asFailure(thrown, 'unexpected').message;
		}
		this.#progress = null;
		this.#underWay = null;
		await modelShelf.refresh();
	}

	stop(): void {
		this.#underWay?.abort();
	}

	/** Puts the form away. */
	close(): void {
		if (!this.busy) this.#from = null;
	}
}

function busy(): Failure {
	return new Failure(
		'conversion-busy',
		'Another conversion is under way. Wait for it, or stop it, and then begin this one.',
	);
}

export const conversionDesk = new ConversionDesk();
