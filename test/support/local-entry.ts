/** What the tests of local models call in an empty page. */

import type { ChatPart } from '../../src/models/chat-model.ts';
import { connectConverter } from '../../src/models/local/convert/connect-converter.ts';
import {
	type ConversionRequest,
	requestToGoOn,
} from '../../src/models/local/convert/conversion-request.ts';
import type { LoadedModel, LoadProgress } from '../../src/models/local/local-model.ts';
import { connectModelStore } from '../../src/models/local/store/connect-model-store.ts';
import type { ModelEntry, StoreProgress } from '../../src/models/local/store/model-store.ts';
import type { StoredModel } from '../../src/models/local/stored-model.ts';
import { loadWebLLM, type WebLLMOptions } from '../../src/models/local/webllm/load.ts';

const store = connectModelStore();
let standIn: LoadedModel | null = null;
let stopper = new AbortController();
let progress: StoreProgress | null = null;

/** What a call came to, in what crosses to the test. */
async function outcome<Value>(work: Promise<Value>) {
	try {
		return { value: await work, code: null, message: '' };
	} catch (thrown) {
		const named = thrown instanceof DOMException ? thrown.name : 'not a failure';
		const code = thrown instanceof Error && 'code' in thrown ? thrown.code : named;
		return {
			value: null,
			code: thrown instanceof DOMException ? named : String(code),
			message: String(thrown),
		};
	}
}

const hear = (heard: StoreProgress) => {
	progress = heard;
};

const local = {
	store,
	progress: () => progress,
	plan: (address: string): Promise<{ value: ModelEntry | null; code: string | null }> =>
		outcome(store.plan(address, new AbortController().signal)),
	/** Plans and downloads. */
	fetch(address: string) {
		stopper = new AbortController();
		const { signal } = stopper;
		return outcome(
			store.plan(address, signal).then(({ model }) => store.fetch(model, hear, signal)),
		);
	},
	/** Takes the files that the page's first file input has. */
	takeFiles(title: string) {
		const input = document.querySelector('input');
		return outcome(
			store.takeFiles([...(input?.files ?? [])], title, hear, new AbortController().signal),
		);
	},
	/** Whether the real WebLLM finds all that it would fetch of a model. */
	async webllmHas({ id, base }: StoredModel): Promise<boolean> {
		const { hasModelInCache } = await import('@mlc-ai/web-llm');
		const record = { model_id: id, model: base, model_lib: '' };
		return hasModelInCache(id, { cacheBackend: 'opfs', model_list: [record] });
	},
	/** The largest binding, in bytes, that the real WebLLM gets of the GPU's adapter. */
	async webllmAdapter(): Promise<number> {
		const { MLCEngine } = await import('@mlc-ai/web-llm');
		return new MLCEngine().getMaxStorageBufferBindingSize();
	},
	/** Loads a model into the real WebLLM; what its loading came to. */
	async loadWebLLM(model: StoredModel, options: WebLLMOptions) {
		const { signal } = new AbortController();
		const { code, message } = await outcome(loadWebLLM(model, options, () => {}, signal));
		return { code, message };
	},
	/** Converts from an address, or from the files that the page's first file input has. */
	convert(address: string | null, quantization: ConversionRequest['quantization']) {
		stopper = new AbortController();
		const files = [...(document.querySelector('input')?.files ?? [])];
		const from = address === null ? { files, name: 'Tuned' } : { address };
		return outcome(connectConverter().convert({ from, quantization }, hear, stopper.signal));
	},
	/** Goes on with the only model, a conversion that was cut off. */
	async goOnConverting() {
		const [entry] = await store.list();
		const request = entry ? requestToGoOn(entry.model) : null;
		if (!request) throw new Error('nothing can be gone on with');
		return outcome(connectConverter().convert(request, hear, new AbortController().signal));
	},
	/** Loads a model into the stand-in for WebLLM's engine; the phases of its loading. */
	async loadStandIn(model: StoredModel, library: string) {
		const phases: LoadProgress['phase'][] = [];
		standIn = await loadWebLLM(
			model,
			{
				library,
				startWorker: () =>
					new Worker(new URL('./webllm-stand-in.worker.ts', import.meta.url), { type: 'module' }),
			},
			({ phase }) => phases.push(phase),
			new AbortController().signal,
		);
		return phases;
	},
	/** Asks the loaded model; stops once this much text has come. */
	async ask(content: string, { maxTokens = 100, stopAfter = Number.POSITIVE_INFINITY } = {}) {
		const stopping = new AbortController();
		if (stopAfter === 0) stopping.abort();
		let text = '';
		let end: ChatPart | null = null;
		const options = { sampling: { temperature: 0, answerTokens: maxTokens } };
		const read = async () => {
			const messages = [{ role: 'user' as const, content }];
			for await (const part of standIn?.stream(messages, options, stopping.signal) ?? []) {
				if (part.type === 'text') text += part.text;
				if (part.type === 'end') end = part;
				if (text.length >= stopAfter) stopping.abort();
			}
		};
		const { code } = await outcome(read());
		return { text, end: end as ChatPart | null, code, broken: standIn?.broken };
	},
	unload: () => standIn?.unload(),
	remove: (model: StoredModel) => outcome(store.remove(model)),
	stop: () => stopper.abort(),
	/** Paths of all files and folders that this site keeps. */
	async kept(): Promise<string[]> {
		const paths: string[] = [];
		const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
			for await (const [name, handle] of folder.entries()) {
				paths.push(path + name);
				if (handle.kind === 'directory')
					await walk(await folder.getDirectoryHandle(name), `${path}${name}/`);
			}
		};
		await walk(await navigator.storage.getDirectory(), '');
		return paths;
	},
};
export type LocalModels = typeof local;
Object.assign(window, { localModels: local });
