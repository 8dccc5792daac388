import type { ModelSpec } from '../../core/spec.ts';
import type { ChatModel, ChatOptions, ChatPart } from '../chat-model.ts';
import { type Destination, modelFailure, PassingFailure } from '../failures.ts';
import { addressOf } from './address.ts';
import { classify, refusesTemperature } from './classify.ts';
import { loadWire } from './load-wire.ts';
import { PATIENCE, type Patience } from './patience.ts';
import type { Provider } from './provider.ts';
import { providerOf } from './providers.ts';
import { sendRequest } from './request.ts';
import { withRetries } from './retry.ts';
import { samplingBody } from './sampling.ts';
import { type Counted, usageOf } from './usage.ts';
import type { Finish, Piece, Wire } from './wire.ts';

type Messages = Parameters<ChatModel['stream']>[0];

/**
 * A model of a provider, called straight from the page with the user's own key.
 * @throws Failure `no-such-provider`, `bad-provider-address`, `no-model`, `no-key` or `bad-key`
 */
export function createCloudModel(
	spec: ModelSpec,
	key: string | null,
	patience: Patience = PATIENCE,
): ChatModel {
	const model = new CloudModel(spec, key, patience);
	return {
		label: `${spec.model} (${providerOf(spec.provider).title})`,
		stream: (messages, options, signal) => model.stream(messages, options, signal),
	};
}

class CloudModel {
	readonly #spec: ModelSpec;
	readonly #provider: Provider;
	readonly #base: URL;
	readonly #key: string | null;
	readonly #patience: Patience;
	readonly #destination: Destination;
	#answered = false;
	#temperature: boolean;

	constructor(spec: ModelSpec, key: string | null, patience: Patience) {
		const provider = providerOf(spec.provider);
		this.#base = addressOf(spec);
		this.#destination = {
			provider: provider.title,
			model: spec.model,
			host: this.#base.host,
			needsKey: provider.needsKey,
			whenBlocked: provider.whenBlocked,
		};
		this.#spec = spec;
		this.#provider = provider;
		this.#patience = patience;
		this.#temperature = !provider.quirks.noTemperature?.test(spec.model);
		if (spec.model.trim() === '') throw modelFailure('no-model', this.#destination);
		this.#key = this.#usable(key);
	}

	stream(messages: Messages, options: ChatOptions, signal: AbortSignal): AsyncIterable<ChatPart> {
		return withRetries(() => this.#attempt(messages, options, signal), this.#patience, signal);
	}

	async *#attempt(
		messages: Messages,
		options: ChatOptions,
		signal: AbortSignal,
	): AsyncGenerator<ChatPart> {
		const wire = await loadWire(this.#provider.wire);
		let answerLength = 0;
		let finish: Finish | undefined;
		let model: string | undefined;
		let counted: Counted = {};
		let complete = false;
		for await (const data of this.#send(wire, messages, options, signal)) {
			if (data === '[DONE]') {
				complete = true;
				break;
			}
			const piece = this.#read(wire, data);
			if (piece.error) throw classify(piece.error, 0, null, this.#destination, this.#key);
			if (piece.text) {
				answerLength += piece.text.length;
				yield { type: 'text', text: piece.text };
			}
			finish = piece.finish ?? finish;
			model = piece.model ?? model;
			counted = { ...counted, ...countedIn(piece) };
			if (piece.done) {
				complete = true;
				break;
			}
		}
		if (!complete && finish === undefined)
			throw new PassingFailure('connection-cut', this.#destination, {
				reason: `the connection to ${this.#destination.host} was cut`,
			});
		if (answerLength === 0 && finish === 'filter')
			throw modelFailure('content-filtered', this.#destination);
		if (answerLength === 0 && finish === 'length') throw modelFailure('no-text', this.#destination);
		yield {
			type: 'end',
			finish: finish ?? 'other',
			usage: usageOf(this.#provider, this.#spec.model, counted, messages, answerLength),
			...(model !== undefined && { model }),
		};
	}

	#send(wire: Wire, messages: Messages, options: ChatOptions, signal: AbortSignal) {
		const { temperature, ...others } = samplingBody(this.#provider, options.sampling);
		const { path, headers, body } = wire.request({
			model: this.#spec.model,
			messages,
			sampling: this.#temperature ? { temperature, ...others } : others,
			key: this.#key,
			quirks: this.#provider.quirks,
		});
		return sendRequest(
			{
				url: new URL(this.#base.href.replace(/\/$/, '') + path),
				headers,
				body,
				key: this.#key,
				destination: this.#destination,
				answeredBefore: this.#answered,
				onAnswer: () => {
					this.#answered = true;
				},
				onRefusal: (error, status) => {
					if (!this.#temperature || !refusesTemperature(error, status)) return undefined;
					this.#temperature = false;
					return new PassingFailure('bad-request', this.#destination, {
						reason: `${this.#spec.model} takes no temperature; it is asked again without one`,
						askedSeconds: 0,
					});
				},
			},
			this.#patience,
			signal,
		);
	}

	#read(wire: Wire, data: string): Piece {
		try {
			return wire.read(JSON.parse(data));
		} catch {
			throw modelFailure('reply-unreadable', this.#destination);
		}
	}

	/** The key as it can be sent. What a header cannot carry must not reach `fetch`, whose error would quote it. */
	#usable(given: string | null): string | null {
		const key = given?.trim() ?? '';
		if (key === '') {
			if (this.#provider.needsKey) throw modelFailure('no-key', this.#destination);
			return null;
		}
		if (!/^[\x21-\x7e]+$/.test(key)) throw modelFailure('bad-key', this.#destination);
		return key;
	}
}

function countedIn({ input, output, cost }: Piece): Counted {
	return {
		...(input !== undefined && { input }),
		...(output !== undefined && { output }),
		...(cost !== undefined && { cost }),
	};
}
