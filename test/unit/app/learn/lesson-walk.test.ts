import { describe, expect, test } from 'vitest';
import { LessonWalk } from '../../../../src/app/learn/lesson-walk.svelte.ts';
import { Progress } from '../../../../src/app/learn/progress.svelte.ts';
import { StageWork } from '../../../../src/app/learn/stage-work.svelte.ts';
import { wordPieces } from '../../../../src/app/learn/words.ts';
import type { Finding } from '../../../../src/lessons/finding.ts';
import type { StepOf } from '../../../../src/lessons/lesson.ts';
import { readProgress, resultsOf } from '../../../../src/lessons/progress.ts';
import { loadLesson } from '../../../../src/lessons/registry.ts';
import { memoryValue } from '../../../support/memory-value.ts';

const NAME = 'sounds-right';
const lesson = await loadLesson(NAME);
const RIGHT: Finding = { done: true, words: 'Yes.', kept: '1' };
const WRONG: Finding = { done: false, words: 'Not yet.' };

async function begin(store = memoryValue()) {
	const progress = new Progress(store);
	await progress.ready;
	return { store, progress, walk: new LessonWalk(NAME, lesson, progress) };
}

describe('a walk through a lesson', () => {
	test('begins with a prediction, which is made once', async () => {
		const { walk } = await begin();
		expect(walk.place).toBe(0);
		walk.go(1);
		expect(walk.place).toBe(0);
		walk.predict('Two of them');
		expect(walk.step).toBe(lesson.steps[0]);
		walk.go(0);
		walk.predict('None of them');
		expect(walk.prediction).toBe('Two of them');
	});

	test('goes on when a step is done, and not before', async () => {
		const { walk } = await begin();
		const [first] = lesson.steps;
		if (!first) throw new Error('a lesson has steps');
		walk.predict('Two of them');
		walk.tell(first, WRONG);
		walk.go(2);
		expect([walk.place, walk.finding]).toEqual([1, WRONG]);
		walk.tell(first, RIGHT);
		walk.go(2);
		expect([walk.place, walk.finding]).toEqual([2, null]);
		// A stage that is slow tells of a step that was left.
		walk.tell(first, WRONG);
		expect(walk.finding).toBeNull();
	});

	test('shows hints one by one, and remembers that a solution was shown', async () => {
		const { walk, progress } = await begin();
		walk.predict('Two of them');
		expect(walk.hints).toEqual([]);
		walk.hint();
		expect(walk.hints).toEqual(lesson.steps[0]?.hints.slice(0, 1));
		walk.showMe();
		expect(walk.showing).toBe(true);
		expect(progress.of(NAME).shown).toEqual([lesson.steps[0]?.name]);
	});

	test('ends with what turned out, and is taken up where it was left', async () => {
		const { walk, store } = await begin();
		walk.predict('Two of them');
		const [first, ...others] = lesson.steps;
		if (!first) throw new Error('a lesson has steps');
		walk.tell(first, RIGHT);
		expect((await begin(store)).walk.place).toBe(2);
		for (const [index, step] of others.entries()) {
			walk.go(index + 2);
			walk.tell(step, { done: true, words: 'Yes.' });
		}
		walk.go(lesson.steps.length + 1);
		expect([walk.atEnd, walk.outcome?.choice]).toEqual([true, 'One of them']);
		const again = await begin(store);
		expect(again.walk.atEnd).toBe(true);
		const result = resultsOf(again.progress.all).find(({ name }) => name === NAME);
		expect(result).toMatchObject({
			done: true,
			prediction: 'Two of them',
			outcome: 'One of them',
			steps: lesson.steps.length,
		});
	});
});

describe('progress', () => {
	test('of one lesson or of all is forgotten', async () => {
		const { progress, store } = await begin();
		progress.change(NAME, { prediction: 'a' });
		progress.change('two-ways', { prediction: 'b' });
		progress.reset(NAME);
		expect(Object.keys(progress.all)).toEqual(['two-ways']);
		progress.reset();
		await expect.poll(() => store.value).toEqual({});
	});

	test('that is not kept says so, and goes on', async () => {
		const store = memoryValue();
		store.refuses = true;
		const { walk, progress } = await begin(store);
		expect(progress.fault).toContain('stores nothing');
		walk.predict('Two of them');
		expect(walk.place).toBe(1);
	});

	test('that cannot be read counts as not begun', () => {
		expect(readProgress(undefined)).toEqual({});
		expect(readProgress('words')).toEqual({});
		const good = { prediction: 'a', done: {}, shown: [], outcome: null };
		expect(readProgress({ one: good, two: { prediction: 3 } })).toEqual({ one: good });
	});
});

describe('work on a stage', () => {
	const step = lesson.steps.find((one): one is StepOf<'answer'> => one.kind === 'answer');
	if (!step) throw new Error('lesson 1 has an answer to write');
	const python = () => Promise.reject(new Error('no Python here'));

	test('tells what a move comes to', async () => {
		const told: Finding[] = [];
		const work = new StageWork(step, { python, showing: false, tell: (one) => told.push(one) });
		expect(work.start).toBeNull();
		await work.play(step.wrong[0] ?? '');
		await work.play(step.solution);
		expect(told.map(({ done }) => done)).toEqual([false, true]);
		expect(work.happened?.verdict.correct).toBe(true);
	});

	test('plays the solution by itself when it is to be shown', async () => {
		const told: Finding[] = [];
		const work = new StageWork(step, { python, showing: true, tell: (one) => told.push(one) });
		expect(work.start).toBe(step.solution);
		await expect.poll(() => told).toMatchObject([{ done: true }]);
		expect(work.busy).toBe(false);
	});

	test('says why a move could not be played', async () => {
		const { steps } = await loadLesson('no-compute');
		const program = steps.find((one): one is StepOf<'program'> => one.kind === 'program');
		if (!program) throw new Error('lesson 4 has a program');
		const work = new StageWork(program, { python, showing: false, tell: () => {} });
		await work.play(program.solution);
		expect([work.busy, work.fault]).toEqual([false, expect.stringContaining('no Python here')]);
	});
});

test('words are set as they are marked', () => {
	expect(wordPieces('a `b * c` and **d**, *e*.')).toEqual([
		{ text: 'a ', as: 'plain' },
		{ text: 'b * c', as: 'code' },
		{ text: ' and ', as: 'plain' },
		{ text: 'd', as: 'name' },
		{ text: ', ', as: 'plain' },
		{ text: 'e', as: 'stress' },
		{ text: '.', as: 'plain' },
	]);
});
