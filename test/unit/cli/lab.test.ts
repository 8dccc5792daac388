import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KEYS_HELP, keysIn } from '../../../cli/lab-keys.ts';
import { readSpecs } from '../../../cli/lab-specs.ts';
import { exportRuns } from '../../../src/sharing/file.ts';
import { encodeRunLink } from '../../../src/sharing/link.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

const folder = mkdtempSync(join(tmpdir(), 'lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}
const json = JSON.stringify(cloudSpec);
const other = { ...cloudSpec, steerer: null };

describe('the specs of a command', () => {
	it.each([
		['one', json, [cloudSpec]],
		['an array', `[${json}, ${JSON.stringify(other)}]`, [cloudSpec, other]],
		['a byte order mark', `\ufeff${json}`, [cloudSpec]],
		['JSON Lines', `${json}\n\n${JSON.stringify(other)}\n`, [cloudSpec, other]],
	])('are read from a file with %s', async (name, text, specs) => {
		expect(await readSpecs(file(`${name}.json`, text))).toEqual(specs);
	});

	it('are read from runs that the page has saved, and from a link', async () => {
		const createdAt = '2026-11-28T10:00:00.000Z';
		const run = { id: 'a', title: 'A', createdAt, spec: cloudSpec, events: fiveRounds };
		expect(await readSpecs(file('runs.json', exportRuns([run])))).toEqual([cloudSpec]);
		const link = `https://pages.invalid/${await encodeRunLink(cloudSpec, {}, null)}`;
		expect(await readSpecs(link)).toEqual([cloudSpec]);
		expect(await readSpecs(`<${encodeURIComponent(link)}>.`)).toEqual([cloudSpec]);
	});

	it.each([
		['no JSON', 'what?', /no-JSON\.json, line 1/],
		['a bad entry', `[${json}, {}]`, /entry 2: instance/],
		['a bad line', `${json}\n{"instance": 1}`, /line 2: instance/],
		['nothing', '[]', /holds no spec/],
		['no run', exportRuns([]), /holds no spec/],
		['nothing but depth', '['.repeat(100_000) + ']'.repeat(100_000), /entry 1: instance/],
	])('with %s are refused with the place of the fault', async (name, text, message) => {
		const path = file(`${name.replace(' ', '-')}.json`, text);
		await expect(readSpecs(path)).rejects.toThrow(message);
	});

	it('that are not there, or a damaged link, are refused', async () => {
		await expect(readSpecs(join(folder, 'none.json'))).rejects.toThrow(/none\.json/);
		await expect(readSpecs('https://pages.invalid/#/run?task=letters')).rejects.toMatchObject({
			message: expect.stringContaining('is no link of a run'),
		});
		await expect(readSpecs('https://pages.invalid/#/run/2.x')).rejects.toMatchObject({
			name: 'Failure',
		});
	});
});

describe('the keys of a command', () => {
	it('are taken from variables that the help names', () => {
		expect(KEYS_HELP).toContain('CODESTEER_KEY_OPENAI: OpenAI');
		expect(keysIn({ CODESTEER_KEY_OPENAI: 'sk-1', OPENAI_API_KEY: 'sk-2' })).toEqual([
			{
				model: { provider: 'openai', model: '', baseUrl: 'https://api.openai.com/v1' },
				key: 'sk-1',
			},
		]);
	});

	it('are for an address of their own only where the environment says so', () => {
		const CODESTEER_ADDRESS_COMPATIBLE = 'https://models.invalid/v1';
		expect(
			keysIn({ CODESTEER_KEY_COMPATIBLE: 'sk-1', CODESTEER_ADDRESS_COMPATIBLE }).map(
				({ model }) => model.baseUrl,
			),
		).toEqual([CODESTEER_ADDRESS_COMPATIBLE]);
	});
});
