import { defineTask } from '../task.ts';
import { check, examine } from './check.ts';
import { maker } from './maker.ts';
import { program } from './program.ts';
import { importPublished } from './published.ts';
import { solve } from './solve.ts';
import { steps } from './steps.ts';
import { working } from './working.ts';

export const task = defineTask(maker, {
	solve,
	check,
	examine,
	program,
	steps,
	working,
	importPublished,
});
