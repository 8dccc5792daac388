import { describe, expect, it } from 'vitest';
import { EditedProgram } from '../../../../../src/app/run/edit/edited-program.svelte.ts';
import { lastOf } from '../../../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../../../src/core/settings.ts';
import { runServices } from '../../../../support/run-services.ts';
import { sum } from '../../../../support/runs.ts';

const { python } = runServices();
const right = `print("${sum.solve()}")`;
const open = (code: string) => new EditedProgram(code, DEFAULT_SETTINGS, sum, python);

describe('a program that somebody edits', () => {
	it('runs, and its output alone is judged', async () => {
		const program = open('print("<<<1>>>")');
		expect(program.edited).toBe(false);
		await program.run();
		expect(program.result?.verdict?.correct).toBe(false);
		program.code = right;
		expect(program.edited).toBe(true);
		// What came of the last one stays, with the program that it is of.
		expect(program.result?.code).toBe('print("<<<1>>>")');
		await program.run();
		expect(program.result?.verdict).toMatchObject({ correct: true, source: 'output' });
		expect(program.result && lastOf(program.result.round, 'symbolic-check')?.tooSimple).toBe(true);
		program.undo();
		expect(program.code).toBe('print("<<<1>>>")');
		expect(program.running).toBe(false);
	});

	it('says how a program ended that raised', async () => {
		const program = open('1 / 0');
		await program.run();
		const execution = program.result && lastOf(program.result.round, 'execution');
		expect(execution).toMatchObject({ ending: 'error' });
		expect(execution?.error).toContain('ZeroDivisionError');
		expect(program.result?.verdict?.correct).toBe(false);
	});

	it('says why nothing could be run', async () => {
		const broken = {
			...python,
			sandbox: async () => {
				throw new Error('Python could not be loaded.');
			},
		};
		const program = new EditedProgram(right, DEFAULT_SETTINGS, sum, broken);
		await program.run();
		expect(program.fault).toBe('Python could not be loaded.');
		expect(program.running).toBe(false);
	});
});
