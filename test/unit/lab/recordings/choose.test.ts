import { expect, test } from 'vitest';
import type { RunEvent } from '../../../../src/core/events/index.ts';
import {
	chooseRecordings,
	entryOf,
	foundIn,
	type NamedRecording,
} from '../../../../src/lab/recordings/choose.ts';
import { catalogue } from '../../../../tasks/catalogue.ts';
import { specOf, sum } from '../../../support/runs.ts';

/** What a recorded run is told apart by. */
interface Told {
	readonly method: string;
	readonly correct: boolean;
	readonly seconds: number;
	readonly task?: string;
	readonly seed?: number;
	readonly model?: string;
	/** Operations of the last program; null where there is none. */
	readonly operations?: number | null;
	readonly says?: 'correct' | 'incorrect';
	readonly answers?: number;
}

function run(id: string, told: Told): NamedRecording {
	const {
		method,
		correct,
		seconds,
		task = 'letters',
		seed = 1,
		model = 'A',
		says,
		answers = 1,
	} = told;
	const { operations = null } = told;
	const computed = operations !== null;
	const events: RunEvent[] = [];
	for (let round = 0; round < answers; round++)
		events.push({ type: 'answer', round, text: '', code: computed ? '1' : null, finish: 'stop' });
	const round = answers - 1;
	if (computed) {
		const patterns = { search: false, symbolic: false, numeric: operations > 0 };
		const counts = { score: 0, loops: 0, conditions: 0, handlers: 0, operations };
		events.push(
			{
				type: 'symbolic-check',
				round,
				published: { score: 0, ...patterns },
				tree: { ...counts, ...patterns },
				tooSimple: true,
			},
			{
				type: 'execution',
				round,
				purpose: 'answer',
				code: '1',
				output: '',
				error: '',
				ending: 'ok',
				seconds: 0,
			},
		);
	}
	if (says) events.push({ type: 'self-check', round, ok: says === 'correct', says });
	const source = computed ? 'output' : 'text';
	events.push({ type: 'verdict', correct, read: null, source, reason: 'So it is' });
	const params = { ...catalogue.find(({ id: one }) => one === task)?.levels.L2 };
	const instance = { task, revision: 1, params, seed };
	const spec = specOf(sum, { instance, method: { id: method, revision: 1 } });
	const record = { id, title: `${task} L2, seed ${seed}`, createdAt: '2026-11-29T10:00:00Z', spec };
	const moments = events.map((event) => ({ at: seconds * 1000, event }));
	const made = { model, quantization: 'Q4', engine: 'an engine' };
	return { id, recording: { record: { ...record, events }, made, moments } };
}

const chosen = (runs: readonly NamedRecording[]) =>
	chooseRecordings(runs).map(({ id, shows, beside }) => [id, shows, beside].join(' ').trim());

test('wrong words and right code are a pair only of one model on one puzzle, with a program that computes', () => {
	const text = run('text', { method: 'all-text', correct: false, seconds: 2 });
	const code = { method: 'all-code', correct: true, seconds: 3, operations: 1 };
	expect(chosen([text, run('code', code)])).toEqual([
		'text text-wrong-code-right code',
		'code text-wrong-code-right text',
	]);
	for (const other of [{ seed: 2 }, { model: 'B' }, { operations: 0 }, { correct: false }])
		expect(chosen([text, run('code', { ...code, ...other })])).toEqual([]);
});

test('code is a detour where words are right and it is wrong, or right and slower', () => {
	const text = run('text', { method: 'all-text', correct: true, seconds: 2 });
	const pair = ['text text-right-code-detour code', 'code text-right-code-detour text'];
	const code = { method: 'all-code', seconds: 3, operations: 1 };
	expect(chosen([text, run('code', { ...code, correct: false })])).toEqual(pair);
	expect(chosen([text, run('code', { ...code, correct: true })])).toEqual(pair);
	expect(chosen([text, run('code', { ...code, correct: true, seconds: 1 })])).toEqual([]);
});

test('a wrong program that computes nothing, a misleading check, and steering are taken by themselves', () => {
	expect(
		chosen([
			run('empty', { method: 'all-code', correct: false, seconds: 1, operations: 0 }),
			run('false-pass', { method: 'few-shot', correct: false, seconds: 2, says: 'correct' }),
			run('false-alarm', {
				method: 'few-shot',
				correct: true,
				seconds: 3,
				task: 'other',
				says: 'incorrect',
			}),
			run('true', { method: 'few-shot', correct: true, seconds: 4, says: 'correct' }),
			run('helped', { method: 'codesteer', correct: true, seconds: 5, answers: 2 }),
			run('failed', { method: 'codesteer', correct: false, seconds: 6, answers: 2 }),
			run('one-answer', { method: 'codesteer', correct: false, seconds: 7 }),
		]),
	).toEqual([
		'empty code-computes-nothing',
		'false-pass misleading-check',
		'false-alarm misleading-check',
		'helped steering-helps',
		'failed steering-fails',
	]);
});

test('of each kind and model the shortest are taken, one a task, three in all', () => {
	const empty = (id: string, seconds: number, other: Partial<Told> = {}) =>
		run(id, { method: 'all-code', correct: false, seconds, operations: 0, ...other });
	expect(
		chosen([
			empty('slower', 5, { task: 'a', seed: 2 }),
			empty('a', 4, { task: 'a' }),
			empty('b', 3, { task: 'b' }),
			empty('c', 2, { task: 'c' }),
			empty('d', 9, { task: 'd' }),
			empty('too-long', 121, { task: 'e', model: 'C' }),
			empty('other-model', 8, { task: 'd', model: 'B' }),
		]),
	).toEqual(['c', 'b', 'a', 'other-model'].map((id) => `${id} code-computes-nothing`));
});

test("an entry says what the run's own file says", () => {
	const one = run('empty', { method: 'all-code', correct: false, seconds: 1.26, operations: 0 });
	const [first] = chooseRecordings([one]);
	expect(first && entryOf(first)).toMatchObject({
		id: 'empty',
		task: 'letters',
		level: 'L2',
		seed: 1,
		method: 'all-code',
		model: 'A',
		date: '2026-11-29',
		seconds: 1.3,
		correct: false,
		why: 'The program has no loop and no operation: it prints a guess. So it is.',
	});
});

test('what was found is told by model and method, of all that was recorded', () => {
	expect(
		foundIn([
			run('a', { method: 'all-text', correct: false, seconds: 1 }),
			run('b', { method: 'all-text', correct: true, seconds: 1, seed: 2 }),
			run('c', { method: 'all-code', correct: true, seconds: 1 }),
			run('d', { method: 'all-code', correct: false, seconds: 1, model: 'B' }),
		]),
	).toEqual([
		'A was right by All code 1 of 1, All text 1 of 2.',
		'B was right by All code 0 of 1.',
	]);
});
