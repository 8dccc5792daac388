import type { Mutant } from './mutant.ts';

const LINK = ['test/unit/sharing/link.test.ts'];
const REVERIFY = ['test/unit/sharing/reverify.test.ts'];
const FILE = ['test/unit/sharing/file.test.ts', 'test/unit/sharing/format-1.test.ts'];
const EXECUTIONS = ['test/unit/sharing/compare-execution.test.ts'];

export const mutants: readonly Mutant[] = [
	{
		what: "an address's query, with a key perhaps, is shared",
		file: 'src/sharing/public-spec.ts',
		find: "address.search = '';",
		put: '',
		tests: LINK,
	},
	{
		what: "an address's password is shared",
		file: 'src/sharing/public-spec.ts',
		find: "address.password = '';",
		put: '',
		tests: LINK,
	},
	{
		what: 'a link may hold as much as it likes',
		file: 'src/sharing/deflate.ts',
		find: 'if (length > most) return null;',
		put: '',
		tests: [...LINK, 'test/unit/sharing/deflate.test.ts'],
	},
	{
		what: 'the checksum is not looked at',
		file: 'src/sharing/sealed-link.ts',
		find: "payload !== '' && checksum(payload) === check",
		put: "payload !== ''",
		tests: [...LINK, 'test/unit/sharing/damaged.test.ts'],
	},
	{
		what: "a published question's text is shared",
		file: 'src/sharing/link.ts',
		find: "? { ...event, question: '', puzzle: null }",
		put: '? { ...event, puzzle: null }',
		tests: LINK,
	},
	{
		what: "a published puzzle's data is shared",
		file: 'src/sharing/link.ts',
		find: "? { ...event, question: '', puzzle: null }",
		put: "? { ...event, question: '' }",
		tests: LINK,
	},
	{
		what: 'a program that differs from the answer is left out of a link',
		file: 'src/sharing/link-trace.ts',
		find: "packed.type === 'execution' && packed.code === before.of(packed)",
		put: "packed.type === 'execution'",
		tests: LINK,
	},
	{
		what: "a setting of today's default is left out of a link",
		file: 'src/sharing/settings-difference.ts',
		find: 'else if (item !== known) entries.push([name, item]);',
		put: "else if (item !== known && name !== 'topP') entries.push([name, item]);",
		tests: LINK,
	},
	{
		what: 'another puzzle of the same seed is taken for the run',
		file: 'src/sharing/rebuild.ts',
		find: 'if (known.puzzleHash) return known.puzzleHash === instance.puzzleHash;',
		put: 'if (known.puzzleHash) return true;',
		tests: REVERIFY,
	},
	{
		what: 'a carried puzzle need not be what its hash says',
		file: 'src/sharing/rebuild.ts',
		find: 'return instance.puzzleHash === puzzleHash ? instance : null;',
		put: 'return instance;',
		tests: ['test/unit/sharing/carried.test.ts'],
	},
	{
		what: "today's question stands for what was asked",
		file: 'src/sharing/rebuild.ts',
		find: 'thing: { ...instance, question: asked }',
		put: 'thing: instance',
		tests: ['test/unit/sharing/carried.test.ts'],
	},
	{
		what: 'a carried puzzle counts as made from its seed',
		file: 'src/sharing/reverify.ts',
		find: 'return mark(impossible ? false : null,',
		put: 'return mark(impossible ? false : true,',
		tests: ['test/unit/sharing/carried.test.ts'],
	},
	{
		what: 'a verdict is compared without what was read',
		file: 'src/sharing/reverify.ts',
		find: 'was.read === now.read &&',
		put: '',
		tests: REVERIFY,
	},
	{
		what: 'a verdict is compared without the constraint that broke',
		file: 'src/sharing/reverify.ts',
		find: 'was.constraint === undefined ||',
		put: 'true ||',
		tests: REVERIFY,
	},
	{
		what: 'a cut-off output must be as long as before',
		file: 'src/sharing/compare-execution.ts',
		find: "['time', 'memory', 'crash']",
		put: "['memory', 'crash']",
		tests: EXECUTIONS,
	},
	{
		what: 'memory addresses count',
		file: 'src/sharing/compare-execution.ts',
		find: "text.replaceAll(/\\b0x[0-9a-f]{4,}\\b/gi, '0x…')",
		put: 'text',
		tests: EXECUTIONS,
	},
	{
		what: 'another kind of end counts as equal',
		file: 'src/sharing/compare-execution.ts',
		find: 'if (was.ending !== now.ending)',
		put: "if (was.ending !== now.ending && was.ending === 'ok')",
		tests: EXECUTIONS,
	},
	{
		what: 'two runs of a file share an id',
		file: 'src/sharing/file.ts',
		find: 'ids.add(id);',
		put: '',
		tests: FILE,
	},
	{
		what: 'a file of a newer version is read',
		file: 'src/sharing/file.ts',
		find: 'if (![1, VERSION].includes(file.output.version))',
		put: 'if (![1, VERSION, 3].includes(file.output.version))',
		tests: FILE,
	},
	{
		what: "format 1's requests stay in a trace",
		file: 'src/sharing/file.ts',
		find: 'events: run.events.filter(isKept) }',
		put: 'events: run.events }',
		tests: FILE,
	},
];
