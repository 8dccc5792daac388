import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { fetchPublishedPrompts, readPublishedPack } from '../../../src/steering/packs/published.ts';
import { newestPack } from '../../../src/steering/packs/released.ts';
import { fits, format1Hash, promptsSpec } from '../../../src/steering/prompts.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { NEVER } from '../../support/runs.ts';

const python = createNodeSandbox();
afterAll(() => python.close());
const read = (source: string) => readPublishedPack(source, python, NEVER);

// The shapes of the published file with words of our own.
const SOURCE = `
import os; raise SystemExit("never run")
code_text_choice_prompt = r'''Choose {not filled in}.
''' "And say so: "
with_COT_code_output_prompt = ('Write ' + "code" + f" now.\\n")
text_output_prompt: str = """Éxplain in 'text'."""
Code_checker_prompt = 'old'
Code_checker_prompt = 'Check.'
decision_prompt = make()
other = {1: 'x'}
`;

test('reads the constants, never running the file', { timeout: 60_000 }, async () => {
	const pack = await read(SOURCE);
	expect(pack).toMatchObject({
		name: 'published',
		templates: {
			choose: 'Choose {not filled in}.\nAnd say so: ',
			decide: '',
			code: 'Write code now.\n',
			text: "Éxplain in 'text'.",
			selfCheck: 'Check.',
		},
	});
	const other = await read(SOURCE.replace('Check.', 'Check!'));
	const usesCheck = promptsSpec(pack, ['selfCheck', 'code'], false);
	expect(fits(pack, usesCheck)).toBe(true);
	expect(fits(other, usesCheck)).toBe(false);
	// What a run cannot use does not count.
	expect(fits(other, promptsSpec(pack, ['code', 'text'], false))).toBe(true);
	expect(fits(pack, { pack: 'published', format1: format1Hash(pack) })).toBe(true);
	// A stranger's link may name what every object has.
	for (const name of ['toString', 'valueOf', '__proto__'])
		expect(fits(pack, { pack: 'x', templates: { [name]: 'abc' } })).toBe(false);
	expect(fits(other, { pack: 'published', format1: format1Hash(pack) })).toBe(false);
});

test('takes the words of the baselines where the file has them, else the project’s', async () => {
	const without = await read(SOURCE);
	const words = await newestPack();
	expect(without.templates.assistant).toBe(words.templates.assistant);
	const both = await read(
		`${SOURCE}AutoGen_prompt = "Assist."\ncombined_agent_prompt = f"Combine."\ndecision_prompt = "Decide."\n`,
	);
	expect(both.templates).toMatchObject({
		assistant: 'Assist.',
		summarise: 'Combine.',
		agentDecide: 'Decide.',
		decide: '',
	});
	expect(both.templates.examples).toBe(words.templates.examples);
});

test('says which names are missing', async () => {
	const source = SOURCE.replace("= 'Check.'", '= check()').replace("'old'", '1');
	await expect(read(source)).rejects.toMatchObject({
		code: 'prompts-incomplete',
		message: expect.stringContaining('Code_checker_prompt'),
	});
	await expect(read('')).rejects.toMatchObject({ code: 'prompts-incomplete' });
});

test('says that a file is not Python, or too long', async () => {
	await expect(read('<html>')).rejects.toMatchObject({
		code: 'prompts-unreadable',
		message: expect.stringContaining('SyntaxError'),
	});
	await expect(read('#'.repeat(1_000_001))).rejects.toMatchObject({ code: 'prompts-unreadable' });
});

test('fetches the file, and says why it cannot', async () => {
	const server = createServer((request, response) => {
		response.statusCode = request.url === '/prompt.py' ? 200 : 404;
		response.end(SOURCE);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const listening = server.address();
	if (listening === null || typeof listening === 'string') throw new Error('no port');
	const address = `http://127.0.0.1:${listening.port}`;
	expect(await fetchPublishedPrompts(NEVER, `${address}/prompt.py`)).toBe(SOURCE);
	await expect(fetchPublishedPrompts(NEVER, `${address}/other`)).rejects.toMatchObject({
		code: 'prompts-unreachable',
		message: expect.stringContaining('404'),
	});
	await new Promise((resolve) => server.close(resolve));
	await expect(fetchPublishedPrompts(NEVER, `${address}/prompt.py`)).rejects.toMatchObject({
		code: 'prompts-unreachable',
	});
	await expect(fetchPublishedPrompts(AbortSignal.abort(), address)).rejects.toMatchObject({
		name: 'AbortError',
	});
});
