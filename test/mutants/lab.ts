import type { Mutant } from './mutant.ts';

const FILE = ['test/unit/lab/experiments/exports/file.test.ts'];
const LINK = ['test/unit/lab/experiments/exports/link.test.ts'];
const VERIFY = ['test/unit/lab/experiments/exports/verify.test.ts'];
const RESULTS = ['test/unit/lab/experiments/exports/results.test.ts'];
const EXPORTS = 'src/lab/experiments/exports';

export const mutants: readonly Mutant[] = [
	{
		what: "a run in an experiment's file may be changed unseen",
		file: `${EXPORTS}/line.ts`,
		find: "if (sameVersions && !says(identities, 'data',",
		put: "if (false && !says(identities, 'data',",
		tests: FILE,
	},
	{
		what: 'a row is believed, whatever its trace says',
		file: `${EXPORTS}/line.ts`,
		find: 'return { trial: { ...told, rounds }, record, note };',
		put: 'return { trial: { ...told, ...row }, record, note };',
		tests: FILE,
	},
	{
		what: "an address's secret is in the experiment of a file or link",
		file: `${EXPORTS}/public-experiment.ts`,
		find: 'contenders: block.contenders.map(publicContender),',
		put: 'contenders: block.contenders,',
		tests: [...FILE, ...LINK],
	},
	{
		what: 'a try from elsewhere takes the place of the one that is here',
		file: `${EXPORTS}/merge.ts`,
		find: 'const ordered = [...tries, one.trial].sort(inOrder);',
		put: 'const ordered = [one.trial];',
		tests: FILE,
	},
	{
		what: 'an error counts after a result that came before it',
		file: `${EXPORTS}/merge.ts`,
		find: 'return rankOf(a) - rankOf(b) || (',
		put: 'return (',
		tests: FILE,
	},
	{
		what: 'a field that the contender before has is taken for one of the next',
		file: `${EXPORTS}/link-format-1.ts`,
		find: '.filter(([name]) => !gone.has(name))',
		put: '',
		tests: LINK,
	},
	{
		what: 'a row is not verified',
		file: `${EXPORTS}/verify.ts`,
		find: "if (row !== null) return { first: { what: 'Row', detail: row }, isOpen: false };",
		put: '',
		tests: VERIFY,
	},
	{
		what: 'an error is an instance that is wrong, for Every Eval Ever',
		file: `${EXPORTS}/formats/every-eval-ever.ts`,
		find: "['right', 'wrong'].includes(trial.state)",
		put: "['right', 'wrong', 'errored'].includes(trial.state)",
		tests: RESULTS,
	},
	{
		what: 'a formula runs in whose spreadsheet it is opened',
		file: `${EXPORTS}/csv.ts`,
		find: '.test(value) ? `',
		put: '.test("") ? `',
		tests: ['test/unit/lab/experiments/exports/csv.test.ts'],
	},
	{
		what: 'the stand-in has no other name than a model in a table',
		file: `${EXPORTS}/table.ts`,
		find: 'one.toy ? `',
		put: 'false ? `',
		tests: RESULTS,
	},
];
