/**
 * Playing a run. A method is deterministic given the results of its effects (what steerer, TaskLLM
 * and sandbox answered), and a trace holds exactly these results. So a run needs no saved state:
 * played again with its trace at hand, it takes each effect's result from there, yields the same
 * events in the same order, and is where it was. After that it goes on with the real world
 * (`startRun`: a run resumed after a crash or a stop) or ends (`replay`: a run opened from a link,
 * which calls nothing and spends nothing). An effect that the trace cuts in two happens anew; a
 * trace that comes out otherwise, because another version of the page made it, is refused.
 */
import type { Instance } from '../../tasks/task.ts';
import type { EventOf, RunEvent } from '../core/events/index.ts';
import { asFailure, Failure } from '../core/failure.ts';
import type { RunSpec } from '../core/spec.ts';
import type { ChatModel } from '../models/chat-model.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import { Effects, RecordEnd, type World } from './effects.ts';
import { judge } from './judge.ts';
import { findMethod } from './methods.ts';
import type { PromptPack } from './prompts.ts';
import { differs, Recording } from './recording.ts';
import type { Steerer } from './steerer.ts';

export interface RunParts {
	readonly instance: Instance;
	readonly taskLLM: ChatModel;
	readonly steerer: Steerer;
	readonly python: PythonSandbox;
	readonly prompts: PromptPack;
}

/**
 * Plays a run from `start` to `end` and never throws: a fault becomes `error` and `end: failed`, an
 * abort `end: stopped`. With `recorded`, the trace of the same spec so far, the run is resumed; all
 * its events are yielded again, so they replace the trace.
 */
export async function* startRun(
	spec: RunSpec,
	parts: RunParts,
	signal: AbortSignal,
	recorded: readonly RunEvent[] = [],
): AsyncGenerator<RunEvent, void> {
	try {
		yield* play(spec, parts, new Recording(recorded), { ...parts, signal });
		yield { type: 'end', because: 'finished' };
	} catch (thrown) {
		if (signal.aborted) yield { type: 'end', because: 'stopped' };
		else {
			const { code, message } = asFailure(thrown, 'run-failed');
			yield { type: 'error', code, message };
			yield { type: 'end', because: 'failed' };
		}
	}
}

/**
 * Plays a recorded run without the world: yields its events, requests included, as far as the
 * record goes.
 * @throws Failure `replay-differs`, `other-prompts`, `unknown-method`
 */
export async function* replay(
	spec: RunSpec,
	parts: Pick<RunParts, 'instance' | 'prompts'>,
	recorded: readonly RunEvent[],
): AsyncGenerator<RunEvent, void> {
	const recording = new Recording(recorded);
	if (!recording.start()) return;
	try {
		yield* play(spec, parts, recording, null);
	} catch (thrown) {
		if (!(thrown instanceof RecordEnd)) throw thrown;
	}
	yield* recorded.filter((event) => event.type === 'error' || event.type === 'end');
}

async function* play(
	spec: RunSpec,
	{ instance, prompts }: Pick<RunParts, 'instance' | 'prompts'>,
	recording: Recording,
	world: World | null,
): AsyncGenerator<RunEvent, void> {
	const method = findMethod(spec.method);
	if (prompts.hash !== spec.prompts.hash)
		throw new Failure(
			'other-prompts',
			`This run uses the prompts "${spec.prompts.name}" (${spec.prompts.hash}); those at hand are "${prompts.name}" (${prompts.hash}). Load the same prompts, or start a new run.`,
		);
	const { question, hash } = instance;
	const effects = new Effects(spec.settings, recording, world);
	let answer: EventOf<'answer'> | null = null;
	let execution: EventOf<'execution'> | null = null;

	const start = recording.start() ?? newStart(instance, world);
	if (start.instanceHash !== hash || !['', question].includes(start.question))
		throw differs(`the instance is ${hash} here and ${start.instanceHash} in the record`);
	recording.confirm(start);
	yield { ...start, question };
	for await (const event of method.run({ question, settings: spec.settings, prompts, effects })) {
		recording.confirm(event);
		if (event.type === 'answer') [answer, execution] = [event, null];
		if (event.type === 'execution' && event.purpose === 'answer') execution = event;
		yield event;
	}
	if (!answer) return;
	const verdict = judge(instance, answer, execution);
	recording.confirm(verdict);
	yield verdict;
}

function newStart(instance: Instance, world: World | null): EventOf<'start'> {
	return {
		type: 'start',
		question: instance.question,
		instanceHash: instance.hash,
		at: new Date().toISOString(),
		python: world?.python.version ?? '',
	};
}
