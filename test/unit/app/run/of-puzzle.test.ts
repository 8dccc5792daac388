import { expect, it } from 'vitest';
import { isOfOtherPuzzle } from '../../../../src/app/run/of-puzzle.ts';
import { specOf, sum } from '../../../support/runs.ts';

const spec = specOf(sum);
const other = { ...spec, instance: { ...spec.instance, task: 'letters' } };

it('a run that is over is of another puzzle once another is chosen', () => {
	const over = { running: false, source: { spec } };
	expect(isOfOtherPuzzle(over, other)).toBe(true);
	expect(isOfOtherPuzzle(over, { ...spec, method: { id: 'all-text', revision: 1 } })).toBe(false);
	expect(isOfOtherPuzzle(over, null)).toBe(false);
	expect(isOfOtherPuzzle({ running: true, source: { spec } }, other)).toBe(false);
	expect(isOfOtherPuzzle({ running: false, source: null }, other)).toBe(false);
});
