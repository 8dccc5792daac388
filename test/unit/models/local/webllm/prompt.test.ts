import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { ChatMessage } from '../../../../../src/core/messages.ts';
import type { Sampling } from '../../../../../src/core/settings.ts';
import { mlcModel } from '../../../../../src/models/local/store/mlc-folder.ts';
import { createWebLLMService } from '../../../../../src/models/local/webllm/webllm-service.ts';
import grammar from '../../../../../src/steering/steerers/guidance.gbnf?raw';
import { byteTokenizer, LLAMA_3_SPECIAL } from '../../../../support/byte-tokenizer.ts';
import { greedy } from '../../../../support/collect.ts';
import { makeMlcFolder } from '../../../../support/mlc-folder.ts';
import { createRealEngine, type RealEngine } from '../../../../support/webllm-engine.ts';

const folder = makeMlcFolder([64]);
const textOf = (name: string) => new TextDecoder().decode(folder.get(name));
const special = (name: string) => LLAMA_3_SPECIAL.get(`<|${name}|>`) ?? -1;
/** The folder's configuration with the numbers that the tokenizer here gives its special tokens. */
const given = JSON.parse(textOf('mlc-chat-config.json'));
const config = JSON.stringify({
	...given,
	vocab_size: 256 + LLAMA_3_SPECIAL.size,
	conv_template: {
		...given.conv_template,
		stop_token_ids: [special('end_of_text'), special('eot_id')],
		system_prefix_token_ids: [special('begin_of_text')],
	},
});
folder.set('mlc-chat-config.json', new TextEncoder().encode(config));
interface Told {
	readonly type: string;
	readonly text?: string;
}

const { signal } = new AbortController();
let real: RealEngine;
let service: ReturnType<typeof createWebLLMService>;

beforeAll(async () => {
	real = await createRealEngine(byteTokenizer(), JSON.parse(config));
	const none = async (): Promise<never> => {
		throw new Error('not asked for');
	};
	service = createWebLLMService(
		() => real.engine,
		async () => ({
			open: async (_model, name) => new File([folder.get(name)?.slice() ?? ''], name),
			fetchLibrary: async () => {},
			list: none,
			plan: none,
			fetch: none,
			takeFiles: none,
			writer: none,
			remove: none,
			estimate: none,
		}),
	);
	const texts = { config, index: textOf('tensor-cache.json') };
	const model = await mlcModel(texts, 1, { title: 'Tiny', source: 'files' });
	const request = { model, library: 'https://host/library.wasm' };
	for await (const { phase } of service.load(request, signal)) expect(phase).toBe('read');
});

/** Asks the model, which answers with these tokens; what it told. */
async function answer(
	messages: readonly ChatMessage[],
	reply: readonly number[],
	options: { readonly grammar?: string; readonly sampling?: Sampling } = {},
) {
	real.read.length = 0;
	real.write.splice(0, Number.POSITIVE_INFINITY, ...reply, special('eot_id'));
	const told: Told[] = [];
	const request = { messages, ...greedy(1000), ...options };
	for await (const part of service.answer(request, signal)) told.push(part);
	return told;
}

/**
 * Llama 3's conversation in its tokens, written out from its specification: after the beginning of
 * the text each message is a header with its role, two line feeds, its text and the end of its turn.
 */
function llama3(messages: readonly ChatMessage[]): number[] {
	const token = (name: string) => [special(name)];
	const text = (said: string) =>
		said.split(/(<\|\w+\|>)/).flatMap((part) => {
			const number = LLAMA_3_SPECIAL.get(part);
			return number === undefined ? [...new TextEncoder().encode(part)] : [number];
		});
	const header = (role: string) => [
		...token('start_header_id'),
		...text(role),
		...token('end_header_id'),
		10,
		10,
	];
	return [
		...token('begin_of_text'),
		...messages.flatMap(({ role, content }) => [
			...header(role),
			...text(content),
			...token('eot_id'),
		]),
		...header('assistant'),
	];
}

const Hostile = fc.constantFrom(
	...[
		'$$5',
		'$&',
		'$`',
		"$'",
		'$1',
		'$<x>',
		'{user_message}',
		'{system_message}',
		'{assistant_message}',
	],
	...['{function_string}', '{hermes_tools}', ...LLAMA_3_SPECIAL.keys(), '<|python_tag|>'],
	...[
		'<<<Code>>>',
		'<<<Return Answer>>>',
		'\\frac{1}{2}',
		'```python\nprint("$1")\n```',
		'\r\n',
		'\0',
		'',
	],
	...[
		'Größe',
		'数独',
		'👩‍👩‍👧',
		'\u202e',
		'e\u0301',
		'assistant',
		'<|im_end|>',
		'[INST]',
		' ',
		'\ufeff',
	],
);
const Content = fc
	.array(fc.oneof(Hostile, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
	.map((parts) => parts.join(''));
const Conversation = fc
	.tuple(fc.option(Content, { nil: null }), fc.array(Content, { minLength: 1, maxLength: 5 }))
	.map(([system, contents]) => {
		const turns = contents.map((content, index): ChatMessage => {
			const isLast = (contents.length - index) % 2 === 1;
			return { role: isLast ? 'user' : 'assistant', content };
		});
		return system === null ? turns : [{ role: 'system' as const, content: system }, ...turns];
	});

test('500 random conversations reach the model byte for byte, in Llama 3 tokens', async () => {
	await fc.assert(
		fc.asyncProperty(Conversation, async (messages) => {
			const told = await answer(messages, [79, 75]);
			expect(real.read).toEqual(llama3(messages));
			expect(told.flatMap(({ text }) => text ?? []).join('')).toBe('OK');
			// WebLLM does not count the token that begins the text.
			expect(told.at(-1)).toEqual({
				type: 'end',
				finish: 'stop',
				input: real.read.length - 1,
				output: 3,
			});
		}),
		{ numRuns: 500 },
	);
});

test('a turn that follows a reply is read with the reply closed, from the beginning', async () => {
	const first: ChatMessage[] = [{ role: 'user', content: 'a' }];
	await answer(first, [...new TextEncoder().encode('b $&')]);
	const second: ChatMessage[] = [
		...first,
		{ role: 'assistant', content: 'b $&' },
		{ role: 'user', content: 'c' },
	];
	await answer(second, []);
	expect(real.read).toEqual(llama3(second));
});

test('a conversation that is too long is refused before it is read', async () => {
	const long: ChatMessage[] = [{ role: 'user', content: 'x'.repeat(9000) }];
	await expect(answer(long, [])).rejects.toMatchObject({ code: 'context-too-long' });
	expect(real.read).toEqual([]);
});

test("the real WebLLM holds a reply to the guidance's grammar", async () => {
	const asked: ChatMessage[] = [{ role: 'user', content: 'Steer.' }];
	const write = (text: string) => answer(asked, [...new TextEncoder().encode(text)], { grammar });
	for (const text of ['<<<Code>>>', 'Größe: think.\n<<<Return Answer>>>', '<<<Use a loop.>>>']) {
		const told = await write(text);
		expect(told.map((part) => part.text ?? '').join('')).toBe(text);
	}
	for (const text of ['no form', '<<<Code>>> and more', '<Code>'])
		await expect(write(text)).rejects.toMatchObject({ code: 'local-model-failed' });
	expect((await answer(asked, [79, 75])).at(-1)).toMatchObject({ type: 'end' });
});

test('the real WebLLM draws as it is told, and neutrally where it is told nothing', async () => {
	const asked: ChatMessage[] = [{ role: 'user', content: 'Go on.' }];
	const neutral = {
		top_p: 1,
		presence_penalty: 0,
		frequency_penalty: 0,
		repetition_penalty: 1,
	};
	const draw = async (sampling: Sampling) => {
		real.drawn.length = 0;
		real.seeds.length = 0;
		await answer(asked, [79, 75], { sampling });
		return { config: real.drawn[0], seed: real.seeds[0] };
	};
	expect(await draw({ temperature: 0.4, answerTokens: 60 })).toEqual({
		config: expect.objectContaining({ ...neutral, temperature: 0.4, max_tokens: 60 }),
		seed: undefined,
	});
	expect(await draw({ temperature: 1, answerTokens: 60, topP: 0.7, seed: 0 })).toEqual({
		config: expect.objectContaining({ ...neutral, temperature: 1, top_p: 0.7 }),
		seed: 0,
	});
});
