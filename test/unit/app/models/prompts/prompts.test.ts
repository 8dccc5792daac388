import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { Prompts } from '../../../../../src/app/models/prompts/prompts.svelte.ts';
import { newestPack } from '../../../../../src/steering/packs/released.ts';
import { type PromptPack, promptsSpec } from '../../../../../src/steering/prompts.ts';
import { memoryValue } from '../../../../support/memory-value.ts';
import { createNodeSandbox } from '../../../../support/node-sandbox.ts';
import { NEVER } from '../../../../support/runs.ts';

const sandbox = createNodeSandbox();
const python = { sandbox: async () => sandbox };
const SOURCE = [
	'code_text_choice_prompt = "Choose."',
	'with_COT_code_output_prompt = "Write code."',
	'text_output_prompt = "Write text."',
	'Code_checker_prompt = "Check."',
].join('\n');

/** What a run records of a pack, of which it used two templates. */
const specOf = (pack: PromptPack) => promptsSpec(pack, ['code', 'text'], false);

test('a loaded pack is there now and in the next session, once', async () => {
	const kept = memoryValue();
	const prompts = new Prompts(kept, python);
	const pack = await prompts.add(SOURCE, NEVER);
	expect(Object.values(pack.templates)).toContain('Write code.');
	await prompts.add(SOURCE, NEVER);
	expect(prompts.loaded).toEqual([pack]);
	expect(prompts.newest).toEqual(await newestPack());

	const next = new Prompts(kept, python);
	expect(next.loaded).toEqual([]);
	expect(await next.need(specOf(pack))).toEqual(pack);
	await next.remove(pack);
	expect(next.loaded).toEqual([]);
	expect(await new Prompts(kept, python).find(specOf(pack))).toBeNull();
});

test("the project's own pack is found by its name, without a look at what is kept", async () => {
	const refusing = memoryValue();
	refusing.refuses = true;
	const prompts = new Prompts(refusing, python);
	const newest = await newestPack();
	expect(await prompts.need({ pack: newest.name })).toEqual(newest);
	expect(await prompts.find({ pack: 'built-in-0' })).toBeNull();
});

test('of two loaded packs, a run finds the one whose words it used', async () => {
	const prompts = new Prompts(memoryValue(), python);
	const first = await prompts.add(SOURCE, NEVER);
	const second = await prompts.add(SOURCE.replace('Write code.', 'Program!'), NEVER);
	expect(prompts.loaded).toEqual([first, second]);
	expect(await prompts.find(specOf(second))).toBe(second);
	expect(await prompts.find(specOf(first))).toBe(first);
});

test('a pack can be fetched from its address', async () => {
	const server = createServer((_, response) => response.end(SOURCE));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' ? address?.port : 0;
	const prompts = new Prompts(memoryValue(), python);
	const pack = await prompts.addFrom(`http://127.0.0.1:${port}/prompt.py`, NEVER);
	server.close();
	expect(prompts.loaded).toEqual([pack]);
});

test('what is no prompt.py is refused, and changes nothing', async () => {
	const kept = memoryValue();
	const prompts = new Prompts(kept, python);
	await expect(prompts.add('def', NEVER)).rejects.toMatchObject({ code: 'prompts-unreadable' });
	await expect(prompts.add('a = 1', NEVER)).rejects.toMatchObject({ code: 'prompts-incomplete' });
	expect([prompts.loaded, kept.value]).toEqual([[], undefined]);
});

test("damaged or unreachable storage leaves the project's pack", async () => {
	const unreachable = memoryValue();
	unreachable.refuses = true;
	for (const kept of [memoryValue([{ name: 'published' }]), memoryValue('?'), unreachable]) {
		const prompts = new Prompts(kept, python);
		await prompts.look();
		expect([prompts.newest, prompts.loaded]).toEqual([await newestPack(), []]);
		await expect(prompts.need({ pack: 'old', templates: {} })).rejects.toThrow('"old"');
	}
});

test('a pack that cannot be kept can be used all the same', async () => {
	const kept = memoryValue();
	const prompts = new Prompts(kept, python);
	await prompts.look();
	kept.refuses = true;
	await expect(prompts.add(SOURCE, NEVER)).rejects.toThrow('stores nothing');
	expect(prompts.loaded).toHaveLength(1);
});
