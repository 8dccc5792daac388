import { describe, expect, it } from 'vitest';
import { SAMPLING_KEYS, samplingLabel } from '../../../src/core/settings.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import { providers } from '../../../src/models/cloud/providers.ts';
import type { ModelPorts } from '../../../src/models/kind.ts';
import { openModel, refuseUnhonoured } from '../../../src/models/open-model.ts';
import {
	BUILT_IN,
	isLocal,
	isScripted,
	kindOf,
	kinds,
	modelInWords,
	OWN_SERVER,
	SCRIPTED,
} from '../../../src/models/registry.ts';
import { everySampling } from '../../samples/arbitrary-settings.ts';
import { collect, greedy } from '../../support/collect.ts';
import { sum } from '../../support/runs.ts';

const never = new AbortController().signal;
/** Ports of a browser that keeps one model, which echoes; `asked` counts its calls. */
function ports() {
	let asked = 0;
	const kept: ChatModel = {
		label: 'Kept',
		async *stream(messages) {
			asked++;
			yield { type: 'text', text: messages.at(-1)?.content ?? '' };
			const usage = { input: 1, output: 1, estimated: false };
			yield { type: 'end', finish: 'stop', usage };
		},
	};
	const given: ModelPorts = {
		script: () => sum,
		typingMilliseconds: 0,
		keyFor: () => 'sk-key',
		stored: async () => kept,
	};
	return { given, asked: () => asked };
}

describe('the kinds of models', () => {
	it('have ids of their own, and every spec that the page starts from is one of them', () => {
		expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
		for (const spec of [SCRIPTED, BUILT_IN, OWN_SERVER]) expect(kindOf(spec)).not.toBeNull();
		expect(kinds.filter(({ scripted }) => scripted)).toHaveLength(1);
	});

	it('that are providers have words and an address of their own, and say of which month their models are', () => {
		for (const words of ['title', 'baseUrl', 'keyFrom'] as const)
			expect(new Set(providers.map((each) => each[words])).size, words).toBe(providers.length);
		for (const { id, baseUrl, ownAddress, asOf } of providers) {
			expect(baseUrl, id).toMatch(ownAddress ? /^http.*[^/]$/ : /^https:.*[^/]$/);
			expect(asOf, id).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
		}
	});

	it('each honour the temperature and the answer limit, which every run has', () => {
		for (const kind of kinds)
			expect(kind.honours('any')).toEqual(expect.arrayContaining(['temperature', 'answerTokens']));
	});

	it.each(kinds.map((kind) => [kind.id, kind] as const))(
		'%s: what it does not honour is refused by name, and nothing else is',
		(id, kind) => {
			const honoured = kind.honours('any');
			for (const key of SAMPLING_KEYS) {
				const spec = { provider: id, model: 'any' };
				const refusal = () =>
					refuseUnhonoured(spec, { temperature: 0, answerTokens: 100, [key]: everySampling[key] });
				if (honoured.includes(key)) expect(refusal).not.toThrow();
				else
					expect(refusal).toThrow(
						expect.objectContaining({
							code: 'setting-not-honoured',
							message: expect.stringContaining(`"${samplingLabel(key)}"`),
						}),
					);
			}
		},
	);

	it('that have no temperature have no top-p and no top-k either', () => {
		const fixed = kindOf({ provider: 'openai', model: '' })?.honours('gpt-6.1-sol') ?? [];
		expect(fixed).toContain('seed');
		expect(fixed).not.toContain('topP');
	});
});

describe('a model that is opened', () => {
	const spec = { provider: 'webllm', model: 'kept' };

	it('answers', async () => {
		const { given } = ports();
		const { text } = await collect(await openModel(spec, given, never));
		expect(text).toBe('Hello');
	});

	it('is not asked with a setting that it cannot honour', async () => {
		const { given, asked } = ports();
		const model = await openModel(spec, given, never);
		const { sampling } = greedy(100);
		const { thrown } = await collect(model, undefined, { sampling: { ...sampling, topK: 50 } });
		expect(thrown).toMatchObject({ code: 'setting-not-honoured' });
		expect(asked()).toBe(0);
	});

	it('may be scripted: then it takes whatever is set, for it draws no word by chance', async () => {
		const { given } = ports();
		const model = await openModel(SCRIPTED, given, never);
		const { stepErrors: _, ...others } = everySampling;
		for (const [sampling, answer] of [
			[others, sum.slip()],
			[{ ...others, stepErrors: 0 }, sum.solve()],
		] as const) {
			const { text } = await collect(model, undefined, { sampling });
			expect(text).toContain(answer);
		}
	});

	it('is refused errors per step unless it is scripted', () => {
		const honouring = kinds.filter((kind) => kind.honours('any').includes('stepErrors'));
		expect(honouring.map(({ id }) => id)).toEqual([SCRIPTED.provider]);
	});

	it('of a kind that this page does not have is refused', async () => {
		const { given } = ports();
		const unknown = { provider: 'yet-to-come', model: 'x' };
		await expect(openModel(unknown, given, never)).rejects.toMatchObject({
			code: 'no-such-provider',
		});
		expect(modelInWords(unknown)).toBe('x (yet-to-come)');
		expect([isLocal(unknown), isScripted(unknown)]).toEqual([false, false]);
	});
});

it('names models as people know them', () => {
	expect(modelInWords(SCRIPTED)).toBe('Scripted (built in)');
	const toy = { temperature: 0, answerTokens: 100, stepErrors: 0.03 };
	expect(modelInWords(SCRIPTED, undefined, toy)).toBe('Scripted (toy model of compounding errors)');
	expect(modelInWords(BUILT_IN)).toBe("The browser's own model");
	expect(modelInWords({ provider: 'gguf', model: 'a1b2' }, 'Qwen')).toBe('Qwen (this computer)');
	expect(modelInWords({ provider: 'openai', model: 'gpt-4o' })).toBe('gpt-4o (OpenAI)');
	const own = { provider: 'compatible', model: 'm', baseUrl: 'http://localhost:8000/v1' };
	expect(modelInWords(own)).toBe('m (OpenAI-compatible server, http://localhost:8000/v1)');
});

const sources: Record<string, string> = import.meta.glob(
	[
		'../../../{src,cli,tools,workers}/**/*.{ts,svelte,mjs}',
		'!../../../src/models/**',
		// Frozen data: the words that links are packed with.
		'!../../../src/sharing/format-2-dictionary.ts',
		'!../../../src/lab/experiments/exports/link-dictionary.ts',
	],
	{ query: '?raw', import: 'default', eager: true },
);

it('are known by their ids in the folder of models alone', () => {
	expect(Object.keys(sources).length).toBeGreaterThan(200);
	// The built-in prompts bear the name of the built-in model.
	const ids = kinds.map(({ id }) => id).filter((id) => id !== BUILT_IN.provider);
	const literal = new RegExp(
		`(['"\`])(${ids.join('|')})\\1|(provider|engine)\\b.{0,9}'${BUILT_IN.provider}'`,
	);
	const naming = Object.entries(sources).flatMap(([path, text]) => {
		const [found] = literal.exec(text) ?? [];
		return found === undefined ? [] : [`${path}: ${found}`];
	});
	expect(naming).toEqual([]);
});
