import { describe, expect, it } from 'vitest';
import { OpenTrial } from '../../../../../src/app/experiments/trial/open-trial.svelte.ts';
import { Failure } from '../../../../../src/core/failure.ts';
import type { RunRecord } from '../../../../../src/core/run.ts';
import { cloudSpec, fiveRounds } from '../../../../samples/five-rounds.ts';
import { runServices, until } from '../../../../support/run-services.ts';

const record = (id: string): RunRecord => ({
	id,
	title: 'From an experiment',
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
	events: fiveRounds,
});

/** The second try of a run; the trace of the first is there too, unless a test wants otherwise. */
function opened(find: (attempt: number) => Promise<RunRecord | null>, services = runServices()) {
	const library = { record: (_: string, { attempt }: { attempt: number }) => find(attempt) };
	const place = { experiment: 'e', key: 'k', attempt: 1 };
	return { trial: new OpenTrial(place, { ...services, library }), services };
}
const both = async (attempt: number) => record(`try-${attempt}`);

describe('a run of an experiment', () => {
	it('shows the try that counts, and those before it when asked', async () => {
		const { trial } = opened(both);
		expect([trial.opened, trial.tries]).toEqual([undefined, [1, 0]]);
		await until(() => expect(trial.opened?.record.id).toBe('try-1'));
		expect(trial.opened?.record.title).toMatch(/^Game 24 .* · CodeSteer$/);
		await trial.show(0);
		expect([trial.attempt, trial.opened?.record.id]).toEqual([0, 'try-0']);
	});

	it('shows what was asked for last', async () => {
		const { trial } = opened(both);
		await Promise.all([trial.show(0), trial.show(1), trial.show(0)]);
		expect(trial.opened?.record.id).toBe('try-0');
	});

	it('is kept in the history, try by try', async () => {
		const { trial, services } = opened(both);
		await trial.show(1);
		await trial.keep();
		expect(trial.keptId).toBe('try-1');
		const history = await services.history();
		expect((await history.get('try-1'))?.record.events).toHaveLength(fiveRounds.length);
		await trial.show(0);
		expect(trial.keptId).toBeNull();
	});

	it('says where there is no trace, or why it cannot be read or kept', async () => {
		const { trial } = opened(async () => null);
		await until(() => expect(trial.opened).toBeNull());
		await trial.keep();
		expect(trial.keptId).toBeNull();

		const broken = opened(async () => {
			throw new Failure('run-damaged', 'It is damaged.');
		});
		await until(() => expect(broken.trial.fault).toBe('It is damaged.'));

		const full = opened(both, {
			...runServices(),
			history: async () => {
				throw new Failure('storage-failed', 'It is full.');
			},
		});
		await full.trial.show(1);
		await full.trial.keep();
		expect([full.trial.fault, full.trial.keptId]).toEqual(['It is full.', null]);
	});
});
