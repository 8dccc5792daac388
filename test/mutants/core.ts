import type { Mutant } from './mutant.ts';

const RUN = ['test/unit/core/run.test.ts'];
const MIGRATIONS = ['test/unit/core/migrations', 'test/unit/sharing/format-1.test.ts'];

export const mutants: readonly Mutant[] = [
	{
		what: "another role's piece is appended to the stream before",
		file: 'src/core/fold-run.ts',
		find: "passing?.type === 'delta' && passing.role === event.role",
		put: "passing?.type === 'delta'",
		tests: RUN,
	},
	{
		what: 'rounds are not sorted',
		file: 'src/core/fold-run.ts',
		find: 'rounds.toSorted((a, b) => a.number - b.number)',
		put: 'rounds',
		tests: RUN,
	},
	{
		what: 'usage ends what is passing',
		file: 'src/core/events/usage.ts',
		find: "fold: 'beside'",
		put: "fold: 'round'",
		tests: RUN,
	},
	{
		what: 'a retry is kept',
		file: 'src/core/events/retry.ts',
		find: "keep: 'shown'",
		put: "keep: 'fact'",
		tests: RUN,
	},
	{
		what: 'a request is a fact',
		file: 'src/core/events/request.ts',
		find: "keep: 'derived'",
		put: "keep: 'fact'",
		tests: RUN,
	},
	{
		what: 'an end is of the past',
		file: 'src/core/events/end.ts',
		find: "keep: 'ending'",
		put: "keep: 'fact'",
		tests: RUN,
	},
	{
		what: 'an end does not end the view',
		file: 'src/core/fold-run.ts',
		find: "event.type === 'end' ? event.because : view.status",
		put: 'view.status',
		tests: RUN,
	},
	{
		what: 'a migration begins one step late',
		file: 'src/core/migrations/index.ts',
		find: 'steps.slice(from - 1)',
		put: 'steps.slice(from)',
		tests: MIGRATIONS,
	},
	{
		what: 'a newer version is read as if it were known',
		file: 'src/core/migrations/index.ts',
		find: 'if (from > 1 + steps.length) throw newer(thing, from, 1 + steps.length);',
		put: '',
		tests: MIGRATIONS,
	},
	{
		what: "format 1's own prompts are not recognised",
		file: 'src/core/migrations/sequences.ts',
		find: "'38d33c99ab31'",
		put: "'38d33c99ab32'",
		tests: MIGRATIONS,
	},
	{
		what: 'the fault of an unreadable program is lost',
		file: 'src/core/migrations/sequences.ts',
		find: '? { ...others, fault } : others',
		put: '? others : others',
		tests: [...MIGRATIONS, 'test/unit/core'],
	},
	{
		what: "format 1's answer limit becomes the temperature's",
		file: 'src/core/migrations/settings.ts',
		find: 'sampling: { taskLLM: sampling, steerer: sampling }',
		put: 'sampling: { taskLLM: sampling, steerer: { temperature, answerTokens: 2000 } }',
		tests: MIGRATIONS,
	},
	{
		what: 'the repeat does not count in the key of a run',
		file: 'src/core/identity.ts',
		find: 'hashOf({ instance, contender, repeat }, DIGITS)',
		put: 'hashOf({ instance, contender }, DIGITS)',
		tests: ['test/unit/core/identity.test.ts'],
	},
	{
		what: 'what only streamed counts in the identity of the data',
		file: 'src/core/identity.ts',
		find: 'events: events.filter(isKept)',
		put: 'events',
		tests: ['test/unit/core/identity.test.ts'],
	},
	{
		what: 'a digest does not say who spoke',
		file: 'src/core/events/kind.ts',
		find: '{speaker}',
		put: '{content}',
		tests: ['test/unit/core/digests.test.ts'],
	},
	{
		what: 'canonical JSON keeps the order of keys',
		file: 'src/ground/canonical.ts',
		find: '.sort(([a], [b]) => (a < b ? -1 : 1))',
		put: '',
		tests: ['test/unit/ground', 'test/unit/core'],
	},
];
