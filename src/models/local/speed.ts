import { isAbort } from '../../core/failure.ts';
import type { ChatModel } from '../chat-model.ts';

/** How fast a model reads and writes. */
export interface Speed {
	/** Tokens of the prompt. */
	readonly input: number;
	/** Tokens of the reply that came in time. */
	readonly output: number;
	/** Seconds until the first token. */
	readonly firstToken: number;
	/** Tokens of the prompt read a second. */
	readonly prefill: number;
	/** Tokens written a second after the first; null where only one came. */
	readonly decode: number | null;
}

const SECONDS = 20;
/** The second prompt is to take about this share of the time that is left. */
const PREFILL_SHARE = 0.35;
const MOST_PROMPT_TOKENS = 2000;
const MOST_REPLY_TOKENS = 256;
const LINE = 'The quick brown fox counts the steps of the puzzle and writes them down. ';
const TASK = 'Now count from one upwards in words, and do not stop.';

/**
 * Measures a loaded model for about 20 seconds: a short prompt to see how fast it is, then one as
 * long as fits the time. Null where not even one token comes.
 * @throws Failure of the model; AbortError
 */
export async function measureSpeed(model: ChatModel, signal: AbortSignal): Promise<Speed | null> {
	const deadline = performance.now() + SECONDS * 1000;
	const short = await ask(model, LINE + TASK, 16, deadline, signal);
	if (!short?.input) return short && speedOf(short, short.characters / 4);
	const perToken = short.characters / short.input;
	const left = (deadline - performance.now()) / 1000;
	const tokens = Math.min(
		MOST_PROMPT_TOKENS,
		(short.input / short.firstToken) * left * PREFILL_SHARE,
	);
	const lines = Math.max(1, Math.round((tokens * perToken) / LINE.length));
	const long = await ask(model, LINE.repeat(lines) + TASK, MOST_REPLY_TOKENS, deadline, signal);
	return long ? speedOf(long, long.characters / perToken) : speedOf(short, short.input);
}

interface Asked {
	readonly characters: number;
	/** Null where the time was up before the reply ended. */
	readonly input: number | null;
	readonly output: number;
	readonly firstToken: number;
	readonly writing: number;
}

/** Null where no token came in time. */
async function ask(
	model: ChatModel,
	text: string,
	maxTokens: number,
	deadline: number,
	signal: AbortSignal,
): Promise<Asked | null> {
	// Engines remember what they have read: no two prompts begin alike.
	const content = `${crypto.randomUUID()}. ${text}`;
	// In whole milliseconds, which is what timers take.
	const left = Math.ceil(Math.max(0, deadline - performance.now()));
	const inTime = AbortSignal.any([signal, AbortSignal.timeout(left)]);
	const began = performance.now();
	let first = 0;
	let last = 0;
	let pieces = 0;
	let usage: { input: number; output: number } | null = null;
	try {
		const options = { sampling: { temperature: 0, answerTokens: maxTokens } };
		for await (const part of model.stream([{ role: 'user', content }], options, inTime)) {
			if (part.type === 'end') usage = part.usage;
			if (part.type !== 'text') continue;
			last = performance.now();
			if (pieces++ === 0) first = last;
		}
	} catch (thrown) {
		signal.throwIfAborted();
		if (!inTime.aborted && !isAbort(thrown)) throw thrown;
	}
	if (pieces === 0) return null;
	return {
		characters: content.length,
		input: usage?.input ?? null,
		output: usage?.output ?? pieces,
		firstToken: (first - began) / 1000,
		writing: (last - first) / 1000,
	};
}

function speedOf({ input, output, firstToken, writing }: Asked, estimate: number): Speed {
	const read = input ?? Math.round(estimate);
	return {
		input: read,
		output,
		firstToken,
		prefill: read / firstToken,
		decode: output > 1 && writing > 0 ? (output - 1) / writing : null,
	};
}
