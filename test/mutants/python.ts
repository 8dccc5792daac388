import type { Mutant } from './mutant.ts';

const PROGRAMS = ['test/unit/ground/programs.test.ts'];
const OUTPUT = ['test/unit/python/output.test.ts'];
const HEARTBEAT = ['test/unit/python/heartbeat.test.ts'];
const JUDGE = ['test/unit/steering/judge.test.ts'];
const CHANCE = ['test/unit/sharing/chance.test.ts'];

/** Mistakes round the programs of answers; the sandbox itself is tested in browsers. */
export const mutants: readonly Mutant[] = [
	{
		what: 'a fence in a docstring ends the program',
		file: 'src/ground/fences.ts',
		find: "if (fence.place !== 'code' && !(end",
		put: "if (fence.place === 'comment' && !(end",
		tests: PROGRAMS,
	},
	{
		what: 'a program keeps the indentation of its list',
		file: 'src/ground/fences.ts',
		find: "if (indent === '' || !first.startsWith(indent)) return plain;",
		put: 'return plain;',
		tests: PROGRAMS,
	},
	{
		what: 'only "python" is Python',
		file: 'src/ground/fences.ts',
		find: '(?:i?python|py)',
		put: '(?:python)',
		tests: PROGRAMS,
	},
	{
		what: 'a second program is not named',
		file: 'src/ground/programs.ts',
		find: "part.closed ? 'second' : 'unclosed'",
		put: "part.closed ? null : 'unclosed'",
		tests: PROGRAMS,
	},
	{
		what: 'the end of long output is its middle',
		file: 'src/python/worker/printed.ts',
		find: 'const end = later % TAIL_BYTES;',
		put: 'const end = 0;',
		tests: OUTPUT,
	},
	{
		what: 'a frame that has died is waited for',
		file: 'src/python/heartbeat.ts',
		find: 'this.#unanswered++;',
		put: 'this.#unanswered = 1;',
		tests: HEARTBEAT,
	},
	{
		what: 'what a stopped program had printed is judged',
		file: 'src/steering/judge.ts',
		find: "['time', 'output', 'crash', 'stopped']",
		put: "['output', 'crash', 'stopped']",
		tests: JUDGE,
	},
	{
		what: 'standard error is not told to models',
		file: 'src/steering/conversation.ts',
		find: 'return [written, error]',
		put: 'return [error]',
		tests: ['test/unit/steering'],
	},
	{
		what: 'repeats of a run draw the same',
		file: 'src/steering/effects.ts',
		find: 'hashOf({ chance, round, purpose, tried }, 8)',
		put: 'hashOf({ round, purpose, tried }, 8)',
		tests: CHANCE,
	},
	{
		what: 'a program is run again with another seed',
		file: 'src/sharing/reverify.ts',
		find: 'const { code, seed = 0, stderr } = event;',
		put: 'const { code, stderr } = event;\n\tconst seed = 0;',
		tests: CHANCE,
	},
];
