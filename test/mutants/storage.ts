import type { Mutant } from './mutant.ts';

const HISTORY = ['test/unit/storage'];

export const mutants: readonly Mutant[] = [
	{
		what: 'a resumed run replaces what is stored before it is past it',
		file: 'src/storage/run-writer.ts',
		find: 'played > past',
		put: 'played >= past - 1',
		tests: HISTORY,
	},
	{
		what: 'a run that could not be played to where it was replaces what is stored',
		file: 'src/storage/run-writer.ts',
		find: "event.type === 'end' && played < past",
		put: "event.type === 'end' && played < 0",
		tests: HISTORY,
	},
	{
		what: 'a failing history is reported with every batch',
		file: 'src/storage/run-writer.ts',
		find: 'if (failed) return;',
		put: '',
		tests: HISTORY,
	},
	{
		what: 'the oldest run comes first',
		file: 'src/storage/history.ts',
		find: 'a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0',
		put: 'a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0',
		tests: HISTORY,
	},
	{
		what: 'a run that ended is still held',
		file: 'src/storage/history.ts',
		find: 'if (change.ended) locks.release(id);',
		put: '',
		tests: HISTORY,
	},
	{
		what: 'the list does not know the verdict',
		file: 'src/storage/history.ts',
		find: '...(verdict && { correct: verdict.correct }),',
		put: '',
		tests: HISTORY,
	},
	{
		what: 'listeners are not told of a removal',
		file: 'src/storage/history.ts',
		find: 'await changed(() => rows.remove(id));',
		put: 'await rows.remove(id);',
		tests: HISTORY,
	},
	{
		what: 'rows do not say in which version they were written',
		file: 'src/storage/history.ts',
		find: 'versions: migrations.versions,',
		put: 'versions: {},',
		tests: HISTORY,
	},
	{
		what: 'one damaged event costs the run',
		file: 'src/storage/stored-run.ts',
		find: 'else damage.push(',
		put: 'else throw new Error(',
		tests: HISTORY,
	},
];
