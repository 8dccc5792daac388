import { expect, test } from 'vitest';
import { readGuidance } from '../../../src/steering/guidance.ts';
import guidance from '../../../src/steering/steerers/guidance.gbnf?raw';
import { readGrammar, xgrammar } from '../../../tools/vite/check-grammars.ts';
import { words } from '../../support/runs.ts';

const accepts = async (text: string) => {
	const { Testings } = await xgrammar();
	return Testings.isGrammarAcceptString(await readGrammar(guidance, 'guidance'), text);
};

test('what the grammar lets through is read as a decision', async () => {
	for (const [reply, decision] of [
		['<<<Code>>>', 'code'],
		['<<<Text>>>', 'text'],
		['It is right.\n<<<Return Answer>>>', 'finish'],
		['<<<Terminate>>>', 'finish'],
		['Not yet. <<<Search with\nall moves: 1 + 2 = "3".>>>', 'guide'],
	] as const) {
		expect(await accepts(reply), reply).toBe(true);
		expect(readGuidance(reply, words).decision).toBe(decision);
	}
});

test('nothing else gets through', async () => {
	for (const reply of ['', 'Use code.', '<<<Code', '<<<>>>', '<<<Code>>> and so on', '<<Code>>'])
		expect(await accepts(reply), reply).toBe(false);
});

test('a page with a broken grammar is not built', async () => {
	for (const broken of ['root ::= (((', 'root ::= missing', 'start ::= "a"', 'root ::= "a'])
		await expect(readGrammar(broken, 'broken.gbnf')).rejects.toThrow('broken.gbnf');
	await expect(readGrammar('root ::= "a"', 'sound.gbnf')).resolves.toBeDefined();
});
