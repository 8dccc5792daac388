import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../src/app/experiments/draft.svelte.ts';
import { DEFAULT_STEP_ERRORS } from '../../../../src/core/settings.ts';
import { merged, plannedRuns } from '../../../../src/lab/experiments/experiment.ts';
import { PRESETS } from '../../../../src/lab/experiments/presets.ts';

const size = ({ experiment }: Draft) => (experiment ? [...plannedRuns(experiment)].length : 0);
const stepErrors = ({ experiment }: Draft) =>
	experiment?.blocks[0]?.contenders.map(({ settings }) => settings.sampling.taskLLM.stepErrors);

describe('a new experiment', () => {
	it('begins with something that can be started', () => {
		expect(new Draft().missing).toBeNull();
		expect(size(new Draft())).toBe(40);
	});

	it('has every preset ready to start', () => {
		for (const { id } of PRESETS) {
			const draft = new Draft(id);
			expect(draft.missing, id).toBeNull();
			expect(draft.experiment?.title).toBe(draft.preset?.title);
		}
		expect(size(new Draft('quick'))).toBe(300);
	});

	it('has the tasks by the levels that are chosen, in place of a preset', () => {
		const draft = new Draft('curves');
		expect(draft.tasks).toHaveLength(4);
		draft.tasks = ['letters', 'game-24', 'no-such-task'];
		expect(draft.preset).toBeNull();
		draft.levels = ['L5', 'L1'];
		expect(draft.settings.map(({ task, level }) => `${task} ${level}`)).toEqual([
			'game-24 L1',
			'game-24 L5',
			'letters L1',
			'letters L5',
		]);
	});

	it('says which limit of an experiment it passes', () => {
		const draft = new Draft();
		draft.numbers.firstSeed = '4294967295';
		expect(draft.missing).toContain('seeds');
		draft.numbers.count = '1';
		expect(draft.missing).toBeNull();
		draft.numbers = { ...draft.numbers, firstSeed: '0', count: '100000', repeats: '100' };
		expect(draft.missing).toContain('runs');
		const unnamed = new Draft();
		unnamed.useForAll({ provider: 'compatible', model: '' });
		expect(unnamed.missing).toContain('name of the model');
	});

	it('says what is missing', () => {
		const draft = new Draft();
		draft.tasks = [];
		expect(draft.missing).toContain('at least one task');
		draft.tasks = ['letters'];
		for (const entrant of draft.entrants) draft.remove(entrant);
		expect(draft.missing).toContain('contender');
		draft.add();
		expect(draft.missing).toBeNull();
		draft.numbers.count = '0';
		expect(draft.missing).toContain('number');
		expect(draft.faults.count).toContain('whole number');
		draft.numbers.count = '100000';
		draft.numbers.repeats = '3';
		expect(draft.missing).toContain('200,000');
		draft.numbers.count = '2';
		const [first] = draft.entrants;
		if (first) {
			first.setup.methodId = 'codesteer';
			first.setup.steerer = { kind: 'person' };
		}
		expect(draft.missing).toContain('person');
	});

	it('adds contenders with the next method, each of them once', () => {
		const draft = new Draft();
		draft.add();
		const ids = draft.entrants.map(({ setup }) => setup.methodId);
		expect(new Set(ids).size).toBe(3);
		const [first, second] = draft.entrants;
		if (first && second) second.setup.methodId = first.setup.methodId;
		expect(draft.contenders).toHaveLength(2);
	});

	it('gives the stand-in its errors per step, and no other model', () => {
		const draft = new Draft('quick');
		expect(stepErrors(draft)).toEqual(Array(3).fill(DEFAULT_STEP_ERRORS));
		draft.useForAll({ provider: 'openai', model: 'gpt-4o' });
		expect(draft.commonTaskLLM).toEqual({ provider: 'openai', model: 'gpt-4o' });
		expect(stepErrors(draft)).toEqual(Array(3).fill(undefined));
	});

	it('has the limits that are set, and none that is not', () => {
		const draft = new Draft();
		expect(draft.limit).toEqual({});
		draft.numbers.dollars = '1.50';
		draft.numbers.calls = '100';
		expect(draft.limit).toEqual({ dollars: 1.5, calls: 100 });
		draft.numbers.dollars = '-1';
		expect(draft.faults.dollars).toContain('amount');
	});
});

describe('its puzzles', () => {
	const ids = (task: string) => (task === 'letters' ? ['5_10/a_3_0', '5_10/a_3_1', 'b'] : []);

	it('are the first published ones of each task, where these are asked', () => {
		const draft = new Draft();
		draft.tasks = ['letters', 'game-24'];
		draft.numbers.count = '2';
		draft.published = ids;
		expect(draft.unpublished).toEqual(['game-24']);
		expect(draft.missing).toBeNull();
		expect(draft.experiment?.blocks[0]?.instances).toEqual([
			{ task: 'letters', revision: 1, published: ['5_10/a_3_0', '5_10/a_3_1'] },
		]);
		draft.tasks = ['game-24'];
		expect(draft.missing).toContain('published data');
		draft.published = null;
		expect(draft.missing).toBeNull();
	});
});

it('compares the ablations of Table 4 by their settings', () => {
	const contenders = new Draft('ablations').experiment?.blocks[0]?.contenders ?? [];
	const told = contenders.map(({ method, settings }) => [
		method.id,
		settings.symbolicChecker ?? 'on',
		settings.selfAnswerChecker ?? 'on',
	]);
	expect(told).toEqual(
		['codesteer', 'symbolic-agent'].flatMap((id) => [
			[id, 'on', 'on'],
			[id, 'off', 'on'],
			[id, 'on', 'off'],
		]),
	);
});

describe('an extension', () => {
	it('begins with the contenders that there are, and with further seeds', () => {
		const before = new Draft('quick').experiment;
		const draft = new Draft(null, before);
		expect(draft.missing).toBeNull();
		expect(draft.taken).toEqual(before?.blocks[0]?.contenders);
		expect(draft.numbers.firstSeed).toBe('5');
		expect(draft.levels).toHaveLength(5);
		const more = draft.experiment;
		if (!before || !more) throw new Error('nothing');
		expect([...plannedRuns(merged(before, more))]).toHaveLength(600);
	});

	it('adds a contender on the same puzzles, and leaves others out', () => {
		const before = new Draft('quick').experiment;
		const draft = new Draft(null, before);
		draft.numbers.firstSeed = '1';
		draft.add();
		for (const contender of draft.taken) draft.leave(contender);
		expect(draft.contenders).toHaveLength(1);
		const more = draft.experiment;
		if (!before || !more) throw new Error('nothing');
		expect([...plannedRuns(merged(before, more))]).toHaveLength(400);
	});
});
