import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import { importRuns } from '../../../src/sharing/file.ts';
import { decodeRunLink } from '../../../src/sharing/link.ts';

const FOLDER = new URL('../../samples/damaged/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** A failure's code; or, where runs are judged one by one, how many are good and which are bad. */
const Refusal = v.union([
	v.string(),
	v.object({ good: v.number(), bad: v.pipe(v.array(v.number()), v.minLength(1)) }),
]);
const codes = v.parse(v.record(v.string(), Refusal), JSON.parse(read('codes.json')));
const inputs = readdirSync(FOLDER).filter((name) => name !== 'codes.json' && name !== 'README.md');

async function refusalOf(name: string): Promise<v.InferOutput<typeof Refusal> | 'accepted'> {
	try {
		if (name.endsWith('.txt')) {
			await decodeRunLink(read(name));
			return 'accepted';
		}
		const { runs, bad } = importRuns(read(name), new Set());
		for (const { why } of bad) expect(why).toMatch(/\w{3}/);
		return { good: runs.length, bad: bad.map(({ entry }) => entry) };
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		expect(thrown.message).toMatch(/\w{3}.*\./);
		return thrown.code;
	}
}

describe('damaged links and run files', () => {
	it('are each listed with what refuses them', () => {
		expect(Object.keys(codes).sort()).toEqual(inputs.sort());
		expect(inputs.length).toBeGreaterThanOrEqual(190);
	});

	it.each(inputs)('%s', async (name) => {
		expect(await refusalOf(name)).toEqual(codes[name]);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});
