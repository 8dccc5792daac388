import * as v from 'valibot';
import type { ErrorCode } from '../../../core/errors/index.ts';
import { Failure } from '../../../core/failure.ts';
import type { ChatMessage } from '../../../core/messages.ts';
import { untilAborted } from '../../../ground/abort.ts';
import type { WorkerBridge } from '../../../ground/rpc/bridge.ts';
import { TurnTaking } from '../../../ground/turn-taking.ts';
import type { ChatOptions, ChatPart } from '../../chat-model.ts';
import type { LoadedModel } from '../local-model.ts';
import { memoryOf, type StoredModel } from '../stored-model.ts';
import type { createWebLLMService } from './webllm-service.ts';

export type WebLLMBridge = WorkerBridge<ReturnType<typeof createWebLLMService>>;

const Part = v.variant('type', [
	v.object({ type: v.literal('text'), text: v.string() }),
	v.object({
		type: v.literal('end'),
		finish: v.picklist(['stop', 'length', 'other']),
		input: v.number(),
		output: v.number(),
	}),
]);

const ANSWERING = { item: Part, value: v.undefined() };

/** After these the engine answers no more. */
const FATAL: readonly ErrorCode[] = [
	'gpu-fault',
	'gpu-out-of-memory',
	'gpu-lost',
	'local-model-failed',
];

/** A model that WebLLM holds on the GPU, as a ChatModel. */
export class WebLLMChat implements LoadedModel {
	readonly label: string;
	readonly device = 'gpu';
	readonly memory: number;
	readonly #bridge: WebLLMBridge;
	readonly #turns = new TurnTaking();
	readonly #unloading = new AbortController();
	#fault: Failure | null = null;

	/** @param bridge to a worker that has loaded the model; it must start no other */
	constructor(model: StoredModel, contextLength: number | undefined, bridge: WebLLMBridge) {
		this.label = `${model.title} (this computer)`;
		this.memory = memoryOf(model, contextLength);
		this.#bridge = bridge;
	}

	get broken(): boolean {
		return this.#gone !== null;
	}

	async *stream(
		messages: readonly ChatMessage[],
		options: ChatOptions,
		callersSignal: AbortSignal,
	): AsyncGenerator<ChatPart> {
		if (this.#unloading.signal.aborted) throw unloaded(this.label);
		const signal = AbortSignal.any([callersSignal, this.#unloading.signal]);
		const endTurn = await this.#turns.take(signal);
		const stop = new AbortController();
		const request = { messages, ...options };
		const parts = this.#bridge.stream(
			ANSWERING,
			(engine, stopped) => engine.answer(request, stopped),
			stop.signal,
		);
		try {
			if (this.#gone) throw this.#gone;
			for (;;) {
				const { done, value: part } = await untilAborted(this.#heard(parts.next()), signal);
				if (done) throw cutShort(this.label);
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
			void parts.return(undefined).finally(endTurn);
		}
	}

	async unload(): Promise<void> {
		this.#unloading.abort(new DOMException('The model was unloaded.', 'AbortError'));
		// With the worker goes all that it has on the GPU.
		this.#bridge.close();
	}

	/** Why it can answer no more; null while it can. */
	get #gone(): Error | null {
		return this.#fault ?? this.#bridge.fault;
	}

	/** Notes what the engine dies of, also where nobody waits for it any more. */
	async #heard<Value>(next: Promise<Value>): Promise<Value> {
		try {
			return await next;
		} catch (thrown) {
			if (thrown instanceof Failure && FATAL.includes(thrown.code)) this.#fault ??= thrown;
			throw thrown;
		}
	}
}

function unloaded(label: string): Failure {
	return new Failure('local-model-unloaded', `${label} is no longer loaded. Load it again.`);
}

function cutShort(label: string): Failure {
	return new Failure(
		'local-model-failed',
		`${label} ended its answer without saying why. Ask again; if it happens again, load the model again.`,
	);
}
