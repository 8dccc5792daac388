import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../../src/core/settings.ts';
import { averagesOf } from '../../../../../src/lab/experiments/analysis/averages.ts';
import {
	paperAverages,
	paperColumnOf,
} from '../../../../../src/lab/experiments/analysis/paper-column.ts';
import { PAPER_MAXIMA } from '../../../../../src/lab/paper/normalised.ts';
import { catalogue } from '../../../../../tasks/catalogue.ts';
import { madeContender, madeResults } from '../../../../samples/made-experiment.ts';

const openai = (model: string) => ({ provider: 'openai', model });

it('lets tasks count alike, not runs', () => {
	// Letters 4 of 4; Game 24 1 of 2, its others errored or missing.
	const game = ['right', 'wrong', 'errored', 'stopped'] as const;
	let index = 0;
	const results = madeResults(
		{ tasks: ['letters', 'game-24'], methods: ['all-text'] },
		({ spec }) =>
			spec.instance.task === 'letters' ? { state: 'right' } : { state: game[index++] ?? 'wrong' },
	);
	const averages = averagesOf(results, results.contenders[0]?.id ?? '');
	expect(averages?.plain.theseTasks.value).toBe(0.75);
	expect(averages?.errorsWrong).toBeCloseTo((1 + 1 / 3) / 2, 12);
	const most = (task: string) => (PAPER_MAXIMA.get(task) ?? 0) / 100;
	expect(averages?.normalised?.theseTasks.value).toBeCloseTo(
		(1 / most('letters') + 0.5 / most('game-24')) / 2,
		12,
	);
	const { theseTasks, suchTasks } = averages?.plain ?? {};
	expect(theseTasks?.high).toBeGreaterThan(0.75);
	// Two tasks say nothing of others: Student's interval of one degree of freedom is wider than all rates.
	expect(suchTasks).toEqual({ value: 0.75, low: 0, high: 1 });
	expect(averages?.normalised?.suchTasks?.low).toBe(0);
});

it('leaves out tasks of which nothing is judged, and has none without any', () => {
	const results = madeResults({ tasks: ['letters', 'game-24'] }, ({ spec }) =>
		spec.instance.task === 'letters' ? { state: 'wrong' } : { state: 'errored' },
	);
	const averages = averagesOf(results, results.contenders[0]?.id ?? '');
	expect(averages?.tasks).toEqual(['letters']);
	expect(averages?.plain.suchTasks).toBeNull();
	const nothing = madeResults({}, () => null);
	expect(averagesOf(nothing, nothing.contenders[0]?.id ?? '')).toBeNull();
});

it("has the paper's own averages over all its tasks", () => {
	const codesteer = paperColumnOf(madeContender('codesteer', { taskLLM: openai('gpt-4o') }));
	const tasks = catalogue.map(({ id }) => id);
	const averages = codesteer && paperAverages(codesteer, tasks);
	expect(((averages?.normalised ?? 0) * 100).toFixed(1)).toBe('86.4');
	expect(((averages?.plain ?? 0) * 100).toFixed(1)).toBe('75.2');
	expect(codesteer && paperAverages(codesteer, ['no-such-task'])).toBeNull();
});

it('finds the column of the same model, and says what else differs', () => {
	const column = (...given: Parameters<typeof madeContender>) => {
		const found = paperColumnOf(madeContender(...given));
		return found && [found.id, ...found.differs];
	};
	expect(column('all-text', { taskLLM: openai('gpt-4o-2024-08-06') })).toEqual(['all-text']);
	expect(column('only-question', { taskLLM: openai('o1') })).toEqual(['o1']);
	expect(
		column('only-question', { taskLLM: { provider: 'x', model: 'deepseek-ai/DeepSeek-R1' } }),
	).toEqual(['deepseek-r1']);
	expect(column('only-question', { taskLLM: openai('gpt-4o-mini') })).toEqual([
		'only-question',
		'gpt-4o-mini in place of gpt-4o',
	]);
	expect(column('all-code')).toEqual(['all-code', 'toy model']);
	expect(column('codesteer')).toEqual([
		'codesteer',
		'toy model',
		'steered by rules, not as in the paper',
	]);
	const tuned = { provider: 'gguf', model: 'CodeSteer-v1-Q4' };
	expect(
		column('codesteer', {
			taskLLM: openai('gpt-4o'),
			steerer: { kind: 'model', model: tuned },
		}),
	).toEqual(['codesteer']);
	expect(column('few-shot')).toBeNull();
	const model = { kind: 'model', model: openai('gpt-4o') } as const;
	expect(column('symbolic-agent', { taskLLM: openai('gpt-4o'), steerer: model })).toEqual([
		'symbolic-agent',
	]);
});

it('finds the columns of ablations and of steerers that are rules or prompts', () => {
	const column = (others: Parameters<typeof madeContender>[1]) => {
		const taskLLM = openai('gpt-4o');
		const found = paperColumnOf(madeContender('codesteer', { taskLLM, ...others }));
		return found && [found.source, found.id, ...found.differs];
	};
	const tuned = { kind: 'model', model: { provider: 'gguf', model: 'CodeSteer-v1' } } as const;
	const off = { symbolicChecker: 'off' } as const;
	expect(column({ steerer: tuned, settings: { ...DEFAULT_SETTINGS, ...off } })).toEqual([
		'Tables 4 and 10',
		'wo-symbolic-checker',
	]);
	expect(
		column({ steerer: tuned, settings: { ...DEFAULT_SETTINGS, ...off, selfAnswerChecker: 'off' } }),
	).toEqual(['Table 1', 'codesteer', 'Symbolic checker off', 'Self-answer checker off']);
	expect(column({ steerer: { kind: 'code-first' } })).toEqual(['Table 9', 'code-first-rule']);
	expect(column({ steerer: { ...tuned, examples: true }, checker: openai('o1') })).toEqual([
		'Table 9',
		'few-shot',
		'checks written by o1',
	]);
});
