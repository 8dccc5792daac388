import type { AppConfig, ChatCompletionChunk, InitProgressReport } from '@mlc-ai/web-llm';

/** A request whose one message is the whole text that the model reads. */
export interface EngineRequest {
	readonly messages: [{ readonly role: 'user'; readonly content: string }];
	readonly stream: true;
	readonly stream_options: { readonly include_usage: true };
	readonly temperature: number;
	readonly top_p: number;
	readonly presence_penalty: number;
	readonly frequency_penalty: number;
	readonly repetition_penalty: number;
	readonly max_tokens: number;
	readonly seed?: number;
	readonly response_format?: { readonly type: 'grammar'; readonly grammar: string };
}

/** What is used of WebLLM's MLCEngine. */
export interface Engine {
	setAppConfig(config: AppConfig): void;
	setInitProgressCallback(callback: (report: InitProgressReport) => void): void;
	reload(modelId: string): Promise<void>;
	resetChat(): Promise<void>;
	interruptGenerate(): Promise<void> | void;
	readonly chat: {
		readonly completions: {
			create(request: EngineRequest): Promise<AsyncIterable<ChatCompletionChunk>>;
		};
	};
}
