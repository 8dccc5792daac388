import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exportRuns } from '../../../src/sharing/file.ts';
import { RunsFile } from '../../../tools/docs/schemas.ts';
import { anyEvent, anySpec } from '../../samples/arbitrary-run.ts';

it('documents what an exported file holds, nothing less and nothing more', () => {
	fc.assert(
		fc.property(anySpec, fc.array(anyEvent, { maxLength: 10 }), (spec, events) => {
			const header = { id: 'a', title: 'A run', createdAt: '2026-11-28T10:00:00.000Z' };
			const file = exportRuns([{ ...header, spec, events }]);
			expect(v.safeParse(RunsFile, JSON.parse(file)).issues).toBeUndefined();
		}),
		{ numRuns: 100 },
	);
});
