import type { Mutant } from './mutant.ts';

export const mutants: readonly Mutant[] = [
	{
		what: 'Reversi does not read an underscore as an empty cell',
		file: 'tasks/reversi/check.ts',
		find: '/^[01*._]$/',
		put: '/^[01*.]$/',
		tests: ['tasks/reversi'],
	},
	{
		what: 'the sandbox does not say with which code a program left',
		file: 'src/python/words.ts',
		find: "case 'exit':",
		put: "case 'exit':\n\t\t\treturn report.text;",
		tests: ['test/unit/python/messages.test.ts'],
	},
	{
		what: 'what was printed before memory ran out is lost',
		file: 'src/python/words.ts',
		find: 'join(report.text, `Out of memory',
		put: "join('', `Out of memory",
		tests: ['test/unit/python/messages.test.ts'],
	},
];
