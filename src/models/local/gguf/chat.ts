import type { ChatCompletionChunk, Wllama } from '@wllama/wllama/esm/index.js';
import { Failure } from '../../../core/failure.ts';
import type { ChatMessage, Usage } from '../../../core/messages.ts';
import { untilAborted } from '../../../ground/abort.ts';
import { TurnTaking } from '../../../ground/turn-taking.ts';
import type { ChatOptions, ChatPart } from '../../chat-model.ts';
import { modelFailure } from '../../failures.ts';
import type { LoadedModel } from '../local-model.ts';
import type { EngineLog } from './engine-log.ts';
import type { Place } from './place.ts';
import { samplingRequest } from './sampling.ts';

type Finish = Extract<ChatPart, { type: 'end' }>['finish'];

const FINISHES: Readonly<Record<string, Finish>> = { stop: 'stop', length: 'length' };

/**
 * What becomes of an exception in the engine's own code, such as by a chat template that refuses the
 * conversation: wllama takes the lack of an answer for a length ("GLUE"). The engine lives on.
 */
const NO_MESSAGE = 'Invalid typed array length: 1163217991';

/** A loaded GGUF model as a ChatModel. */
export class GgufChat implements LoadedModel {
	readonly label: string;
	readonly device: 'gpu' | 'cpu';
	readonly memory: number;
	readonly warning?: string;
	readonly #engine: Wllama;
	readonly #log: EngineLog;
	readonly #turns = new TurnTaking();
	readonly #unloading = new AbortController();
	#crash: Failure | null = null;

	constructor(engine: Wllama, title: string, place: Place, log: EngineLog) {
		this.#engine = engine;
		this.#log = log;
		this.label = `${title} (this computer)`;
		this.device = place.device;
		this.memory = place.memory;
		if (place.warning !== undefined) this.warning = place.warning;
	}

	get broken(): boolean {
		return this.#crash !== null;
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
		let reply: AsyncIterator<ChatCompletionChunk> | null = null;
		try {
			if (this.#crash) throw this.#crash;
			this.#log.clear();
			reply = await this.#ask(messages, options, stop.signal);
			yield* this.#read(reply, signal);
		} catch (thrown) {
			signal.throwIfAborted();
			throw this.#failure(thrown);
		} finally {
			// The caller goes on at once; the next one's turn comes when the engine has let go.
			stop.abort();
			void settle(reply).then(endTurn);
		}
	}

	async unload(): Promise<void> {
		this.#unloading.abort(new DOMException('The model was unloaded.', 'AbortError'));
		await this.#engine.exit();
	}

	async #ask(
		messages: readonly ChatMessage[],
		{ sampling, grammar }: ChatOptions,
		abortSignal: AbortSignal,
	): Promise<AsyncIterator<ChatCompletionChunk>> {
		const request = {
			// Half a surrogate pair has no UTF-8, and the engine's JSON reader dies of it.
			messages: messages.map(({ role, content }) => ({ role, content: wellFormed(content) })),
			...samplingRequest(sampling),
			stream: true as const,
			stream_options: { include_usage: true },
			abortSignal,
			...(grammar !== undefined && { grammar }),
		};
		return (await this.#engine.createChatCompletion(request))[Symbol.asyncIterator]();
	}

	async *#read(
		reply: AsyncIterator<ChatCompletionChunk>,
		signal: AbortSignal,
	): AsyncGenerator<ChatPart> {
		let finish: Finish = 'other';
		let usage: Usage | null = null;
		for (;;) {
			const { done, value } = await untilAborted(reply.next(), signal);
			if (done) break;
			const choice = value.choices[0];
			const text = choice?.delta.content;
			if (text) yield { type: 'text', text };
			if (choice?.finish_reason) finish = FINISHES[choice.finish_reason] ?? 'other';
			if (value.usage)
				usage = {
					input: value.usage.prompt_tokens,
					output: value.usage.completion_tokens,
					estimated: false,
					cost: 0,
				};
		}
		if (!usage) throw new Error('the engine ended without counting tokens');
		yield { type: 'end', finish, usage };
	}

	#failure(thrown: unknown): Failure {
		if (thrown instanceof Failure) return thrown;
		const said = thrown instanceof Error ? thrown.message : String(thrown);
		const destination = {
			provider: 'The engine',
			model: this.label,
			host: 'this computer',
			needsKey: false,
			whenBlocked: '',
		};
		if (said.includes('context size')) return modelFailure('context-too-long', destination);
		if (thrown instanceof Error && 'type' in thrown && thrown.type === 'inference_error')
			return modelFailure('bad-request', destination, said);
		if (said.includes(NO_MESSAGE))
			return modelFailure('bad-request', destination, this.#log.reason);
		// The engine's program has ended: only loading the model again helps.
		this.#crash = new Failure(
			'local-model-crashed',
			`The engine that ran ${this.label} has crashed${said === '' ? '' : ` (${said})`}, most likely because memory ran out. Load the model again; if it happens again, take a smaller model or quantization, or fewer rounds.`,
		);
		return this.#crash;
	}
}

function unloaded(label: string): Failure {
	return new Failure('local-model-unloaded', `${label} is no longer loaded. Load it again.`);
}

/** Reads a stopped reply to its end. */
async function settle(reply: AsyncIterator<ChatCompletionChunk> | null): Promise<void> {
	try {
		while (reply && !(await reply.next()).done);
	} catch {
		// Whatever it ended with has been said, or nobody waits for it any more.
	}
}

function wellFormed(text: string): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
