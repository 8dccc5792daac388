import type { Instance } from '../../tasks/task.ts';
import type { EventOf, RunEvent } from '../core/events/index.ts';
import { asFailure } from '../core/failure.ts';
import { type InstanceSpec, isPublished, type RunSpec } from '../core/spec.ts';
import { canonicalJson } from '../ground/canonical.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import { judge } from '../steering/judge.ts';
import type { PromptPack } from '../steering/prompts.ts';
import { checkSymbolically } from '../steering/symbolic-checker.ts';
import { compareExecutions } from './compare-execution.ts';
import { type Rebuilt, rebuildRequests } from './rebuild.ts';

/** One thing of a run that was made anew and compared. */
export interface Mark {
	/** "Instance", "Program of round 2", "Verdict", …; people count rounds from 1, events from 0. */
	readonly what: string;
	/** Null where it could not be compared here; `detail` says why. */
	readonly equal: boolean | null;
	/** A sentence for people. */
	readonly detail: string;
	readonly was: string;
	readonly now: string;
}

export interface Claimed {
	readonly spec: RunSpec;
	readonly instanceHash: string;
	readonly events: readonly RunEvent[];
}

/** What a verification works with; `instance` as `rebuildInstance` gave it. */
export interface Means {
	readonly instance: Rebuilt<Instance>;
	readonly prompts: PromptPack | null;
	readonly python: PythonSandbox;
}

/**
 * Makes anew all of a run that can be: the instance, the steps from message to message, what each
 * program prints, what the symbolic checker says of it, and the verdict. What models wrote is taken
 * as recorded: nobody can derive it again.
 * @throws AbortError (DOMException) when `signal` aborts
 */
export async function* reverify(
	{ spec, instanceHash, events }: Claimed,
	{ instance, prompts, python }: Means,
	signal: AbortSignal,
): AsyncGenerator<Mark, void> {
	yield instanceMark(instanceHash, instance, spec.instance);
	yield await stepsMark(spec, instance.thing, prompts, events);

	let answer: EventOf<'answer'> | null = null;
	let execution: EventOf<'execution'> | null = null;
	let attempt = 0;
	for (const event of events) {
		signal.throwIfAborted();
		if (event.type === 'answer') {
			[answer, execution] = [event, null];
			attempt = 0;
		} else if (event.type === 'self-check-program') {
			attempt = event.attempt;
		} else if (event.type === 'execution') {
			const now = await executeAgain(event, spec, python, signal);
			if (event.purpose === 'answer') execution = now;
			yield executionMark(event, now, attempt);
		} else if (event.type === 'symbolic-check') {
			yield await symbolicMark(event, answer?.code ?? '', spec, python, signal);
		} else if (event.type === 'verdict') {
			yield verdictMark(event, instance.thing, answer, execution);
		}
	}
}

function instanceMark(
	was: string,
	{ thing, problem, needsData }: Rebuilt<Instance>,
	spec: InstanceSpec,
): Mark {
	const how = isPublished(spec)
		? 'The same puzzle, read again from the published data.'
		: 'The same puzzle, made again from its task, settings and seed.';
	const equal = needsData ? null : thing !== null;
	return { what: 'Instance', equal, detail: problem ?? how, was, now: thing?.hash ?? '' };
}

async function stepsMark(
	spec: RunSpec,
	instance: Instance | null,
	prompts: PromptPack | null,
	events: readonly RunEvent[],
): Promise<Mark> {
	const { problem } = await rebuildRequests(spec, instance, prompts, events);
	const impossible = instance === null || prompts === null;
	return {
		what: 'Steps',
		equal: problem === null ? true : impossible ? null : false,
		detail: problem ?? 'Played again with the recorded replies, the method takes the same steps.',
		was: '',
		now: '',
	};
}

async function executeAgain(
	event: EventOf<'execution'>,
	spec: RunSpec,
	python: PythonSandbox,
	signal: AbortSignal,
): Promise<EventOf<'execution'>> {
	const program = { code: event.code, seconds: spec.settings.pythonSeconds };
	const now = await python.run(program, signal);
	signal.throwIfAborted();
	return { ...event, ...now };
}

function executionMark(
	was: EventOf<'execution'>,
	now: EventOf<'execution'>,
	attempt: number,
): Mark {
	const what =
		was.purpose === 'answer'
			? `Program of round ${was.round + 1}`
			: `Checking program of round ${was.round + 1}${attempt > 1 ? ` (try ${attempt})` : ''}`;
	const text = ({ output, error }: EventOf<'execution'>) => output + error;
	return { what, ...compareExecutions(was, now, was.code), was: text(was), now: text(now) };
}

async function symbolicMark(
	was: EventOf<'symbolic-check'>,
	code: string,
	spec: RunSpec,
	python: PythonSandbox,
	signal: AbortSignal,
): Promise<Mark> {
	const what = `Symbolic check of round ${was.round + 1}`;
	try {
		const now = await checkSymbolically(code, spec.settings.simpleScore, python, signal);
		signal.throwIfAborted();
		const { type: _, round: __, ...before } = was;
		const equal = canonicalJson(before) === canonicalJson(now);
		const detail = equal ? 'The same scores.' : 'The checker says something else of this program.';
		return { what, equal, detail, was: was.summary, now: now.summary };
	} catch (error) {
		signal.throwIfAborted();
		const detail = asFailure(error, 'python-unavailable').message;
		return { what, equal: null, detail, was: was.summary, now: '' };
	}
}

function verdictMark(
	was: EventOf<'verdict'>,
	instance: Instance | null,
	answer: EventOf<'answer'> | null,
	execution: EventOf<'execution'> | null,
): Mark {
	const words = ({ correct, reason }: EventOf<'verdict'>) =>
		`${correct ? 'Correct' : 'Wrong'}: ${reason}`;
	if (!instance || !answer)
		return {
			what: 'Verdict',
			equal: null,
			detail: 'Without the puzzle and an answer there is nothing to judge.',
			was: words(was),
			now: '',
		};
	const now = judge(instance, answer, execution);
	const equal = was.correct === now.correct && was.read === now.read;
	const detail = equal
		? "The task's checker reads the same answer and comes to the same verdict."
		: "The task's checker comes to another verdict.";
	return { what: 'Verdict', equal, detail, was: words(was), now: words(now) };
}
