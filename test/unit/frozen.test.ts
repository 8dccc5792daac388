import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { APP_VERSION } from '../../src/core/version.ts';
import { hashOf, hashOfText } from '../../src/ground/hash.ts';
import { DICTIONARY_1 as EXPERIMENT_DICTIONARY_1 } from '../../src/lab/experiments/exports/link-dictionary.ts';
import { SETTINGS_2, VERSIONS_2 } from '../../src/sharing/format-2-defaults.ts';
import { DICTIONARY_2 } from '../../src/sharing/format-2-dictionary.ts';
import type { PromptPack } from '../../src/steering/prompts.ts';

// Links and stored runs name released packs and methods, and must find them as they were. When this
// test fails, undo the change and put it into a new file (`built-in-2.ts`, `codesteer-2.ts` with the
// next revision). UPDATE_FROZEN=1, run with each release, freezes what is not frozen yet; it never
// changes what is.

const file = new URL('../samples/frozen.json', import.meta.url);
const Frozen = v.object({
	/** The release that was last frozen. */
	version: v.string(),
	hashes: v.record(v.string(), v.string()),
});
const { version, hashes: known } = v.parse(Frozen, JSON.parse(readFileSync(file, 'utf8')));

const packs = import.meta.glob<PromptPack>('../../src/steering/packs/built-in-*.ts', {
	eager: true,
	import: 'pack',
});

/** The text of a method without what a formatter moves. */
function bare(path: string): string {
	const text = readFileSync(new URL(path, import.meta.url), 'utf8');
	return text.replaceAll(/\s+|,(?=\s*[)\]}])/g, '');
}

const methods = '../../src/steering/methods/';
const now: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		Object.values(packs).map((pack) => [`pack ${pack.name}`, hashOf(pack.templates, 24)]),
	),
	...Object.fromEntries(
		readdirSync(new URL(methods, import.meta.url)).map((name) => [
			`method ${name}`,
			hashOfText(bare(methods + name), 24),
		]),
	),
	'link format 2: dictionary': hashOfText(new TextDecoder().decode(DICTIONARY_2), 24),
	'experiment link format 1: dictionary': hashOfText(
		new TextDecoder().decode(EXPERIMENT_DICTIONARY_1),
		24,
	),
	'link format 2: defaults': hashOf([VERSIONS_2, SETTINGS_2], 24),
};

if (process.env.UPDATE_FROZEN === '1')
	writeFileSync(
		file,
		`${JSON.stringify({ version: APP_VERSION, hashes: { ...now, ...known } }, null, '\t')}\n`,
	);

describe('what links name is as it was released', () => {
	test.each(Object.entries(known))('%s', (name, hash) => {
		expect(now[name], 'see the top of this test').toBe(hash);
	});

	test('and a pack is named as its file', () => {
		for (const [path, { name }] of Object.entries(packs)) expect(path).toMatch(`/${name}.ts`);
	});

	test('and what is new is frozen when the version is raised for its release', () => {
		expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(known)));
		if (version !== APP_VERSION) expect(Object.keys(now).sort()).toEqual(Object.keys(known).sort());
	});
});
