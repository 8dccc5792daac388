import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../../src/app/run/what-next.ts';
import { readPuzzle } from '../../../../src/app/setup/puzzle-address.ts';
import type { RunSpec } from '../../../../src/core/spec.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { specOf, sum } from '../../../support/runs.ts';

const levels = catalogue.find(({ id }) => id === 'game-24')?.levels;
const spec: RunSpec = specOf(sum, {
	instance: { task: 'game-24', revision: 1, params: levels?.L2 ?? {}, seed: 7 },
});
const labels = (of: RunSpec) => nextSteps(of).map(({ label }) => label);
const queryOf = (of: RunSpec, label: string) => {
	const address = nextSteps(of).find((step) => step.label === label)?.address ?? '';
	return new URLSearchParams(address.split('?')[1]);
};

describe('after a verdict', () => {
	it('a harder puzzle and another one are played as this one was', () => {
		expect(readPuzzle(queryOf(spec, 'Harder: L3'))).toMatchObject({ level: 'L3', seed: '7' });
		expect(readPuzzle(queryOf(spec, 'Another puzzle'))).toMatchObject({ level: 'L2', seed: '8' });
		expect(queryOf(spec, 'Another puzzle').get('method')).toBe('codesteer');
	});

	it('nothing is harder than the hardest level, and what is published has no other seed', () => {
		const hardest = { ...spec, instance: { ...spec.instance, params: levels?.L5 ?? {} } };
		expect(labels(hardest as RunSpec).join()).not.toContain('Harder');
		const published = { ...spec, instance: { task: 'game-24', revision: 1, published: '1' } };
		expect(labels(published)).toEqual(['Compare with text only', 'Steer it yourself']);
	});

	it('a comparison has this run beside words alone, or words beside code', () => {
		expect(queryOf(spec, 'Compare with text only').getAll('method')).toEqual([
			'all-text',
			'codesteer',
		]);
		const words = { ...spec, method: { id: 'all-text', revision: 1 }, steerer: null };
		expect(queryOf(words, 'Compare with code only').getAll('method')).toEqual([
			'all-code',
			'all-text',
		]);
	});

	it('whoever steered is not asked to', () => {
		expect(queryOf(spec, 'Steer it yourself').get('steerer')).toBe('person');
		expect(labels({ ...spec, steerer: { kind: 'person' } })).not.toContain('Steer it yourself');
	});
});
