import type { Instance } from '../../../tasks/task.ts';
import type { EventOf } from '../../core/events/index.ts';
import { foldRun } from '../../core/fold-run.ts';
import { allOf, lastOf, type Round, type RunRecord, type RunView } from '../../core/run.ts';
import { isPublished } from '../../core/spec.ts';
import { judgeRound } from '../../steering/judge.ts';
import { findMethod } from '../../steering/methods.ts';
import type { PlannedRun } from './experiment.ts';
import type { Trial, TrialRound, TrialState } from './trial.ts';

/** The codes of failures by which a budget ends a run. */
const OVER_BUDGET = 'over-budget';

/** What a run as it ended, or was cut off, is in a row. */
export function trialOf(
	{ key, contender, instance: hash, level, repeat }: PlannedRun,
	attempt: number,
	{ id, createdAt, spec, events }: RunRecord,
	instance: Instance | null,
): Trial {
	const view = foldRun(events);
	const answered = view.rounds.filter((round) => lastOf(round, 'answer'));
	const state = stateOf(view);
	return {
		key,
		attempt,
		run: id,
		contender,
		instance: hash,
		task: spec.instance.task,
		level,
		name: isPublished(spec.instance) ? spec.instance.published : String(spec.instance.seed),
		repeat,
		state,
		error: errorOf(view, state),
		read: view.verdict?.read ?? null,
		constraint: view.verdict?.constraint ?? null,
		rounds: answered.map((round) => roundOf(round, instance)),
		endedItself: endedItself(view, spec.settings.maxRounds, answered.length),
		...spentIn(view),
		models: modelsIn(view),
		at: createdAt,
	};

	function endedItself(run: RunView, maxRounds: number, rounds: number): boolean | null {
		if (!findMethod(spec.method).usesSteerer || run.status !== 'finished') return null;
		return rounds <= maxRounds;
	}
}

function stateOf({ status, error, verdict }: RunView): TrialState {
	if (status === 'finished' && verdict) return verdict.correct ? 'right' : 'wrong';
	if (error?.code === OVER_BUDGET) return OVER_BUDGET;
	return status === 'stopped' || status === 'running' ? 'stopped' : 'errored';
}

function errorOf({ error }: RunView, state: TrialState): Trial['error'] {
	if (state !== 'errored') return null;
	if (error) return { code: error.code, message: error.message };
	return { code: 'no-verdict', message: 'The run ended without an answer that could be judged.' };
}

function roundOf(round: Round, instance: Instance | null): TrialRound {
	const ran = allOf(round, 'execution').some(({ purpose }) => purpose === 'answer');
	return {
		mode: ran ? 'code' : 'text',
		correct: (instance && judgeRound(instance, round)?.verdict.correct) ?? null,
		tooSimple: lastOf(round, 'symbolic-check')?.tooSimple ?? null,
		selfCheck: selfCheckOf(lastOf(round, 'self-check')),
		cut: lastOf(round, 'answer')?.finish === 'length',
	};
}

function selfCheckOf(check: EventOf<'self-check'> | undefined): TrialRound['selfCheck'] {
	if (!check) return null;
	return check.says ?? (check.ok ? 'correct' : 'failed');
}

function spentIn({ rounds }: RunView) {
	const spent = {
		calls: 0,
		input: 0,
		output: 0,
		steererTokens: 0,
		estimated: false,
		seconds: 0,
		pythonSeconds: 0,
	};
	let cost: number | null = 0;
	for (const round of rounds) {
		for (const usage of allOf(round, 'usage')) {
			spent.calls++;
			spent.input += usage.input;
			spent.output += usage.output;
			if (usage.role === 'guidance') spent.steererTokens += usage.input + usage.output;
			spent.estimated ||= usage.estimated;
			spent.seconds += usage.seconds;
			cost = cost === null || usage.cost == null ? null : cost + usage.cost;
		}
		for (const { seconds } of allOf(round, 'execution')) spent.pythonSeconds += seconds;
	}
	return { ...spent, seconds: spent.seconds + spent.pythonSeconds, cost };
}

function modelsIn({ rounds }: RunView): string[] {
	const names = rounds.flatMap((round) =>
		allOf(round, 'answer').flatMap(({ model }) => (model === undefined ? [] : [model])),
	);
	return [...new Set(names)].slice(0, 20);
}
