/**
 * What this page uses of the Prompt API.
 * @see https://webmachinelearning.github.io/prompt-api/
 */
export interface PromptApi {
	availability(options: SessionOptions): Promise<Availability>;
	create(options: CreateOptions): Promise<Session>;
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

/** Must be the same for `availability` and `create`. */
interface SessionOptions {
	readonly expectedInputs: readonly Expected[];
	readonly expectedOutputs: readonly Expected[];
	/** How much chance there is in the replies; browsers that do not know it ignore it. */
	readonly samplingMode: SamplingMode;
}

interface Expected {
	readonly type: 'text';
	readonly languages: readonly string[];
}

type SamplingMode = 'most-predictable' | 'predictable' | 'balanced' | 'creative' | 'most-creative';

interface CreateOptions extends SessionOptions {
	readonly initialPrompts?: readonly Prompt[];
	readonly signal: AbortSignal;
	readonly monitor?: (monitor: EventTarget) => void;
}

interface Prompt {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** A conversation with the browser's model. */
export interface Session extends EventTarget {
	readonly contextUsage: number;
	readonly contextWindow: number;
	measureContextUsage(input: readonly Prompt[]): Promise<number>;
	promptStreaming(
		input: readonly Prompt[],
		options: { readonly signal: AbortSignal },
	): ReadableStream<string>;
	destroy(): void;
}

/** The browser's Prompt API; null where it has none. */
export function promptApi(): PromptApi | null {
	// Not in TypeScript's types yet; the interface above is the specification's.
	const { LanguageModel } = globalThis as { LanguageModel?: PromptApi };
	return LanguageModel ?? null;
}

/** How sessions are asked for. A page may not set the temperature itself, only how free the choice is. */
export function sessionOptions(temperature: number): SessionOptions {
	const text: Expected = { type: 'text', languages: ['en'] };
	return {
		expectedInputs: [text],
		expectedOutputs: [text],
		samplingMode: samplingMode(temperature),
	};
}

function samplingMode(temperature: number): SamplingMode {
	if (temperature === 0) return 'most-predictable';
	if (temperature < 0.6) return 'predictable';
	if (temperature <= 1.1) return 'balanced';
	return temperature < 1.6 ? 'creative' : 'most-creative';
}
