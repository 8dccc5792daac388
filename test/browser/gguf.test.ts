import { test as base, chromium, expect } from '@playwright/test';
import { launchOptions } from '../../tools/browser/chromium.ts';
import { serveHarness } from '../support/harness-site.ts';

/** The harness in a page of real Chromium: wllama's own wasm, models made by the test. */
const test = base.extend<object, { harness: { url: string } }>({
	harness: [
		async ({ browserName: _ }, use) => {
			const harness = await serveHarness('local');
			await use(harness);
			await harness.close();
		},
		{ scope: 'worker' },
	],
	page: async ({ page, harness }, use) => {
		await page.goto(harness.url);
		await page.waitForFunction(() => 'localHarness' in window);
		await use(page);
	},
});

const TEXT = '  Größe 👩‍👩‍👧: $& "$1"\n\n<think>no thought</think>\t```\nend  \n';

test('a GGUF streams its text, and reads the conversation as given', async ({ page }) => {
	const said = await page.evaluate(async (text) => {
		const { collect, greedy, llama3Tokens, loadTiny } = window.localHarness;
		const progress: { phase: string; done: number; total: number }[] = [];
		// This vocabulary cuts words into bytes even where a whole word is a token.
		const metadata = { 'tokenizer.ggml.pre': 'gpt-2' };
		const model = await loadTiny({ scripts: [{ after: '\n', text }], metadata });
		const conversations = [
			[{ role: 'user' as const, content: '  $& {{ bos_token }} {% raw %} \ufeff你好 👋 $$1\n' }],
			[
				{ role: 'system' as const, content: 'S' },
				{ role: 'user' as const, content: '' },
				{ role: 'assistant' as const, content: ' a ' },
				{ role: 'user' as const, content: 'half a pair: \ud83d' },
			],
			[
				{ role: 'user' as const, content: 'hi' },
				{ role: 'assistant' as const, content: 'not to be continued' },
			],
		];
		const calls = [];
		for (const messages of conversations) {
			let pieces = 0;
			const { text, end, thrown } = await collect(model, messages, undefined, undefined, () => {
				pieces++;
			});
			calls.push({ text, end, thrown, pieces, tokens: llama3Tokens(messages) });
		}
		const short = await collect(model, undefined, greedy(5));
		return { calls, short, device: model.device, warning: model.warning, progress };
	}, TEXT);
	for (const { text, end, thrown, pieces, tokens } of said.calls) {
		expect({ text, thrown }).toEqual({ text: TEXT, thrown: undefined });
		expect(pieces).toBeGreaterThan(10);
		expect(end).toMatchObject({ finish: 'stop', usage: { input: tokens, estimated: false } });
	}
	expect(said.short.end).toMatchObject({ finish: 'length', usage: { output: 5, cost: 0 } });
	expect(said.device).toBe('cpu');
	expect(said.warning).toContain('processor');
});

test('CodeSteer is asked in the format of its training, whatever its file says', async ({
	page,
}) => {
	const inputs = await page.evaluate(async () => {
		const { collect, llama3Tokens, loadTiny, LLAMA_3 } = window.localHarness;
		const scripts = [{ after: '\n', text: 'Yes.' }];
		const dated = `${LLAMA_3.replace('{{ bos_token }}', '{{ bos_token }}Cutting Knowledge Date')}`;
		const messages = [{ role: 'user' as const, content: 'hi' }];
		const inputOf = async (...given: Parameters<typeof loadTiny>) => {
			const model = await loadTiny(...given);
			const { end } = await collect(model, messages);
			await model.unload();
			return end?.usage.input;
		};
		return {
			wanted: llama3Tokens(messages),
			titled: await inputOf({ scripts, template: dated }, { title: 'codesteer-v1.Q4_K_M' }),
			without: await inputOf({ scripts, template: null }),
			own: await inputOf({ scripts, template: dated }),
		};
	});
	const { wanted, own, ...others } = inputs;
	expect(others).toEqual({ titled: wanted, without: wanted });
	expect(own).toBe(wanted + 'Cutting Knowledge Date'.length);
});

test('a stop is obeyed at once, calls take turns, and unloading ends them all', async ({
	page,
}) => {
	const seen = await page.evaluate(async () => {
		const { collect, greedy, loadTiny, faultOf } = window.localHarness;
		const text = 'round and round ';
		const model = await loadTiny({ scripts: [{ after: '\n', text, loop: true }] });
		const endless = greedy(7000);
		const order: string[] = [];
		const call = (name: string, signal: AbortSignal, onText = () => {}) =>
			collect(model, undefined, endless, signal, () => {
				if (order.at(-1) !== name) order.push(name);
				onText();
			});

		const [first, waiting, second] = [1, 2, 3].map(() => new AbortController());
		if (!first || !waiting || !second) throw new Error('three controllers');
		let pieces = 0;
		const calls = [
			call('first', first.signal, () => {
				if (++pieces === 5) waiting.abort();
				if (pieces === 10) first.abort();
			}),
			call('waiting', waiting.signal),
			call('second', second.signal, () => second.abort()),
		];
		const stopped = await Promise.all(calls);
		const after = await collect(model, undefined, greedy(20));

		let unloading: Promise<void> | undefined;
		const underWay = call('last', new AbortController().signal, () => {
			unloading ??= model.unload();
		});
		const [unloaded] = await Promise.all([underWay, unloading]);
		return {
			order,
			pieces,
			stopped: stopped.map(({ thrown }) => (thrown instanceof Error ? thrown.name : thrown)),
			waited: stopped[1]?.text,
			after: after.text,
			unloaded: await faultOf(Promise.reject(unloaded.thrown)),
			later: await faultOf(collect(model).then(({ thrown }) => Promise.reject(thrown))),
		};
	});
	expect(seen).toMatchObject({
		order: ['first', 'second', 'last'],
		stopped: ['AbortError', 'AbortError', 'AbortError'],
		waited: '',
		unloaded: 'AbortError',
		later: 'local-model-unloaded',
	});
	expect(seen.pieces).toBeLessThan(20);
	expect(seen.after).toMatch(/^round and /);
});

test('a conversation that is too long is refused; one that fills the context ends there', async ({
	page,
}) => {
	const [long, full, after] = await page.evaluate(async () => {
		const { collect, greedy, faultOf, loadTiny } = window.localHarness;
		const model = await loadTiny(
			{ scripts: [{ after: '\n', text: 'more ', loop: true }] },
			{ contextLength: 512 },
		);
		const options = greedy(5000);
		const of = (length: number) => [{ role: 'user' as const, content: 'x'.repeat(length) }];
		return [
			await faultOf(collect(model, of(600), options).then((each) => Promise.reject(each.thrown))),
			(await collect(model, of(400), options)).end?.finish,
			(await collect(model, of(4), greedy(3))).end?.finish,
		];
	});
	expect([long, full, after]).toEqual(['context-too-long', 'length', 'length']);
});

test('a conversation that the chat template refuses is refused with its words', async ({
	page,
}) => {
	const [refused, after] = await page.evaluate(async () => {
		const { collect, LLAMA_3, loadTiny } = window.localHarness;
		const rule = "{% if messages|length > 2 %}{{ raise_exception('Too many for me') }}{% endif %}";
		const template = rule + LLAMA_3;
		const model = await loadTiny({ scripts: [{ after: '\n', text: 'Yes.' }], template });
		const user = { role: 'user' as const, content: 'a' };
		const { thrown } = await collect(model, [user, { ...user, role: 'assistant' }, user]);
		const { text } = await collect(model, [user]);
		return [String(thrown), { text, broken: model.broken }];
	});
	expect(refused).toMatch(/did not accept the call.*Too many for me/);
	expect(after).toEqual({ text: 'Yes.', broken: false });
});

test('a reply is sampled as it is told, and neutrally where it is told nothing', async ({
	page,
}) => {
	const said = await page.evaluate(async () => {
		const { collect, loadTiny } = window.localHarness;
		const after = '\n';
		// Of the three the second is about a third less likely, and the third one in sixty.
		const model = await loadTiny({
			scripts: [
				{ after, text: 'aa', loop: true },
				{ after, text: 'bb', loop: true, weight: 0.9937 },
				{ after, text: 'cc', loop: true, weight: 0.936 },
			],
		});
		const say = async (sampling: object) => {
			const all = { temperature: 1, answerTokens: 300, seed: 7, ...sampling };
			const { text, thrown } = await collect(model, undefined, { sampling: all });
			if (thrown) throw thrown;
			return text;
		};
		return {
			greedy: await say({ temperature: 0 }),
			neutral: await say({}),
			again: await say({}),
			otherSeed: await say({ seed: 8 }),
			one: await say({ topK: 1 }),
			two: await say({ topK: 2 }),
			share: await say({ topP: 0.7 }),
			// Colder, the first alone is more than that share: the temperature counts before top-p.
			coldShare: await say({ temperature: 0.25, topP: 0.7 }),
		};
	});
	const letters = (text: string) => [...new Set(text)].sort().join('');
	expect(said.neutral).toHaveLength(600);
	expect(said.again).toBe(said.neutral);
	expect(said.otherSeed).not.toBe(said.neutral);
	expect(
		Object.fromEntries(Object.entries(said).map(([name, text]) => [name, letters(text)])),
	).toEqual({
		greedy: 'a',
		neutral: 'abc',
		again: 'abc',
		otherSeed: 'abc',
		one: 'a',
		two: 'ab',
		share: 'ab',
		coldShare: 'a',
	});
});

test('a grammar keeps a reply to its form', async ({ page }) => {
	const { text, end } = await page.evaluate(async () => {
		const { collect, greedy, guidanceGrammar, loadTiny } = window.localHarness;
		const model = await loadTiny({ scripts: [{ after: '\n', text: 'Code it is, I think.' }] });
		return collect(model, undefined, { ...greedy(300), grammar: guidanceGrammar });
	});
	if (end?.finish === 'stop') expect(text).toMatch(/^[^<]*<<<[^<>]+>>>$/);
	else expect(text).toMatch(/^[^<]*(<{0,3}[^<>]*>{0,3})$/);
});

test('what cannot run is refused with its reason, and nothing is left behind', async ({ page }) => {
	const faults = await page.evaluate(async () => {
		const { faultOf, loadGguf, tinyGguf, loadTiny, LLAMA_3 } = window.localHarness;
		const whole = tinyGguf({ scripts: [], template: LLAMA_3 });
		const load = (bytes: BlobPart, signal = new AbortController().signal) =>
			faultOf(loadGguf([new Blob([bytes])], { title: 'Tiny' }, () => {}, signal));
		const aborted = new AbortController();
		setTimeout(() => aborted.abort(), 50);
		const metadata = (changes: Record<string, string | number>) =>
			faultOf(loadTiny({ metadata: changes }));
		return {
			text: await load('{"a": 1}'),
			empty: await load(''),
			cutInHeader: await load(whole.subarray(0, 2000)),
			cutInWeights: await load(whole.subarray(0, -4000)),
			embedding: await metadata({ 'general.architecture': 'nomic-bert' }),
			projector: await metadata({ 'general.type': 'mmproj' }),
			part: await metadata({ 'split.count': 2 }),
			unknown: await metadata({ 'general.architecture': 'of-tomorrow' }),
			tokenizer: await metadata({ 'tokenizer.ggml.pre': 'of-tomorrow' }),
			template: await faultOf(loadTiny({ template: '{% for %}' })),
			stopped: await load(whole, aborted.signal),
		};
	});
	expect(faults).toEqual({
		text: 'not-a-gguf',
		empty: 'not-a-gguf',
		cutInHeader: 'gguf-cut-short',
		cutInWeights: 'gguf-cut-short',
		embedding: 'not-a-language-model',
		projector: 'not-a-language-model',
		part: 'gguf-parts',
		unknown: 'gguf-not-loaded',
		tokenizer: 'gguf-not-loaded',
		template: 'gguf-not-loaded',
		stopped: 'AbortError',
	});
	await expect.poll(() => page.workers().length).toBe(0);
});

test('a browser without a model of its own says so, and so does a call', async ({ page }) => {
	const [state, fault] = await page.evaluate(async () => {
		const { builtInState, collect, createBuiltInModel, faultOf } = window.localHarness;
		const call = collect(createBuiltInModel()).then(({ thrown }) => Promise.reject(thrown));
		return [await builtInState(), await faultOf(call)] as const;
	});
	expect(state.availability).toBe('unavailable');
	expect(state.words).toMatch(/Prompt API/);
	expect(fault).toBe('built-in-unavailable');
});

test('a page that is isolated from other origins computes in threads', async ({ browser }) => {
	const harness = await serveHarness('local', true);
	const page = await browser.newPage();
	await page.goto(harness.url);
	await page.waitForFunction(() => 'localHarness' in window);
	const { text, warning, cores } = await page.evaluate(async () => {
		const { collect, loadTiny } = window.localHarness;
		const model = await loadTiny({ scripts: [{ after: '\n', text: 'Yes, by threads.' }] });
		const { text } = await collect(model);
		return { text, warning: model.warning, cores: navigator.hardwareConcurrency };
	});
	expect(text).toBe('Yes, by threads.');
	expect(warning).toContain(cores < 2 ? 'one thread' : 'threads)');
	await page.close();
	await harness.close();
});

test('a GPU without 16-bit numbers is left alone, and that is said', async ({ harness }) => {
	const software = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
	const args = [...launchOptions.args, ...software, '--enable-features=Vulkan'];
	const browser = await chromium.launch({ ...launchOptions, args });
	const page = await browser.newPage();
	await page.goto(harness.url);
	await page.waitForFunction(() => 'localHarness' in window);
	const { device, warning } = await page.evaluate(async () => {
		const { device, warning } = await window.localHarness.loadTiny({});
		return { device, warning };
	});
	await browser.close();
	expect(device).toBe('cpu');
	expect(warning).toContain('shader-f16');
});
