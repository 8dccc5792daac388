import { Failure } from '../../../core/failure.ts';
import type { ChatMessage, Usage } from '../../../core/messages.ts';
import { TurnTaking } from '../../../ground/turn-taking.ts';
import type { ChatModel, ChatOptions, ChatPart } from '../../chat-model.ts';
import { modelFailure } from '../../failures.ts';
import { builtInState } from './availability.ts';
import { promptApi, type Session, sessionOptions } from './prompt-api.ts';

/** The browser counts no tokens while it writes; about as many characters make one. */
const CHARACTERS_PER_TOKEN = 4;

const DESTINATION = {
	provider: 'The browser',
	model: "The browser's own model",
	host: 'this computer',
	needsKey: false,
	whenBlocked: '',
};

/** There is one such model, however often it is opened. */
const turns = new TurnTaking();

/** The browser's own model; one request at a time. */
export function createBuiltInModel(): ChatModel {
	return {
		label: "The browser's own model",
		async *stream(messages, options, signal) {
			const endTurn = await turns.take(signal);
			try {
				yield* answer(messages, options, signal);
			} finally {
				endTurn();
			}
		},
	};
}

async function* answer(
	messages: readonly ChatMessage[],
	options: ChatOptions,
	signal: AbortSignal,
): AsyncGenerator<ChatPart> {
	let session: Session | null = null;
	try {
		session = await open(messages.slice(0, -1), options, signal);
		yield* read(session, messages.slice(-1), options, signal);
	} catch (thrown) {
		signal.throwIfAborted();
		throw failure(thrown);
	} finally {
		session?.destroy();
	}
}

/** A fresh session for every call: what it has read is what the call's messages say. */
async function open(
	initialPrompts: readonly ChatMessage[],
	{ sampling: { temperature } }: ChatOptions,
	signal: AbortSignal,
): Promise<Session> {
	const { availability, words } = await builtInState();
	if (availability !== 'available')
		throw new Failure(
			availability === 'unavailable' ? 'built-in-unavailable' : 'built-in-not-downloaded',
			`${words} ${availability === 'unavailable' ? 'Choose another model.' : 'See "Models & keys", and run again when it is here.'}`,
		);
	const api = promptApi();
	if (!api) throw new Error('the Prompt API is gone');
	return api.create({ ...sessionOptions(temperature), initialPrompts, signal });
}

async function* read(
	session: Session,
	last: readonly ChatMessage[],
	{ sampling: { answerTokens } }: ChatOptions,
	signal: AbortSignal,
): AsyncGenerator<ChatPart> {
	const input = session.contextUsage + (await session.measureContextUsage(last));
	if (input > session.contextWindow) throw modelFailure('context-too-long', DESTINATION);
	// When the window is full, the browser forgets the oldest messages without another word.
	let forgot = false;
	session.addEventListener('contextoverflow', () => {
		forgot = true;
	});
	const enough = new AbortController();
	const stop = AbortSignal.any([signal, enough.signal]);
	const reader = session.promptStreaming(last, { signal: stop }).getReader();
	let length = 0;
	let finish: 'stop' | 'length' = 'stop';
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (forgot) throw modelFailure('context-too-long', DESTINATION);
			if (done) break;
			length += value.length;
			yield { type: 'text', text: value };
			if (length < answerTokens * CHARACTERS_PER_TOKEN) continue;
			finish = 'length';
			break;
		}
	} finally {
		enough.abort();
	}
	yield { type: 'end', finish, usage: usage(input, session.contextUsage, length, finish) };
}

function usage(input: number, total: number, length: number, finish: 'stop' | 'length'): Usage {
	// A reply that was stopped is not counted by the browser.
	const counted = finish === 'stop' && total > input;
	const output = counted ? total - input : Math.ceil(length / CHARACTERS_PER_TOKEN);
	return { input, output, estimated: !counted, cost: 0 };
}

function failure(thrown: unknown): Failure {
	if (thrown instanceof Failure) return thrown;
	const name = thrown instanceof Error ? thrown.name : '';
	if (name === 'QuotaExceededError') return modelFailure('context-too-long', DESTINATION);
	const said = thrown instanceof Error ? thrown.message : String(thrown);
	// The names that the specification gives to a reply that was withheld.
	if (name === 'NotReadableError') return modelFailure('content-filtered', DESTINATION);
	return modelFailure('bad-request', DESTINATION, said);
}
