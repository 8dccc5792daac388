import type { Failure } from '../../core/failure.ts';
import type { Usage } from '../../core/messages.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { type CallGate, secondsSince } from '../call-gate.ts';
import type { ChatModel, ChatOptions, ChatPart } from '../chat-model.ts';
import { type Destination, modelFailure, PassingFailure, TokensUsedUp } from '../failures.ts';
import { addressOf } from './address.ts';
import { classify, quoted } from './classify.ts';
import { type Concession, concessionTo } from './concessions.ts';
import { destinationOf, usableKey } from './destination.ts';
import { limitsInHeaders } from './limits-in-headers.ts';
import { loadWire } from './load-wire.ts';
import { billOf, isPaid, tellRefusal } from './paid.ts';
import { PATIENCE, type Patience } from './patience.ts';
import type { Provider } from './provider.ts';
import type { ProviderError } from './provider-error.ts';
import { providerOf } from './providers.ts';
import { Reply } from './reply.ts';
import { type CallState, type Request, sendRequest } from './request.ts';
import { withRetries } from './retry.ts';
import { keepsTemperature, withInterpreter } from './sampling.ts';
import { samplingBody } from './sampling-body.ts';
import { usageOf } from './usage.ts';
import type { Wire } from './wire.ts';

type Messages = Parameters<ChatModel['stream']>[0];
/** A provider that pauses more often than this does not come to an end. */
const MOST_PAUSES = 10;

type EndPart = Extract<ChatPart, { type: 'end' }>;

/**
 * A model of a provider, called straight from the page with the user's own key.
 * @param gate what each of its requests passes first
 * @throws Failure `no-such-provider`, `bad-provider-address`, `no-model`, `no-key` or `bad-key`
 */
export function createCloudModel(
	spec: ModelSpec,
	key: string | null,
	patience: Patience = PATIENCE,
	gate?: CallGate,
): ChatModel {
	const model = new CloudModel(spec, key, patience, gate);
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
	readonly #gate: CallGate | undefined;
	readonly #destination: Destination;
	readonly #conceded = new Set<Concession>();
	#answered = false;

	constructor(spec: ModelSpec, key: string | null, patience: Patience, gate: CallGate | undefined) {
		this.#provider = providerOf(spec.provider);
		this.#base = addressOf(spec);
		this.#destination = destinationOf(spec);
		this.#spec = spec;
		this.#patience = patience;
		this.#gate = gate;
		if (keepsTemperature(this.#provider, spec.model)) this.#conceded.add('temperature');
		if (spec.model.trim() === '') throw modelFailure('no-model', this.#destination);
		this.#key = usableKey(key, this.#destination);
	}

	stream(messages: Messages, options: ChatOptions, signal: AbortSignal): AsyncIterable<ChatPart> {
		return withRetries(() => this.#reply(messages, options, signal), this.#patience, signal);
	}

	/** A whole reply: one request, and one more for each time that the provider pauses it. */
	async *#reply(
		messages: Messages,
		options: ChatOptions,
		signal: AbortSignal,
	): AsyncGenerator<ChatPart> {
		let resumed: unknown;
		for (let pauses = 0; pauses <= MOST_PAUSES; pauses++) {
			resumed = yield* this.#attempt(messages, options, signal, resumed);
			if (resumed === undefined) return;
		}
		throw modelFailure('answer-broken-off', this.#destination, 'pause');
	}

	/** One request. Returns what it goes on with, where the provider paused it. */
	async *#attempt(
		messages: Messages,
		options: ChatOptions,
		signal: AbortSignal,
		resumed: unknown,
	): AsyncGenerator<ChatPart, unknown> {
		const { model } = this.#spec;
		const interpreting = options.codeInterpreter && withInterpreter(this.#provider, model);
		const provider = interpreting || this.#provider;
		const wire = await loadWire(provider.wire);
		const pass = await this.#gate?.enter({ model: this.#spec, messages, options }, signal);
		this.#answered ||= pass?.answeredBefore ?? false;
		const started = performance.now();
		const reply = new Reply(options.sampling.answerTokens);
		let state: CallState = 'unsent';
		try {
			const request = this.#request(provider, wire, messages, options, resumed);
			const call = this.#send(request, wire, signal, {
				onState: (next) => {
					state = next;
				},
				onHeaders: (headers) => pass?.told(limitsInHeaders(headers, Date.now())),
			});
			for await (const pieces of call) {
				yield* reply.take(pieces);
				const error = pieces.find((piece) => piece.error)?.error;
				// Some say once more, as an error, that the limit of tokens was reached.
				if (error && reply.finish?.how !== 'length') throw this.#failureOf(error, 0, null);
				if (error || reply.isFull) break;
			}
			const usage = this.#usage(reply, messages);
			if (reply.finish?.how === 'paused') {
				pass?.settle(billOf({ state, reply }, usage));
				yield { type: 'spent', usage, seconds: secondsSince(started) };
				return reply.resume;
			}
			const end = this.#end(reply, options, usage);
			pass?.settle(billOf({ state, reply }, usage));
			yield { ...end, seconds: secondsSince(started) };
			return undefined;
		} catch (thrown) {
			const outcome = { state, reply, thrown };
			const usage = this.#usage(reply, messages);
			if (pass) tellRefusal(thrown, pass);
			pass?.settle(billOf(outcome, usage));
			if (isPaid(outcome, signal)) yield { type: 'spent', usage, seconds: secondsSince(started) };
			throw thrown;
		} finally {
			// Whoever wants no more of a reply may have paid for all of it.
			pass?.settle(null);
		}
	}

	/** What a reply that has come to its end is. @throws Failure where it is no answer */
	#end(reply: Reply, { sampling }: ChatOptions, usage: Usage): EndPart {
		const destination = this.#destination;
		const { finish, model } = reply;
		if (!finish)
			throw new PassingFailure('connection-cut', destination, {
				reason: `the connection to ${destination.host} was cut`,
			});
		const { how } = finish;
		const said = quoted(finish.said, this.#key);
		if (how === 'filter') throw modelFailure('content-filtered', destination, said);
		if (!reply.hasText && how === 'length')
			throw new TokensUsedUp(destination, sampling.answerTokens);
		if (!reply.hasText)
			throw new PassingFailure('no-text', destination, {
				reason: `${destination.model} gave an empty answer`,
				said: how === 'stop' ? '' : said,
			});
		if (how === 'broken' || how === 'paused')
			throw new PassingFailure('answer-broken-off', destination, {
				reason: `${destination.provider} broke the answer off`,
				said,
			});
		return {
			type: 'end',
			finish: how,
			usage,
			...(model !== undefined && { model }),
			...(this.#conceded.has('temperature') && { unsent: ['temperature'] }),
		};
	}

	#request(
		provider: Provider,
		wire: Wire,
		messages: Messages,
		{ sampling }: ChatOptions,
		resumed: unknown,
	) {
		return wire.request({
			model: this.#spec.model,
			messages,
			sampling: samplingBody(provider, sampling, this.#conceded),
			key: this.#key,
			quirks: { ...provider.quirks, ...(this.#conceded.has('usage') && { askUsage: false }) },
			stream: !this.#conceded.has('stream'),
			resumed,
		});
	}

	#send(
		{ path, headers, body }: ReturnType<Wire['request']>,
		wire: Wire,
		signal: AbortSignal,
		{ onState, onHeaders }: Pick<Request, 'onState' | 'onHeaders'>,
	) {
		return sendRequest(
			{
				url: new URL(this.#base.href.replace(/\/$/, '') + path),
				headers,
				body,
				wire,
				destination: this.#destination,
				answeredBefore: this.#answered,
				onState: (state) => {
					this.#answered ||= state !== 'asked';
					onState(state);
				},
				onHeaders,
				failureOf: (error, status, asked) => this.#failureOf(error, status, asked),
			},
			this.#patience,
			signal,
		);
	}

	/** What a provider's error means for the call; where it refused the call's form, the form is changed. */
	#failureOf(error: ProviderError, status: number, asked: number | null): Failure {
		const rule = concessionTo(error, status, this.#conceded);
		if (!rule) return classify(error, status, asked, this.#destination, this.#key);
		this.#conceded.add(rule.concession);
		return new PassingFailure('bad-request', this.#destination, {
			reason: `${this.#spec.model} ${rule.reason}`,
		});
	}

	#usage(reply: Reply, messages: Messages): Usage {
		const asked = messages.reduce((sum, { content }) => sum + content.length, 0);
		const written = { asked, replied: reply.characters };
		return usageOf(this.#provider.id, this.#spec.model, reply.counted, written);
	}
}
