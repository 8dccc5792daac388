/*
 * A complete small task to copy: `cp -r tasks/template tasks/my-task`, then change every file. The
 * registry finds the folder by itself; no other file needs to know of it. Each file holds what its
 * name says, in every task; this one and maker.ts only list. What maker.ts lists makes puzzles and
 * draws them: the page loads it first, so it must not import what reads answers. Parts of a task's
 * own lie beside them (an input.ts, where a person answers by clicks and not by typing; a schema.ts,
 * too, where the schema has to play the puzzle); defects.ts lists published instances that are known
 * to be wrong; golden.json is written by test/unit/tasks/golden.test.ts with UPDATE_GOLDEN=1.
 */
import { defineTask } from '../task.ts';
import { check } from './check.ts';
import { maker } from './maker.ts';
import { program } from './program.ts';
import { importPublished } from './published.ts';
import { solve } from './solve.ts';
import { steps } from './steps.ts';
import { working } from './working.ts';

export const task = defineTask(maker, {
	solve,
	check,
	examine: check,
	program,
	steps,
	working,
	importPublished,
});
