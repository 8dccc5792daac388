import { describe, expect, it } from 'vitest';
import { StudentDesk } from '../../../../src/app/class/student-desk.svelte.ts';
import type { ClassPlan } from '../../../../src/lab/class/plan.ts';
import { verifyCode } from '../../../../src/lab/class/verify.ts';
import { PLAN } from '../../../support/classes.ts';
import { memoryValue } from '../../../support/memory-value.ts';
import { runServices, until } from '../../../support/run-services.ts';

const plan: ClassPlan = {
	...PLAN,
	puzzles: PLAN.puzzles.slice(0, 1),
	methods: ['all-text'],
	own: true,
};

function deskOf(place = memoryValue(), lessons: ClassPlan['lessons'] = []) {
	return new StudentDesk({ ...plan, lessons }, place, runServices(), () => 'as-predicted');
}

describe('a student', () => {
	it('predicts, watches and answers; the code holds all of it and is verified', async () => {
		const desk = deskOf();
		await desk.take(12);
		expect(desk.code).toBeNull();
		desk.predict(0, 0, false);
		desk.play(0);
		expect(desk.running(0)).toBe(true);
		await until(() => expect(desk.running(0)).toBe(false));
		await until(() => expect(desk.answering(0, 0).outcome.kind).toBe('answered'));
		desk.answer(0, desk.instances[0]?.solve() ?? '');
		expect(desk.done).toBe(1);
		desk.nickname = 'Zoë';
		const verified = await verifyCode(desk.code ?? '', plan);
		expect(verified).toMatchObject({ student: 12, nickname: 'Zoë' });
		expect(verified.puzzles[0]?.[0]?.prediction).toBe(false);
		expect(verified.verdicts[0]?.[1]?.correct).toBe(true);
	});

	it('finds after a reload what was done, under that number and no other', async () => {
		const place = memoryValue();
		const before = deskOf(place);
		await before.take(12);
		before.answer(0, 'no idea');
		await until(() => expect(JSON.stringify(place.value)).toContain('no idea'));
		const after = deskOf(place);
		expect(await after.lastStudent()).toBe(12);
		await after.take(13);
		expect(after.code).toBeNull();
		await after.take(12);
		expect(after.answering(0, 1).outcome).toMatchObject({ kind: 'answered', correct: false });
		expect(after.code).toBe(before.code);
	});

	it('takes an answer back with an empty text', async () => {
		const desk = deskOf();
		await desk.take(12);
		desk.answer(0, '1');
		desk.answer(0, ' ');
		expect(desk.answering(0, 1).outcome).toEqual({ kind: 'none' });
	});

	it('goes on, and is told so, where the browser stores nothing', async () => {
		const place = memoryValue();
		place.refuses = true;
		const desk = deskOf(place);
		await desk.take(12);
		desk.answer(0, '1');
		expect(desk.code).toMatch(/^CS1/);
		await until(() => expect(desk.storageFault).toContain('stores nothing'));
	});

	it('has a code as soon as a lesson of the class is begun', async () => {
		const desk = deskOf(memoryValue(), ['sounds-right']);
		await desk.take(12);
		const verified = await verifyCode(desk.code ?? '', desk.plan);
		expect(verified.lessons).toEqual(['as-predicted']);
	});
});
