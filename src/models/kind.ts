import type { Sampling, SamplingKey } from '../core/settings.ts';
import type { ModelSpec } from '../core/spec.ts';
import type { CallGate } from './call-gate.ts';
import type { ChatModel } from './chat-model.ts';
import type { Provider } from './cloud/provider.ts';
import type { LoadedModel, LoadProgress } from './local/local-model.ts';
import type { ModelStore } from './local/store/model-store.ts';
import type { StoredModel } from './local/stored-model.ts';
import type { Script } from './scripted/script.ts';

/** What opening a model may take, from whoever makes runs: the page, a test. */
export interface ModelPorts {
	/** What the scripted model plays. */
	script(): Script;
	/** How long the scripted model waits before each word or so; 0 writes its replies at once. */
	readonly typingMilliseconds: number;
	/** The key for calls of a model; null where there is none. @throws Failure `bad-address` */
	keyFor(spec: ModelSpec): string | null;
	/** A model that the browser keeps, loaded into memory. @throws Failure, AbortError */
	stored(spec: ModelSpec, signal: AbortSignal): Promise<ChatModel>;
	/** What calls pass: a provider's each request of theirs, others once; absent where nothing holds them. */
	readonly gate?: CallGate | undefined;
}

/** A kind of model: one row of the registry. Light: what runs a model is loaded when one is opened. */
export interface ModelKind {
	/** What `ModelSpec.provider` says of it; a key in links and files, for ever. */
	readonly id: string;
	/** Such as "OpenAI" or "WebLLM". */
	readonly title: string;
	/** Whether no model is asked at all: never shown without that word. */
	readonly scripted: boolean;
	/** Whether it runs on the user's own computer. */
	readonly local: boolean;
	/** Whether the browser keeps its files, which are loaded into this tab's memory. */
	readonly stored: boolean;
	/** Whether a grammar can force its replies. */
	readonly grammar: boolean;
	readonly needsKey: boolean;
	/** Who is called over the network, where people may type a model's name; null where nobody is. */
	readonly provider: Provider | null;
	/** What asking it costs: words that are put right behind its name. */
	readonly costs: string;
	/** A model's name for people. @param title what it is called where it is kept @param sampling how it is sampled, where that is known */
	nameOf(spec: ModelSpec, title: string, sampling?: Sampling): string;
	/** Whether a model's provider has an interpreter that can be asked for; absent where none has. */
	interprets?(model: string): boolean;
	/** The settings of the sampling that a model of it can be given; with its interpreter they may be fewer. */
	honours(model: string, codeInterpreter?: boolean): readonly SamplingKey[];
	/** @throws Failure, AbortError */
	open(spec: ModelSpec, ports: ModelPorts, signal: AbortSignal): Promise<ChatModel>;
}

/** A kind whose models the browser keeps. */
export interface StoredKind extends ModelKind {
	readonly id: StoredModel['engine'];
	/** Brings a stored model into memory. @throws Failure, AbortError */
	load(
		stored: StoredModel,
		store: ModelStore,
		onProgress: (progress: LoadProgress) => void,
		signal: AbortSignal,
	): Promise<LoadedModel>;
}
