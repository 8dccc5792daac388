import { describe, expect, it } from 'vitest';
import { TeacherDesk } from '../../../../src/app/class/teacher-desk.svelte.ts';
import { encodeResult } from '../../../../src/lab/class/code.ts';
import { PLAN, playedBy } from '../../../support/classes.ts';
import { memoryValue } from '../../../support/memory-value.ts';
import { until } from '../../../support/run-services.ts';

async function codeOf(student: number, nickname = ''): Promise<string> {
	const { result, instances } = await playedBy(student);
	return encodeResult(PLAN, { ...result, nickname }, instances);
}
const students = ({ results }: TeacherDesk) => results.map(({ student }) => student);

describe("a teacher's desk", () => {
	it('takes what holds, and says of each other code why it was refused', async () => {
		const desk = new TeacherDesk(PLAN, memoryValue());
		const [a, b] = [await codeOf(2), await codeOf(1)];
		await desk.take(`Ann: ${a}\nBen: ${b}\n${a.slice(0, -1)}`);
		expect(students(desk)).toEqual([1, 2]);
		expect(desk.intake).toMatchObject({ taken: 2, known: 0, done: 3, of: 3 });
		expect(desk.intake?.refused).toEqual([
			{ code: a.slice(0, -1), reason: expect.stringContaining('a part of it is missing') },
		]);
		expect(desk.tally[0]).toMatchObject({ right: 0, of: 6 });
		await desk.take(a.toLowerCase());
		expect(desk.intake).toMatchObject({ taken: 0, known: 1 });
	});

	it("shows a student's latest code, and knows the earlier ones", async () => {
		const desk = new TeacherDesk(PLAN, memoryValue());
		await desk.take(await codeOf(7, 'Ann'));
		await desk.take(await codeOf(7, 'Ben'));
		expect(desk.results.map(({ nickname }) => nickname)).toEqual(['Ben']);
		expect(desk.earlier(7).map(({ nickname }) => nickname)).toEqual(['Ann']);
	});

	it('keeps the codes, brings back whom it took out, and forgets nobody else', async () => {
		const place = memoryValue();
		const desk = new TeacherDesk(PLAN, place);
		await desk.take(`${await codeOf(1)} ${await codeOf(2)}`);
		desk.remove(1);
		expect(students(desk)).toEqual([2]);
		await until(() => expect(place.value).toHaveLength(1));
		desk.undo();
		await until(() => expect(place.value).toHaveLength(2));
		const again = new TeacherDesk(PLAN, place);
		await until(() => expect(students(again)).toEqual([1, 2]));
	});

	it('keeps what another tab took in meanwhile', async () => {
		const place = memoryValue();
		const [one, other] = [new TeacherDesk(PLAN, place), new TeacherDesk(PLAN, place)];
		await one.take(await codeOf(1));
		await other.take(await codeOf(2));
		expect(place.value).toHaveLength(2);
	});

	it('goes on, and says so, where the browser stores nothing', async () => {
		const place = memoryValue();
		place.refuses = true;
		const desk = new TeacherDesk(PLAN, place);
		await desk.take(await codeOf(3));
		expect(students(desk)).toEqual([3]);
		expect(desk.storageFault).toContain('stores nothing');
	});
});
