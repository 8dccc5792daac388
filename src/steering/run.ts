/**
 * Playing a run. A method is deterministic given the results of its effects (what steerer, TaskLLM
 * and sandbox answered), and a trace holds exactly these results. So a run needs no saved state:
 * played again with its trace at hand, it takes each effect's result from there, yields the same
 * events in the same order, and is where it was. After that it goes on with the real world
 * (`startRun`: a run resumed after a crash or a stop) or ends (`replay`: a run opened from a link,
 * which calls nothing and spends nothing). An effect that the trace cuts in two happens anew; a
 * trace in which the method would take other steps is refused; what is only read or worded otherwise
 * today stays as it was recorded, and is told apart.
 */
import type { Instance } from '../../tasks/task.ts';
import type { EventOf, RunEvent } from '../core/events/index.ts';
import { asFailure } from '../core/failure.ts';
import { runKey } from '../core/identity.ts';
import { cutWords } from '../core/plain.ts';
import type { RunSpec } from '../core/spec.ts';
import { BUILD } from '../core/version.ts';
import type { ChatModel } from '../models/chat-model.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import { Effects, RecordEnd, type World } from './effects.ts';
import { judge, leavesBehind } from './judge.ts';
import { findMethod } from './methods.ts';
import { type PromptPack, Prompts } from './prompts.ts';
import { differs, type Reading, Recording } from './recording.ts';
import type { Steerer } from './steerer.ts';

export interface RunParts {
	readonly instance: Instance;
	readonly taskLLM: ChatModel;
	/** Who checks answers or sums them up, where the spec names another than the TaskLLM. */
	readonly checker?: ChatModel | undefined;
	readonly steerer: Steerer;
	readonly python: PythonSandbox;
	/** The pack that the spec names. */
	readonly prompts: PromptPack;
	/**
	 * What the run's programs draw by chance follows from it, so that repeats of a run differ. Default:
	 * the run's key, equal for all of them.
	 */
	readonly chance?: string;
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
		const { chance = runKey(spec) } = parts;
		yield* play(spec, parts, new Recording(recorded), { ...parts, chance, signal });
		yield { type: 'end', because: 'finished' };
	} catch (thrown) {
		if (signal.aborted) yield { type: 'end', because: 'stopped' };
		else {
			const { code, message } = asFailure(thrown, 'run-failed');
			yield { type: 'error', code, message: cutWords(message) };
			yield { type: 'end', because: 'failed' };
		}
	}
}

/**
 * Plays a recorded run without the world: yields its events, requests included, as far as the
 * record goes. Returns what today's readers make otherwise of it.
 * @throws Failure `replay-differs`, `other-prompts`, `unknown-method`, `unknown-method-revision`
 */
export async function* replay(
	spec: RunSpec,
	parts: Pick<RunParts, 'instance' | 'prompts'>,
	recorded: readonly RunEvent[],
): AsyncGenerator<RunEvent, readonly Reading[]> {
	const recording = new Recording(recorded);
	if (!recording.start()) return [];
	try {
		yield* play(spec, parts, recording, null);
	} catch (thrown) {
		if (!(thrown instanceof RecordEnd)) throw thrown;
		yield* recording.spent();
	}
	yield* recorded.filter((event) => event.type === 'error' || event.type === 'end');
	return recording.readings;
}

async function* play(
	spec: RunSpec,
	{ instance, prompts: pack }: Pick<RunParts, 'instance' | 'prompts'>,
	recording: Recording,
	world: World | null,
): AsyncGenerator<RunEvent, void> {
	const method = findMethod(spec.method);
	const start = recording.start() ?? newStart(instance, world);
	if (start.puzzleHash !== null && start.puzzleHash !== instance.puzzleHash)
		throw differs(
			`the puzzle is ${instance.puzzleHash} here and ${start.puzzleHash} in the record`,
		);
	// What was asked is a fact, too: a question that is worded otherwise today was not asked.
	const question = start.question || instance.question;
	const prompts = new Prompts(pack, spec.prompts);
	const fewShot = spec.steerer?.kind === 'model' && spec.steerer.examples;
	const context = {
		question,
		settings: spec.settings,
		prompts,
		examples: fewShot ? prompts.text('steererExamples') : '',
		effects: new Effects(spec.settings, recording, world),
	};
	let answer: EventOf<'answer'> | null = null;
	let execution: EventOf<'execution'> | null = null;
	const passed = <Event extends RunEvent>(event: Event) => {
		recording.pass(event);
		return event;
	};

	yield passed({ ...start, question });
	for await (const event of method.run(context)) {
		if (event.type === 'answer') answer = event;
		if (event.type === 'execution' && event.purpose === 'answer') execution = event;
		else if (leavesBehind(event, execution)) execution = null;
		yield passed(event);
	}
	const verdict = recording.verdict();
	if (answer) yield passed(verdict ?? judge(instance, answer, execution));
	recording.close();
}

function newStart(instance: Instance, world: World | null): EventOf<'start'> {
	return {
		type: 'start',
		question: instance.question,
		puzzle: instance.puzzle,
		puzzleHash: instance.puzzleHash,
		at: new Date().toISOString(),
		python: world?.python.version ?? '',
		build: BUILD,
	};
}
