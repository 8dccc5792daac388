import type { InitProgressReport } from '@mlc-ai/web-llm';
import * as v from 'valibot';
import { ChatMessage } from '../../../core/messages.ts';
import { Sampling } from '../../../core/settings.ts';
import { onAbort, untilAborted } from '../../../ground/abort.ts';
import { streamOf } from '../../../ground/rpc/stream-of.ts';
import type { LoadProgress } from '../local-model.ts';
import type { WritableModelStore } from '../store/model-store.ts';
import { bytesOf, StoredModel } from '../stored-model.ts';
import { readChatConfig } from './chat-config.ts';
import type { Engine } from './engine.ts';
import { engineFailure } from './faults.ts';
import { watchGpu } from './gpu-watch.ts';
import { exactTemplate, type PromptTemplate, renderPrompt } from './prompt.ts';
import { appConfigFor, contextFor, libraryFor } from './record.ts';
import { samplingRequest } from './sampling.ts';

const LoadRequest = v.object({
	model: StoredModel,
	library: v.optional(v.pipe(v.string(), v.url())),
	contextLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

const AnswerRequest = v.object({
	messages: v.array(ChatMessage),
	// Speed is measured with fewer answer tokens than a run may be set to.
	sampling: v.object({ ...Sampling.entries, answerTokens: v.number() }),
	grammar: v.optional(v.string()),
});

type AnswerPart =
	| { readonly type: 'text'; readonly text: string }
	| {
			readonly type: 'end';
			readonly finish: 'stop' | 'length' | 'other';
			readonly input: number;
			readonly output: number;
	  };

interface Loaded {
	readonly title: string;
	readonly template: PromptTemplate;
}

/**
 * What WebLLM's worker does for the page: one model, one request at a time (the page sees to that).
 * All that it is asked is parsed.
 */
export function createWebLLMService(
	createEngine: () => Engine,
	openStore: () => Promise<WritableModelStore>,
) {
	const gpuFault = watchGpu();
	let engine: Engine | null = null;
	let loaded: Loaded | null = null;

	async function load(
		request: unknown,
		signal: AbortSignal,
		tell: (progress: LoadProgress) => void,
	): Promise<void> {
		const { model, library, contextLength } = v.parse(LoadRequest, request);
		const store = await openStore();
		for (const { name } of model.files) await store.open(model, name);
		const configFile = await store.open(model, 'mlc-chat-config.json');
		const config = readChatConfig(await configFile.text());
		const address = library ?? libraryFor(model, config);
		await store.fetchLibrary(address, signal);
		engine = createEngine();
		engine.setAppConfig(appConfigFor(model, config, address, contextFor(config, contextLength)));
		engine.setInitProgressCallback((report) => tell(progressOf(report, bytesOf(model))));
		await engine.reload(model.id);
		loaded = { title: model.title, template: exactTemplate(config.conv_template) };
	}

	async function* answer(request: unknown, signal: AbortSignal): AsyncGenerator<AnswerPart> {
		if (!engine || !loaded) throw new Error('no model is loaded');
		const { messages, sampling, grammar } = v.parse(AnswerRequest, request);
		const running = engine;
		const forget = onAbort(signal, () => void running.interruptGenerate());
		try {
			// Nothing of an earlier conversation, whose last turn would be left open.
			await running.resetChat();
			const chunks = await running.chat.completions.create({
				messages: [{ role: 'user', content: renderPrompt(loaded.template, messages) }],
				stream: true,
				stream_options: { include_usage: true },
				...samplingRequest(sampling),
				...(grammar !== undefined && { response_format: { type: 'grammar', grammar } }),
			});
			let finish: string | null = null;
			for await (const { choices, usage } of chunks) {
				// A stop during the prefill is forgotten by WebLLM; leaving the loop is not.
				signal.throwIfAborted();
				const [choice] = choices;
				if (choice?.delta.content) yield { type: 'text', text: choice.delta.content };
				finish = choice?.finish_reason ?? finish;
				if (usage)
					yield {
						type: 'end',
						finish: finish === 'stop' || finish === 'length' ? finish : 'other',
						input: usage.prompt_tokens,
						output: usage.completion_tokens,
					};
			}
		} finally {
			forget();
		}
	}

	/** Ends with the first fault of the GPU, which no promise of WebLLM's may tell of. */
	async function watched<Value>(title: string, work: Promise<Value>): Promise<Value> {
		try {
			return await Promise.race([work, gpuFault]);
		} catch (thrown) {
			throw engineFailure(thrown, title);
		}
	}

	return {
		/** Its stream is of progress. */
		load: (request: unknown, signal: AbortSignal) =>
			streamOf<LoadProgress, void>((tell) =>
				watched(titleOf(request), untilAborted(load(request, signal, tell), signal)),
			),
		/** Its stream is of the answer's parts, which the engine writes whether they are read or not. */
		answer: (request: unknown, signal: AbortSignal) =>
			streamOf<AnswerPart, void>((tell) => {
				const tellAll = async () => {
					for await (const part of answer(request, signal)) tell(part);
				};
				return watched(loaded?.title ?? 'The model', tellAll());
			}),
	};
}

function titleOf(request: unknown): string {
	const named = v.safeParse(v.object({ model: v.object({ title: v.string() }) }), request);
	return named.success ? named.output.model.title : 'The model';
}

/** WebLLM tells its progress in words: "Loading model from cache[3/108]…", "Loading GPU shader modules[5/73]…". */
function progressOf({ progress, text }: InitProgressReport, bytes: number): LoadProgress {
	const steps = /shader modules\[(\d+)\/(\d+)\]/.exec(text);
	if (steps) return { phase: 'compile', done: Number(steps[1]), total: Number(steps[2]) };
	return { phase: 'read', done: Math.round(progress * bytes), total: bytes };
}
