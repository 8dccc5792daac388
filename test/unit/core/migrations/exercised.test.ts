import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createMigrations, FORMAT_1 } from '../../../../src/core/migrations/index.ts';
import { SEQUENCES, type Step, type Thing } from '../../../../src/core/migrations/sequences.ts';
import { fromBase64Url } from '../../../../src/sharing/base64url.ts';
import { format1 } from '../../../../src/sharing/format-1.ts';

// Nobody adds a migration without a sample that goes through it: every step is counted here.

const calls = new Map<string, number>();
const counted = Object.fromEntries(
	Object.entries(SEQUENCES).map(([thing, steps]) => [
		thing,
		steps.map(
			(step, at): Step =>
				(written) => {
					const name = `${thing} ${at + 1} → ${at + 2}`;
					calls.set(name, (calls.get(name) ?? 0) + 1);
					return step(written);
				},
		),
	]),
) as Partial<Record<Thing, readonly Step[]>>;

test('every step of every sequence is exercised by what older builds wrote', async () => {
	const { upgrade } = createMigrations(counted);
	const folder = new URL('../../../samples/format-1/', import.meta.url);
	for (const name of readdirSync(new URL('links/', folder))) {
		const link = readFileSync(new URL(`links/${name}`, folder), 'utf8').trim();
		const payload = await format1.read(fromBase64Url(link.split('.')[1] ?? ''), 1_000_000);
		if (payload) upgrade(payload.run, payload.versions);
	}
	for (const name of readdirSync(new URL('files/', folder))) {
		const { runs } = JSON.parse(readFileSync(new URL(`files/${name}`, folder), 'utf8'));
		for (const run of runs) upgrade(run, FORMAT_1);
	}
	const steps = Object.entries(SEQUENCES).flatMap(([thing, list]) =>
		list.map((_, at) => `${thing} ${at + 1} → ${at + 2}`),
	);
	expect([...calls.keys()].sort()).toEqual(steps.sort());
});

test('what a newer page wrote is refused by name, and what is of today stays as it is', () => {
	const { upgrade, versions } = createMigrations(counted);
	const run = { spec: { method: { id: 'a', revision: 1 } }, events: [{ type: 'usage', round: 0 }] };
	expect(upgrade(run, versions)).toEqual(run);
	expect(() => upgrade(run, { ...versions, usage: 99 })).toThrow(/"usage" has version 99/);
	expect(upgrade({ spec: null, events: [7, null, { type: 5 }] }, FORMAT_1)).toEqual({
		spec: null,
		events: [7, null, { type: 5 }],
	});
});
