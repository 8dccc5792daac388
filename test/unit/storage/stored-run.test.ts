import { describe, expect, it } from 'vitest';
import { migrations } from '../../../src/core/migrations/index.ts';
import { createStored, readRunRow, readStoredRun } from '../../../src/storage/stored-run.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

const header = {
	id: 'a',
	title: 'A run',
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
};
const row = { ...header, versions: migrations.versions, ended: 'finished', correct: true };
const eventRows = fiveRounds.map(createStored()).map((event) => ({ event }));

describe('a stored run', () => {
	it('is read as it was written', () => {
		expect(readStoredRun(row, eventRows)).toEqual({
			record: { ...header, events: fiveRounds },
			ended: 'finished',
			damage: [],
		});
	});

	it('leaves out what cannot be read of its events, and says so', () => {
		const read = readStoredRun(row, [{ event: { type: 'nonsense' } }, ...eventRows, 7]);
		expect(read.record.events).toEqual(fiveRounds);
		expect(read.damage).toEqual([
			expect.stringMatching(/^Event 1 is left out: type/),
			expect.stringMatching(new RegExp(`^Event ${fiveRounds.length + 2} is left out: `)),
		]);
	});

	it('whose row cannot be read can only be deleted', () => {
		expect(() => readStoredRun({ ...row, title: 7 }, eventRows)).toThrow(
			expect.objectContaining({
				code: 'run-damaged',
				message: expect.stringMatching(/title: .*only be deleted/),
			}),
		);
		expect(readRunRow({ ...row, ended: 'otherwise' })).toEqual({
			row: null,
			why: expect.stringMatching(/^ended: /),
		});
	});

	it('holds nothing that the schema of events does not know', () => {
		const [start] = fiveRounds;
		if (start) expect(createStored()({ ...start, ...{ foreign: 1 } })).toEqual(start);
		expect(start).toBeDefined();
	});
});
