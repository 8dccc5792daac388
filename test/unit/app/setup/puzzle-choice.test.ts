import { describe, expect, test, vi } from 'vitest';
import { Published } from '../../../../src/app/published/published.svelte.ts';
import { namesPuzzle } from '../../../../src/app/setup/puzzle-address.ts';
import { PuzzleChoice } from '../../../../src/app/setup/puzzle-choice.svelte.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import { deferred } from '../../../support/deferred.ts';
import { memoryArchives } from '../../../support/memory-archives.ts';
import { lettersZip } from '../../../support/published-letters.ts';
import { until } from '../../../support/run-services.ts';
import { taskWorker } from '../../../support/task-worker.ts';

const published = () => new Published(memoryArchives(), taskWorker);

function choice(address = '', data = published()) {
	const made = new PuzzleChoice(async () => data);
	if (address !== '') made.read(new URLSearchParams(address));
	return made;
}

async function loaded(address: string, data = published()) {
	const made = choice(address, data);
	await until(() => expect(made.instance ?? made.fault).not.toBeNull());
	return made;
}

/** The address that a choice is remembered by. */
function addressOf(made: PuzzleChoice): string {
	const query = new URLSearchParams();
	made.write(query);
	return query.toString();
}

async function dropped() {
	const data = published();
	await data.add([lettersZip()]);
	return data;
}

describe('an address', () => {
	test('chooses the puzzle that the same task, params and seed give', async () => {
		const made = await loaded('task=letters&level=L2&seed=7');
		const task = await loadTask('letters');
		expect(made.instance?.puzzleHash).toBe(task.instance(task.about.levels.L2, 7).puzzleHash);
		expect(made.spec).toMatchObject({ task: 'letters', params: task.about.levels.L2, seed: 7 });
	});

	test.each([
		'task=letters&level=L3&seed=12',
		'task=game-24&level=custom&seed=4&knob.count=5&knob.largest=12',
		'task=letters&level=published&id=5_10%2Fa_3_2',
	])('%s is given back, whatever was chosen before', async (address) => {
		const made = choice('task=reversi&level=L5&seed=99');
		made.read(new URLSearchParams(address));
		const query = new URLSearchParams();
		made.write(query);
		for (const [name, text] of new URLSearchParams(address)) expect(query.get(name)).toBe(text);
	});

	test('that says nothing takes the defaults; a task that there is none of is not replaced', () => {
		const first = addressOf(choice());
		expect(first).toBe('task=eight-queens&level=L2&seed=7');
		expect(addressOf(choice('task=no-such-task&level=L9&seed=-1'))).toBe('task=&level=L1&seed=-1');
		expect(addressOf(choice('knob.count=5'))).toBe(first);
		const address = (text: string) => namesPuzzle(new URLSearchParams(text));
		expect(['method=all-text', 'seed=1', 'level=L2'].map(address)).toEqual([false, true, true]);
	});
});

describe('what is typed', () => {
	test('a seed that is none is named, and there is no puzzle until it is mended', async () => {
		const made = await loaded('task=letters&seed=3');
		for (const text of ['', '-1', '1.5', 'x', '4294967296']) {
			made.seed = text;
			expect(made.seedFault).toBe('Enter a whole number from 0 to 4294967295.');
			expect([made.spec, made.instance, made.fault]).toEqual([null, null, null]);
		}
		made.seed = '4294967295';
		expect([made.seedFault, made.instance === null]).toEqual([null, false]);
	});

	test('a knob that is out of its range is named, and the others are not', async () => {
		const made = await loaded('task=game-24&level=custom');
		expect(made.knobFaults).toEqual({});
		const before = made.instance?.puzzleHash;
		made.fields.count = 'four';
		expect(Object.keys(made.knobFaults)).toEqual(['count']);
		expect(made.knobFaults.count).toMatch(/^Enter a whole number from/);
		expect([made.spec, made.instance]).toEqual([null, null]);
		made.fields.count = '4';
		expect(made.instance?.puzzleHash).toBe(before);
	});

	test('knobs that do not go together say so in words', async () => {
		const made = await loaded('task=letters&level=custom');
		made.fields.length = '5';
		made.fields.frequency = '6';
		expect(made.instance).toBeNull();
		expect(made.fault).toMatch(/Choose other settings or another seed\.$/);
	});
});

describe('another choice', () => {
	test('of the task keeps level and seed, but not the knobs of the old one', async () => {
		const made = await loaded('task=letters&level=L4&seed=5');
		made.taskId = 'game-24';
		// Nothing of the old task stands for the one that loads.
		expect([made.instance, made.fault]).toEqual([null, null]);
		await until(() => expect(made.instance?.task).toBe('game-24'));
		expect(addressOf(made)).toBe('task=game-24&level=L4&seed=5');
		made.level = 'custom';
		made.fields.count = '5';
		made.taskId = 'letters';
		expect(addressOf(made)).toBe('task=letters&level=L1&seed=5');
		made.taskId = 'no-such-task';
		expect([made.about, made.taskId, made.spec, made.instance]).toEqual([null, '', null, null]);
	});

	test('of the level fills the fields, which a custom level begins with', async () => {
		const made = await loaded('task=game-24&level=L1');
		made.level = 'L5';
		const { levels } = catalogue.find(({ id }) => id === 'game-24') ?? {};
		const fields = { ...made.fields };
		expect(fields.count).toBe(String(levels?.L5.count));
		made.level = 'custom';
		expect({ ...made.fields }).toEqual(fields);
	});

	test('of a new puzzle is of the same kind', async () => {
		const made = await loaded('task=letters&level=L2&seed=7');
		const before = made.instance?.puzzleHash;
		for (let tries = 0; made.instance?.puzzleHash === before && tries < 5; tries++)
			made.newPuzzle();
		expect(made.seedFault).toBeNull();
		expect(made.instance?.puzzleHash).not.toBe(before);
		expect(made.level).toBe('L2');
	});
});

describe('a published instance', () => {
	test('is chosen by its id, and the first one without', async () => {
		const data = await dropped();
		const made = await loaded('task=letters&level=published&id=5_10/a_3_2', data);
		expect(made.instance?.question).toContain('sahara');
		expect(made.spec).toMatchObject({ task: 'letters', published: '5_10/a_3_2' });
		made.taskId = 'game-24';
		made.taskId = 'letters';
		await until(() => expect(made.instance?.question).toContain('banana'));
		const { published: list } = made;
		expect(list?.ids).toEqual(['5_10/a_3_0', '5_10/a_3_2', '5_10/a_3_10']);
		made.newPuzzle();
		expect(list?.id).not.toBe('5_10/a_3_0');
		await until(() => expect(made.instance?.question).not.toContain('banana'));
	});

	test('that is not here says where to get it, and is there once it is dropped', async () => {
		const data = published();
		const made = await loaded('task=letters&level=published&id=5_10/a_3_0', data);
		expect(made.instance).toBeNull();
		expect(made.fault).toContain('5_10/a_3_0 is not in this browser');
		await data.add([lettersZip()]);
		made.retry();
		await until(() => expect(made.instance?.question).toContain('banana'));
		expect(made.fault).toBeNull();
	});

	test('keeps its id in the address while the data loads', async () => {
		const data = deferred<Published>();
		const made = new PuzzleChoice(() => data.promise);
		made.read(new URLSearchParams('task=letters&level=published&id=5_10/a_3_2'));
		expect(addressOf(made)).toBe('task=letters&level=published&id=5_10%2Fa_3_2');
		expect([made.published, made.instance, made.spec]).toEqual([null, null, null]);
		data.resolve(await dropped());
		await until(() => expect(made.instance?.question).toContain('sahara'));
	});

	test('whose data could not be loaded can be asked for again', async () => {
		const data = await dropped();
		const open = vi.fn(async () => data).mockRejectedValueOnce(new TypeError('Failed to fetch'));
		const made = new PuzzleChoice(open);
		made.read(new URLSearchParams('task=letters&level=published&id=5_10/a_3_2'));
		await until(() => expect(made.fault).toContain('could not be loaded'));
		made.retry();
		await until(() => expect(made.instance?.question).toContain('sahara'));
	});

	test('without any data there is none, and nothing to say against it', async () => {
		const made = choice('task=letters&level=published');
		await until(() => expect(made.published?.looked).toBe(true));
		expect([made.spec, made.instance, made.fault]).toEqual([null, null, null]);
		made.newPuzzle();
		expect(made.spec).toBeNull();
	});
});
