import { afterAll, describe, expect, test } from 'vitest';
import type { Step } from '../../../src/lessons/lesson.ts';
import { LESSONS, loadLesson } from '../../../src/lessons/registry.ts';
import { type Kind, play, type Stages } from '../../../src/lessons/stages/index.ts';
import { lessonPorts } from '../../support/lesson-ports.ts';

// Every lesson is played with its own right and wrong moves, by what the page itself plays.

const ports = lessonPorts();
afterAll(() => ports.close());

const never = new AbortController().signal;

async function found<Of extends Kind>(step: Step<Of>, move: Stages[Of]['move']) {
	return step.check(await play(step, move, ports, never));
}

async function expectPlayed<Of extends Kind>(step: Step<Of>): Promise<string> {
	expect(step.right.length, `${step.name} has right moves`).toBeGreaterThan(0);
	expect(step.wrong.length, `${step.name} has wrong moves`).toBeGreaterThan(0);
	for (const move of [step.solution, ...step.right])
		expect(await found(step, move), `${step.name}: ${JSON.stringify(move)}`).toMatchObject({
			done: true,
		});
	for (const move of step.wrong)
		expect(await found(step, move), `${step.name}: ${JSON.stringify(move)}`).toMatchObject({
			done: false,
		});
	return (await found(step, step.solution)).kept ?? '';
}

describe.each(LESSONS)('lesson $number, $name', ({ name, minutes }) => {
	test('accepts its right moves and none of its wrong ones', async () => {
		const { prediction, steps, outcome } = await loadLesson(name);
		const kept: Record<string, string> = {};
		for (const step of steps) kept[step.name] = await expectPlayed(step);
		expect(prediction.choices).toContain(outcome(kept).choice);
	}, 300_000);

	test('predicts, runs, investigates, modifies and makes, in this order, each step with hints', async () => {
		const { steps, end } = await loadLesson(name);
		const order = ['run', 'investigate', 'modify', 'make'];
		const phases = steps.map(({ phase }) => order.indexOf(phase));
		expect(new Set(phases).size).toBe(order.length);
		expect(phases).toEqual(phases.toSorted());
		expect(new Set(steps.map((step) => step.name)).size).toBe(steps.length);
		for (const { hints, words, todo } of steps) {
			expect(hints.length).toBeGreaterThan(0);
			expect(words.length).toBeGreaterThan(0);
			expect(todo).toMatch(/\.$/);
		}
		expect(end.length).toBeGreaterThan(0);
		expect(minutes).toBeGreaterThanOrEqual(6);
		expect(minutes).toBeLessThanOrEqual(10);
	});
});

test('the lessons are counted from 1, each of them once', () => {
	expect(LESSONS.map(({ number }) => number)).toEqual(LESSONS.map((_, index) => index + 1));
});
