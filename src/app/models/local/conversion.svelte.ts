import { asFailure, Failure, isAbort } from '../../../core/failure.ts';
import type { Computer } from '../../../models/local/computer.ts';
import type { Conversion, Converter } from '../../../models/local/convert/connect-converter.ts';
import type { ConversionRequest } from '../../../models/local/convert/conversion-request.ts';
import type { Outlook } from '../../../models/local/convert/outlook.ts';
import type { Quantization } from '../../../models/local/convert/precision.ts';
import { type Need, needOfConverted } from '../../../models/local/fit.ts';
import type { StoreProgress } from '../../../models/local/store/model-store.ts';

/** A checkpoint, where it is. */
export type Checkpoint = ConversionRequest['from'];

interface Finished extends Conversion {
	/** Weights converted a second; null where an earlier try had done most of it. */
	readonly rate: number | null;
}

/** What a conversion needs of the page. */
interface Services {
	/** Loads the converter. @throws Failure */
	connect(): Promise<Converter>;
	/** This computer; null until it is known. */
	computer(): Computer | null;
	/** Called when models may have come into the store. */
	storeChanged(): Promise<void>;
}

/** The conversion of a checkpoint, one at a time; it goes on while other pages are looked at. */
export class CheckpointConversion {
	readonly #services: Services;
	#from: Checkpoint | null = $state.raw(null);
	#found: Outlook | null = $state.raw(null);
	#progress: StoreProgress | null = $state.raw(null);
	#finished: Finished | null = $state.raw(null);
	#fault: string | null = $state(null);
	#underWay: AbortController | null = $state.raw(null);
	#converter: Promise<Converter> | null = null;
	quantization: Quantization = $state('q4f16_1');

	constructor(services: Services) {
		this.#services = services;
	}

	/** The checkpoint that the form is about; null where there is none. */
	get from(): Checkpoint | null {
		return this.#from;
	}
	/** What the checkpoint is called; empty where there is none. */
	get name(): string {
		const from = this.#from;
		if (!from) return '';
		return 'address' in from ? from.address : from.name;
	}
	/** What the checkpoint was found to be. */
	get found(): Outlook | null {
		return this.#found;
	}
	/** Null while nothing comes. */
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
		const [found, progress] = [this.#found, this.#progress];
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
		const { outlookOf } = await import('../../../models/local/convert/outlook.ts');
		this.#found = await outlookOf(from, this.quantization, signal);
		const gpu = this.#services.computer()?.gpu;
		if (gpu && typeof gpu !== 'string' && !gpu.halfFloats) this.quantization = 'q4f32_1';
		this.#from = from;
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
		try {
			this.#finished = await this.#converted(from, found, abort.signal);
		} catch (thrown) {
			if (!isAbort(thrown)) this.#fault = asFailure(thrown, 'unexpected').message;
		}
		this.#progress = null;
		this.#underWay = null;
		await this.#services.storeChanged();
	}

	/** Stops it; what is converted stays, and `convert` goes on from there. */
	stop(): void {
		this.#underWay?.abort();
	}

	/** Puts the form away. */
	close(): void {
		if (!this.busy) this.#from = null;
	}

	async #converted(from: Checkpoint, found: Outlook, signal: AbortSignal): Promise<Finished> {
		const began = performance.now();
		/** What an earlier try had done, from 0 to 1. */
		let before: number | null = null;
		this.#converter ??= this.#services.connect().catch((thrown) => {
			this.#converter = null;
			throw thrown;
		});
		const converter = await this.#converter;
		const request = { from, quantization: this.quantization };
		const hear = (progress: StoreProgress) => {
			before ??= progress.done / progress.total;
			this.#progress = progress;
		};
		const conversion = await converter.convert(request, hear, signal);
		const seconds = (performance.now() - began) / 1000;
		const done = before ?? 0;
		return { ...conversion, rate: done < 0.5 ? (found.parameters * (1 - done)) / seconds : null };
	}
}

function busy(): Failure {
	return new Failure(
		'conversion-busy',
		'Another conversion is under way. Wait for it, or stop it, and then begin this one.',
	);
}
