import { type Remote, transfer } from 'comlink';
import * as v from 'valibot';
import type { ErrorCode } from '../../../core/errors/index.ts';
import { Failure, isAbort } from '../../../core/failure.ts';
import type { ChatMessage } from '../../../core/messages.ts';
import type { SamplingKey } from '../../../core/settings.ts';
import type { ChatOptions, ChatPart } from '../../chat-model.ts';
import { requireHonoured } from '../../honours.ts';
import type { LoadedModel } from '../local-model.ts';
import { memoryOf, type StoredModel } from '../stored-model.ts';
import { orAbort, TurnTaking } from '../turn-taking.ts';
import { withLine } from '../worker-line.ts';
import { Mailbox } from './mailbox.ts';
import type { createWebLLMService } from './webllm-service.ts';

export type WebLLMRemote = Remote<ReturnType<typeof createWebLLMService>>;

const Part = v.variant('type', [
	v.object({ type: v.literal('text'), text: v.string() }),
	v.object({
		type: v.literal('end'),
		finish: v.picklist(['stop', 'length', 'other']),
		input: v.number(),
		output: v.number(),
	}),
]);

const ANSWERING = { progress: Part, value: v.undefined() };

/** After these the engine answers no more. */
const FATAL: readonly ErrorCode[] = [
	'gpu-fault',
	'gpu-out-of-memory',
	'gpu-lost',
	'local-model-failed',
	'worker-broken',
];

const HONOURED: readonly SamplingKey[] = ['temperature', 'answerTokens', 'topP', 'seed'];

/** A model that WebLLM holds on the GPU, as a ChatModel. */
export class WebLLMChat implements LoadedModel {
	readonly label: string;
	readonly device = 'gpu';
	readonly memory: number;
	readonly #worker: Worker;
	readonly #remote: WebLLMRemote;
	/** Rejects when the worker breaks. */
	readonly #broken: Promise<never>;
	readonly #turns = new TurnTaking();
	readonly #unloading = new AbortController();
	#fault: Failure | null = null;

	constructor(
		model: StoredModel,
		contextLength: number | undefined,
		worker: Worker,
		remote: WebLLMRemote,
		broken: Promise<never>,
	) {
		this.label = `${model.title} (this computer)`;
		this.memory = memoryOf(model, contextLength);
		this.#worker = worker;
		this.#remote = remote;
		this.#broken = broken;
		broken.catch((thrown: unknown) => this.#note(thrown));
	}

	get broken(): boolean {
		return this.#fault !== null;
	}

	async *stream(
		messages: readonly ChatMessage[],
		options: ChatOptions,
		callersSignal: AbortSignal,
	): AsyncGenerator<ChatPart> {
		if (this.#unloading.signal.aborted) throw unloaded(this.label);
		requireHonoured(options.sampling, HONOURED, this.label);
		const signal = AbortSignal.any([callersSignal, this.#unloading.signal]);
		const endTurn = await this.#turns.take(signal);
		const stop = new AbortController();
		const mail = new Mailbox<v.InferOutput<typeof Part>>();
		let answering: Promise<void> = Promise.resolve();
		try {
			if (this.#fault) throw this.#fault;
			answering = this.#ask({ messages, ...options }, mail, stop.signal);
			for (;;) {
				const part = await orAbort(mail.next(), signal);
				if (part.type === 'text') yield part;
				else {
					const { finish, input, output } = part;
					yield { type: 'end', finish, usage: { input, output, estimated: false, cost: 0 } };
					return;
				}
			}
		} finally {
			// The caller goes on at once; the next one's turn comes when the engine has let go.
			stop.abort();
			void answering.finally(endTurn);
		}
	}

	async unload(): Promise<void> {
		this.#unloading.abort(new DOMException('The model was unloaded.', 'AbortError'));
		// With the worker goes all that it has on the GPU.
		this.#worker.terminate();
	}

	/** Never rejects: what goes wrong comes by mail. */
	async #ask(
		request: object,
		mail: Mailbox<v.InferOutput<typeof Part>>,
		signal: AbortSignal,
	): Promise<void> {
		const asking = withLine(
			ANSWERING,
			(part) => mail.put(part),
			signal,
			(line) => this.#remote.answer(request, transfer(line, [line])),
		);
		try {
			await orAbort(Promise.race([asking, this.#broken]), this.#unloading.signal);
		} catch (thrown) {
			if (!isAbort(thrown)) this.#note(thrown);
			mail.fail(thrown);
		}
	}

	#note(thrown: unknown): void {
		if (thrown instanceof Failure && FATAL.includes(thrown.code)) this.#fault ??= thrown;
	}
}

function unloaded(label: string): Failure {
	return new Failure('local-model-unloaded', `${label} is no longer loaded. Load it again.`);
}
