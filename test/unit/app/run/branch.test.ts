import { describe, expect, it } from 'vitest';
import { branchOf, canBranch } from '../../../../src/app/run/branch.ts';
import { LiveRun } from '../../../../src/app/run/live-run.svelte.ts';
import { foldRun } from '../../../../src/core/fold-run.ts';
import { lastOf, type RunRecord } from '../../../../src/core/run.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { cloudSpec } from '../../../samples/five-rounds.ts';
import { runServices, until } from '../../../support/run-services.ts';
import { specOf } from '../../../support/runs.ts';

describe('a branch', () => {
	it('shares the rounds up to where it parts, and then a person guides', async () => {
		const services = runServices();
		const spec = specOf((await loadTask('number-multiply')).instance({}, 7));
		const original = new LiveRun(services);
		await original.start(spec);
		if (!original.source) throw new Error('the run was not started');
		const { record } = original.source;
		const [first] = original.view.rounds;
		if (!first) throw new Error('no round was played');

		const begun = branchOf(record, 0);
		expect(begun.id).not.toBe(record.id);
		expect(begun.title).toContain(`${record.title} · branch of round 1`);
		expect(foldRun(begun.events).rounds).toHaveLength(1);
		expect(foldRun(begun.events).verdict).toBeUndefined();

		const branch = new LiveRun(services);
		const over = branch.resume(begun, foldRun(begun.events), true);
		await until(() => expect(branch.desk.situation?.rounds).toHaveLength(1));
		branch.desk.reply('<<<Return Answer>>>');
		await over;
		expect(branch.view.status).toBe('finished');
		expect(branch.view.rounds.map((round) => lastOf(round, 'guidance')?.by)).toEqual([
			'rules',
			'person',
		]);
		const [shared] = branch.view.rounds;
		expect(shared && lastOf(shared, 'answer')).toEqual(lastOf(first, 'answer'));
		// It is a run of its own in the history, and the other one is as it was.
		const history = await services.history();
		expect((await history.get(begun.id))?.record.events).toEqual(branch.source?.record.events);
		expect((await history.get(record.id))?.record).toEqual(record);
	});

	it('begins only where another guidance could have come', async () => {
		const spec = specOf((await loadTask('number-multiply')).instance({}, 7));
		const answer = { type: 'answer', round: 0, text: '', code: null, finish: 'stop' } as const;
		const [answered] = foldRun([answer]).rounds;
		const [last] = foldRun([{ ...answer, round: spec.settings.maxRounds }]).rounds;
		const [open] = foldRun([{ type: 'delta', round: 0, role: 'answer', text: '' }]).rounds;
		if (!answered || !last || !open) throw new Error('each has a round');
		expect(canBranch(spec, answered)).toBe(true);
		expect(canBranch(spec, last)).toBe(false);
		expect(canBranch(spec, open)).toBe(false);
		expect(canBranch({ ...spec, method: { id: 'all-text', revision: 1 } }, answered)).toBe(false);
	});

	it('has a title that the history can hold', () => {
		const record: RunRecord = {
			id: 'a',
			title: 'a'.repeat(300),
			createdAt: '2026-11-22T10:00:00.000Z',
			spec: cloudSpec,
			events: [],
		};
		expect(branchOf(record, 2).title).toHaveLength(300);
	});
});
