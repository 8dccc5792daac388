import { Wllama } from '@wllama/wllama/esm/index.js';
import wasmAddress from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { allowOwnScripts } from '../../src/app/own-scripts.ts';
import { builtInState } from '../../src/models/local/built-in/availability.ts';
import { createBuiltInModel } from '../../src/models/local/built-in/model.ts';
import { loadGguf } from '../../src/models/local/gguf/load.ts';
import guidanceGrammar from '../../src/steering/steerers/guidance.gbnf?raw';
import { collect, greedy } from '../support/collect.ts';
import { tinyGguf } from '../support/tiny-gguf.ts';
import { LLAMA_3, llama3Tokens } from '../support/tiny-steered.ts';

allowOwnScripts();

type Tiny = Parameters<typeof tinyGguf>[0];

/** Loads a model made here. */
async function loadTiny(
	model: Partial<Tiny>,
	options: Partial<Parameters<typeof loadGguf>[1]> = {},
) {
	const bytes = tinyGguf({ scripts: [], template: LLAMA_3, ...model });
	const file = new File([bytes], 'tiny.gguf');
	return loadGguf([file], { title: 'Tiny', ...options }, () => {}, new AbortController().signal);
}

/** The engine alone, with a model made here: what ours is measured against. */
async function bareTiny(model: Partial<Tiny>) {
	const silent = { debug: () => {}, log: () => {}, warn: () => {}, error: () => {} };
	const engine = new Wllama({ default: wasmAddress }, { logger: silent });
	engine.setCompat(null);
	const bytes = tinyGguf({ scripts: [], template: LLAMA_3, ...model });
	await engine.loadModel([new Blob([bytes])], { n_ctx: 8192, n_parallel: 1, n_gpu_layers: 0 });
	return engine;
}

/** What an error is called: a Failure's code, else its name. */
async function faultOf(work: Promise<unknown>): Promise<string> {
	try {
		await work;
		return 'none';
	} catch (thrown) {
		if (!(thrown instanceof Error)) return String(thrown);
		return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name;
	}
}

const localHarness = {
	LLAMA_3,
	bareTiny,
	builtInState,
	collect,
	createBuiltInModel,
	faultOf,
	greedy,
	guidanceGrammar,
	llama3Tokens,
	loadGguf,
	loadTiny,
	tinyGguf,
};

declare global {
	interface Window {
		localHarness: typeof localHarness;
	}
}
window.localHarness = localHarness;
