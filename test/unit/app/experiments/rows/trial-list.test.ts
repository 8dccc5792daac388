import { describe, expect, it } from 'vitest';
import { reasonInWords, roundInWords } from '../../../../../src/app/experiments/rows/row-words.ts';
import { TrialList } from '../../../../../src/app/experiments/rows/trial-list.svelte.ts';
import { madeResults, madeRound } from '../../../../samples/made-experiment.ts';

/** Two tasks by two levels by two seeds by two contenders: 16 runs, of which the last is not run. */
const results = madeResults(
	{
		tasks: ['game-24', 'letters'],
		levels: ['L1', 'L2'],
		methods: ['all-text', 'codesteer'],
		count: 2,
	},
	({ spec, level }, index) => {
		if (index === 15) return null;
		if (index === 0 || index === 2)
			return { state: 'errored', error: { code: 'rate-limited', message: 'Too many requests.' } };
		if (index === 4)
			return { state: 'errored', error: { code: 'unreachable', message: 'No answer.' } };
		const wrong = level === 'L2' && spec.method.id === 'all-text';
		return { state: wrong ? 'wrong' : 'right', read: wrong ? '(8 - 4) * 5' : '24' };
	},
);
const [text, steered] = results.contenders;
if (!text || !steered) throw new Error('no contenders');

const list = () => new TrialList(() => results);
const shown = (of: TrialList) => of.shown.length;

describe('the list of runs', () => {
	it('has every run, contenders of an instance together, those not run too', () => {
		const all = list();
		expect([shown(all), all.rows.length, all.all.filter(({ trial }) => !trial).length]).toEqual([
			16, 16, 1,
		]);
		expect(all.all.slice(0, 2).map(({ puzzle, contender }) => [puzzle, contender])).toEqual([
			['Game 24 L1, seed 1', 'All text'],
			['Game 24 L1, seed 1', 'CodeSteer'],
		]);
	});

	it('is filtered by all that is asked at once', () => {
		const some = list();
		some.set('task', 'game-24');
		some.set('contender', text.id);
		expect(shown(some)).toBe(4);
		some.set('which', 'wrong');
		expect(some.shown.map(({ run }) => run.level)).toEqual(['L2']);
		some.set('level', 'L1');
		expect(shown(some)).toBe(0);
		some.only({});
		expect(shown(some)).toBe(16);
	});

	it('finds words in the name, the contender, the answer and the error', () => {
		const found = (words: string) => {
			const some = list();
			some.set('words', words);
			return shown(some);
		};
		expect(found('letters l2')).toBe(4);
		expect(found('CODESTEER letters')).toBe(4);
		expect(found('(8 - 4)')).toBeGreaterThan(0);
		expect(found('too many')).toBe(2);
		expect(found('nowhere at all')).toBe(0);
		expect(found('  ')).toBe(16);
	});

	it('takes filters of other places and says what its fields cannot', () => {
		const some = list();
		some.only({ which: 'only-b', pair: [text.id, steered.id] });
		expect(some.chosen).toBe('Only the second is right: All text, then CodeSteer');
		expect(shown(some)).toBeGreaterThan(0);
		some.only({ which: 'code', round: 1 });
		expect(some.chosen).toBe('Answered in code: round 2');
		some.only({ instance: results.runs[0]?.run.instance ?? '', words: 'codesteer' });
		expect([some.chosen, shown(some)]).toEqual(['Game 24 L1, seed 1', 1]);
		const { setting } = [...results.instances.values()][0] ?? {};
		some.set('setting', setting);
		expect(some.chosen).toMatch(/^count 4 · .*: Game 24 L1, seed 1$/);
		some.forgetChosen();
		expect([some.chosen, some.filter]).toEqual([null, { words: 'codesteer' }]);
		some.only({ which: 'wrong' });
		expect(some.chosen).toBeNull();
	});

	it('is grouped with the heads of groups among the rows, which open and close', () => {
		const some = list();
		some.group('task');
		expect(some.groups?.map(({ title, runs }) => [title, runs.length])).toEqual([
			['Game 24', 8],
			['Letters', 8],
		]);
		expect(some.rows).toHaveLength(18);
		some.toggle('game-24');
		expect(some.rows).toHaveLength(10);
		some.toggleAll(false);
		expect(some.rows.map(({ kind }) => kind)).toEqual(['group', 'group']);
		some.toggleAll(true);
		expect(some.rows).toHaveLength(18);
		some.group('contender');
		expect(some.groups?.map(({ title }) => title)).toEqual(['All text', 'CodeSteer']);
		some.group('instance');
		expect(some.groups).toHaveLength(8);
	});

	it('groups errors by their message, the commonest first', () => {
		const some = list();
		some.group('error');
		expect(some.groups?.map(({ title, runs }) => [title, runs.length])).toEqual([
			['Too many requests.', 2],
			['No answer.', 1],
			['Without an error', 13],
		]);
	});
});

describe('the words of a row', () => {
	it('say why', () => {
		const trial = results.runs.find((one) => one.trial?.state === 'wrong')?.trial;
		if (!trial) throw new Error('none is wrong');
		expect(reasonInWords({ ...trial, constraint: 'not-24' })).toBe('not 24');
		expect(reasonInWords({ ...trial, constraint: 'unreadable' })).toBe('no answer found');
		expect(reasonInWords(results.runs[0]?.trial ?? null)).toBe('Too many requests.');
		expect(reasonInWords(null)).toBe('');
	});

	it('tell a round', () => {
		expect(roundInWords(madeRound({ mode: 'code', correct: false, selfCheck: 'correct' }))).toBe(
			'code, wrong, its check says correct',
		);
		expect(roundInWords(madeRound({ cut: true, tooSimple: true }))).toBe(
			'text, not judged, maybe too simple, cut off',
		);
	});
});
