import { beforeAll, describe, expect, it } from 'vitest';
import { OpenedRun } from '../../../../src/app/opened/opened-run.svelte.ts';
import { Verification } from '../../../../src/app/opened/verification.svelte.ts';
import { isKept, type RunEvent } from '../../../../src/core/events/index.ts';
import { allOf, type RunRecord } from '../../../../src/core/run.ts';
import { playRun } from '../../../../src/lab/play-run.ts';
import type { KnownPuzzle } from '../../../../src/sharing/rebuild.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import type { Instance } from '../../../../tasks/task.ts';
import { runServices, until } from '../../../support/run-services.ts';
import { collect, NEVER, specOf } from '../../../support/runs.ts';

const services = runServices();
let instance: Instance;
let record: RunRecord;
let played: readonly RunEvent[];
beforeAll(async () => {
	instance = (await loadTask('number-multiply')).instance({}, 7);
	const header = {
		id: 'run-1',
		title: 'A run',
		createdAt: '2026-11-28T10:00:00.000Z',
		spec: specOf(instance),
	};
	played = await collect(playRun({ header, recorded: [] }, services, NEVER));
	record = { ...header, events: played.filter(isKept) };
}, 60_000);

const requests = ({ view }: OpenedRun) => view.rounds.flatMap((round) => allOf(round, 'request'));
async function opened(run: RunRecord, other = services, known: KnownPuzzle = {}) {
	const shown = new OpenedRun(run, known, other);
	await shown.rebuild();
	return shown;
}

describe('a run that is looked at', () => {
	it('shows at once what is recorded, and then the puzzle', async () => {
		const run = new OpenedRun(record, {}, services);
		expect(run.puzzle).toBeNull();
		expect(run.view.verdict?.correct).toBe(true);
		expect(run.question).toBe(instance.question);
		await until(() => expect(run.instance?.puzzleHash).toBe(instance.puzzleHash));
		expect(run.problems).toEqual([]);
	});

	it('derives again what was sent to the models', async () => {
		const run = await opened(record);
		const sent = played.filter(({ type }) => type === 'request');
		expect(requests(run)).toEqual(sent.map((request) => ({ ...request, proved: true })));
	});

	it('shows a recipe: a puzzle and no rounds', async () => {
		const { puzzleHash } = instance;
		const run = await opened({ ...record, events: [] }, services, { puzzleHash });
		expect(run.instance?.puzzleHash).toBe(instance.puzzleHash);
		expect(run.question).toBe(instance.question);
		expect(run.view.rounds).toEqual([]);
		expect(run.problems).toEqual([]);
	});

	it('says what is missing: prompts, or the puzzle', async () => {
		const find = async () => null;
		const run = await opened(record, {
			...services,
			prompts: { ...services.prompts, find },
		});
		expect(run.instance?.puzzleHash).toBe(instance.puzzleHash);
		expect(run.problems).toEqual([expect.stringMatching(/sent to the models cannot be shown/)]);
		const other = { ...record.spec, instance: { ...record.spec.instance, task: 'no-such-task' } };
		const another = await opened({ ...record, spec: other });
		expect(another.instance).toBeNull();
		expect(another.question).toBe(instance.question);
		expect(another.problems).toHaveLength(2);
	});

	it('shows the puzzle that the run carries where its settings make another today', async () => {
		const other = { ...record.spec, instance: { ...record.spec.instance, seed: 8 } };
		const run = await opened({ ...record, spec: other });
		expect(run.puzzle?.source).toBe('carried');
		expect(run.instance?.puzzleHash).toBe(instance.puzzleHash);
		expect(run.problems).toEqual([expect.stringMatching(/as this run carries it/)]);
	});

	it('finds a published puzzle when its data has come', async () => {
		let data: Instance | null = null;
		const published = { find: async () => data };
		const { task, revision } = record.spec.instance;
		const spec = { ...record.spec, instance: { task, revision, published: 'a_1' } };
		// A link carries no puzzle of the published data.
		const events = record.events.map((event) =>
			event.type === 'start' ? { ...event, puzzle: null } : event,
		);
		const run = await opened({ ...record, spec, events }, { ...services, published });
		expect(run.puzzle?.needsData).toBe(true);
		expect(run.instance).toBeNull();
		data = instance;
		await run.rebuild();
		expect(run.instance).toBe(instance);
		expect(run.puzzle?.needsData).toBeUndefined();
	});
});

describe('a verification', () => {
	const claimed = () => new OpenedRun(record, {}, services).claimed;

	it('finds all of an untouched run equal', async () => {
		const verification = new Verification(services);
		expect(verification.status).toBe('idle');
		await verification.start(claimed());
		expect(verification.status).toBe('done');
		expect(verification.marks.map(({ what }) => what)).toEqual(
			expect.arrayContaining(['Instance', 'Steps', 'Verdict']),
		);
		const { length } = verification.marks;
		expect(verification.counts).toEqual({ equal: length, different: 0, open: 0 });
	});

	it('finds a forged verdict, and what cannot be compared', async () => {
		const events = record.events.map((event) =>
			event.type === 'verdict' ? { ...event, correct: !event.correct } : event,
		);
		const find = async () => null;
		const verification = new Verification({
			...services,
			prompts: { ...services.prompts, find },
		});
		await verification.start({ ...claimed(), events });
		expect(verification.counts).toMatchObject({ different: 1, open: 2 });
	});

	it('stops, and begins anew', async () => {
		const verification = new Verification(services);
		const first = verification.start(claimed());
		verification.stop();
		await first;
		expect(verification.status).toBe('stopped');
		expect(verification.fault).toBeNull();
		await verification.start(claimed());
		expect(verification.status).toBe('done');
	});

	it('gives way to a next one: no mark of the last shows in it', async () => {
		const verification = new Verification(services);
		const first = verification.start(claimed());
		const second = verification.start({ ...claimed(), events: [] });
		await Promise.all([first, second]);
		expect(verification.status).toBe('done');
		expect(verification.marks.map(({ what }) => what)).toEqual(['Instance', 'Steps', 'As sent']);
	});

	it('says why it could not be made', async () => {
		const sandbox = () => Promise.reject(new Error('Python could not be loaded.'));
		const verification = new Verification({
			...services,
			python: { ...services.python, sandbox },
		});
		await verification.start(claimed());
		expect(verification.status).toBe('failed');
		expect(verification.fault).toBe('Python could not be loaded.');
	});
});
