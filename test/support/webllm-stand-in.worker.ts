import type { ChatCompletionChunk } from '@mlc-ai/web-llm';
import { expose } from '../../src/ground/rpc/expose.ts';
import { createModelStore, storageRoot } from '../../src/models/local/store/create-model-store.ts';
import type { Engine, EngineRequest } from '../../src/models/local/webllm/engine.ts';
import { createWebLLMService } from '../../src/models/local/webllm/webllm-service.ts';

/**
 * Stands in for WebLLM's engine where no compiled library can be had: it says the words of the last
 * message again, one a few milliseconds, and uses a real GPU device where the message says so.
 */
function createStandIn(): Engine {
	let interrupted = false;
	let report: Parameters<Engine['setInitProgressCallback']>[0] = () => {};
	let device: GPUDevice | undefined;

	async function* answer({ messages, max_tokens }: EngineRequest) {
		interrupted = false;
		const said = /([^>]*)<\|eot_id\|><\|start_header_id\|>assistant/.exec(messages[0].content)?.[1];
		const text = said?.trim() ?? '';
		if (text === 'break a rule') device?.createBuffer({ size: 4, usage: 0xffff });
		await device?.queue.onSubmittedWorkDone();
		// As WebLLM may after a fault.
		if (text === 'break a rule' || text === 'wait for ever') await new Promise(() => {});
		const words = text.split(' ');
		let written = 0;
		for (const word of words) {
			await new Promise((resolve) => setTimeout(resolve, 5));
			if (interrupted || written === max_tokens) break;
			written++;
			yield chunk(`${word} `, null);
		}
		const isWhole = written === words.length;
		yield chunk('', interrupted ? 'abort' : isWhole ? 'stop' : 'length');
		yield { ...chunk('', null), choices: [], usage: usage(words.length, written) };
	}

	return {
		setAppConfig: () => {},
		setInitProgressCallback: (callback) => {
			report = callback;
		},
		async reload() {
			device = await (await navigator.gpu?.requestAdapter())?.requestDevice();
			report({ progress: 0.5, timeElapsed: 1, text: 'Loading model from cache[1/2]: 1MB' });
			report({ progress: 0.5, timeElapsed: 1, text: 'Loading GPU shader modules[3/6]: 50%' });
		},
		resetChat: async () => {},
		interruptGenerate: () => {
			interrupted = true;
		},
		chat: { completions: { create: async (request) => answer(request) } },
	};
}

type Finish = 'stop' | 'length' | 'abort' | null;

function chunk(content: string, finish_reason: Finish): ChatCompletionChunk {
	const choice = { delta: { content }, finish_reason, index: 0 };
	return { id: '', object: 'chat.completion.chunk', created: 0, model: '', choices: [choice] };
}

function usage(prompt_tokens: number, completion_tokens: number) {
	const extra = {
		e2e_latency_s: 0,
		prefill_tokens_per_s: 0,
		decode_tokens_per_s: 0,
		time_to_first_token_s: 0,
		time_per_output_token_s: 0,
	};
	return { prompt_tokens, completion_tokens, total_tokens: 0, extra };
}

expose(createWebLLMService(createStandIn, async () => createModelStore(await storageRoot())));
