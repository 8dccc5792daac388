import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue, loadMaker } from '../../../tasks/catalogue.ts';
import { type Knob, type Params, ParamsError } from '../../../tasks/kit/params.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type Instance, LEVELS, MAX_SEED } from '../../../tasks/task.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

/** Values just outside what a knob takes, and of other types. */
function badValues(knob: Knob): unknown[] {
	switch (knob.kind) {
		case 'integer':
			return [knob.min - 1, knob.max + 1, knob.min + 0.5, Number.NaN, `${knob.min}`, null];
		case 'flag':
			return [0, 'true', null];
		case 'choice':
			return ['no such choice', '', 0, null];
		case 'integers':
			return [
				[...knob.default, knob.max + 1].slice(-knob.longest),
				Array(knob.longest + 1).fill(knob.min),
				Array(knob.shortest - 1).fill(knob.min),
				[...knob.default.slice(1), 0.5],
				knob.min,
				null,
			];
	}
}

describe.each(catalogue)('$id', ({ id, knobs, levels }) => {
	describe.each(LEVELS)('%s', (level) => {
		let first: Instance[];
		let again: Instance[];
		beforeAll(async () => {
			const task = await loadTask(id);
			const instances = () => SEEDS.map((seed) => task.instance(levels[level], seed));
			[first, again] = [instances(), instances()];
		});

		it('gives the same instance for the same seed, and others for others', () => {
			expect(again.map(({ puzzleHash }) => puzzleHash)).toEqual(
				first.map(({ puzzleHash }) => puzzleHash),
			);
			expect(again.map((one) => one.slip())).toEqual(first.map((one) => one.slip()));
			const distinct = new Set(first.map(({ puzzleHash }) => puzzleHash)).size;
			// The lowest levels may have only some dozens of puzzles.
			expect(distinct).toBeGreaterThanOrEqual(level === 'L1' || level === 'L2' ? 10 : 18);
		});

		it('solves right and slips wrong', () => {
			for (const instance of first) {
				const [solution, slip] = [instance.solve(), instance.slip()];
				expect(instance.check(solution), solution).toMatchObject({ correct: true });
				const verdict = instance.check(slip);
				expect(verdict, slip).toMatchObject({ correct: false });
				// A slip is a wrong answer, not an unreadable one.
				expect(verdict.read, slip).not.toBeNull();
				expect(verdict.reason).toMatch(/\S/);
			}
		});

		it('asks for the delimiters, draws itself and its answers, and has a program', () => {
			for (const instance of first) {
				expect(instance.question).toMatch(/<<<[\s\S]+>>>/);
				const answers = [undefined, instance.solve(), instance.slip(), ''];
				const pictures = answers.map((answer) => instance.picture(answer));
				for (const { description } of pictures) expect(description).toMatch(/\w{3}/);
				expect(JSON.stringify(pictures[2])).not.toBe(JSON.stringify(pictures[1]));
				const program = instance.program();
				expect(program).toContain('print(');
				expect(program).toBe(program.replaceAll(/[\r\t]/g, ''));
			}
		});
	});

	it('takes more steps by hand from level to level', async () => {
		const task = await loadTask(id);
		const means = LEVELS.map((level) => {
			const all = SEEDS.map((seed) => task.instance(levels[level], seed).steps());
			for (const steps of all) {
				expect(Number.isInteger(steps)).toBe(true);
				expect(steps).toBeGreaterThanOrEqual(1);
			}
			return all.reduce((sum, steps) => sum + steps, 0) / all.length;
		});
		expect(means).toEqual(means.toSorted((a, b) => a - b));
		expect(means.at(-1)).toBeGreaterThan(2 * (means[0] ?? 0));
	});

	it('refuses params out of range, unknown knobs and bad seeds', async () => {
		const task = await loadTask(id);
		for (const knob of knobs)
			for (const value of badValues(knob))
				expect(
					() => task.instance({ [knob.name]: value } as Params, 1),
					`${knob.name} = ${JSON.stringify(value)}`,
				).toThrow(ParamsError);
		expect(() => task.instance({ noSuchKnob: 1 }, 1)).toThrow(ParamsError);
		for (const seed of [-1, 0.5, MAX_SEED + 1, Number.NaN])
			expect(() => task.instance({}, seed)).toThrow(RangeError);
	});

	it('has a light half that makes and draws the same puzzles, and knows no answers', async () => {
		const [maker, task] = [await loadMaker(id), await loadTask(id)];
		const shown = maker.instance(levels.L2, 5);
		const whole = task.instance(levels.L2, 5);
		for (const one of [shown, maker.restore(whole.puzzle)]) {
			expect(one.puzzleHash).toBe(whole.puzzleHash);
			expect(one.legacyHash).toBe(whole.legacyHash);
			expect(one.question).toBe(whole.question);
			expect(one.picture()).toEqual(whole.picture());
			expect(Object.keys(one)).not.toContain('check');
		}
	});

	it('stands by its description', async () => {
		const { about } = await loadTask(id);
		expect(about.id).toBe(id);
		expect(about.revision).toBeGreaterThanOrEqual(1);
		expect(new Set(knobs.map(({ name }) => name)).size).toBe(knobs.length);
	});
});

describe('the folders of tasks', () => {
	const filesOf = import.meta.glob('../../../tasks/*/{check,published,test}.ts');
	const has = (id: string, file: string) => `../../../tasks/${id}/${file}.ts` in filesOf;

	it('each hold a test of its own, and a reader of published puzzles where there are any', () => {
		// A task without a checker of its own is tested with the family that it is of.
		expect(catalogue.filter(({ id }) => has(id, 'check') && !has(id, 'test'))).toEqual([]);
		for (const { id, published } of catalogue)
			expect(has(id, 'published'), id).toBe(published.length > 0);
	});

	it('each have a title of their own', () => {
		for (const name of ['title', 'paperName', 'summary'] as const)
			expect(new Set(catalogue.map((about) => about[name])).size, name).toBe(catalogue.length);
	});
});

describe('the registry', () => {
	it('refuses what is no task, by name', async () => {
		for (const load of [loadTask, loadMaker])
			await expect(load('template')).rejects.toThrow('There is no task "template"');
		await expect(loadTask('../kit')).rejects.toThrow(RangeError);
	});
});
