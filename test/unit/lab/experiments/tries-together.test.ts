import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trial, TrialState } from '../../../../src/lab/experiments/trial.ts';
import { triesTogether } from '../../../../src/lab/experiments/tries-together.ts';

const trial = (others: Partial<Trial>): Trial => ({
	key: 'k',
	attempt: 0,
	run: 'a',
	contender: 'c',
	instance: 'i',
	task: 'game-24',
	level: null,
	name: '1',
	repeat: 0,
	state: 'right',
	error: null,
	read: null,
	constraint: null,
	rounds: [],
	endedItself: null,
	calls: 0,
	input: 0,
	output: 0,
	steererTokens: 0,
	estimated: false,
	cost: null,
	seconds: 0,
	pythonSeconds: 0,
	models: [],
	at: '2026-11-29T10:00:00.000Z',
	...others,
});
const counting = (...tries: Partial<Trial>[]) => triesTogether(tries.map(trial)).counting.get('k');

describe('of the tries of a run key', () => {
	it('one that went on counts as far as it came, and once', () => {
		const both = [{ state: 'stopped' as const }, { state: 'wrong' as const }];
		expect(counting(...both)).toMatchObject({ run: 'a', state: 'wrong', attempt: 0 });
		expect(counting(...both.reverse())).toMatchObject({ run: 'a', state: 'wrong', attempt: 0 });
		expect(triesTogether(both.map(trial)).runs.size).toBe(1);
	});

	it('a result counts before errors that came after it elsewhere', () => {
		const tries: Partial<Trial>[] = [
			{ run: 'b', state: 'errored', attempt: 1 },
			{ run: 'a', state: 'right' },
			{ run: 'c', state: 'errored' },
		];
		expect(counting(...tries)).toMatchObject({ run: 'a', state: 'right', attempt: 2 });
	});

	it('without a result the last one counts: a retry that was cut off goes on', () => {
		const tries: Partial<Trial>[] = [
			{ run: 'a', state: 'errored' },
			{ run: 'b', state: 'stopped', attempt: 1 },
		];
		expect(counting(...tries)).toMatchObject({ run: 'b', state: 'stopped', attempt: 1 });
	});

	it('it is the same one in whatever order they come', () => {
		const states: TrialState[] = ['right', 'wrong', 'errored', 'stopped', 'over-budget'];
		const some = fc.uniqueArray(
			fc.record({
				run: fc.stringMatching(/^[a-f]{2}$/),
				state: fc.constantFrom(...states),
				attempt: fc.nat(3),
				at: fc.constantFrom('2026-11-29', '2026-11-30'),
			}),
			{ selector: ({ run }) => run, minLength: 1, maxLength: 6 },
		);
		fc.assert(
			fc.property(some, fc.infiniteStream(fc.nat()), (tries, chance) => {
				const shuffled = tries
					.map((one) => ({ one, place: chance.next().value }))
					.sort((a, b) => a.place - b.place)
					.map(({ one }) => one);
				const chosen = counting(...tries);
				expect(counting(...shuffled)).toEqual(chosen);
				const results = tries.filter(({ state }) => state === 'right' || state === 'wrong');
				if (results.length > 0) expect(['right', 'wrong']).toContain(chosen?.state);
			}),
		);
	});
});
