import { type Instance, puzzleHashOf } from '../../tasks/task.ts';
import type { EventOf, RunEvent, SymbolicCheck } from '../core/events/index.ts';
import { asFailure } from '../core/failure.ts';
import { isPublished, type RunSpec } from '../core/spec.ts';
import { canonicalJson } from '../ground/canonical.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import { judge, leavesBehind } from '../steering/judge.ts';
import type { PromptPack } from '../steering/prompts.ts';
import type { Reading } from '../steering/recording.ts';
import { checkSymbolically } from '../steering/symbolic-checker.ts';
import { compareExecutions } from './compare-execution.ts';
import { contradictionIn } from './contradiction.ts';
import {
	type KnownPuzzle,
	type RebuiltInstance,
	type RebuiltTrace,
	type Replayed,
	rebuildTrace,
} from './rebuild.ts';

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

/** A run as it is claimed to have happened. */
export interface Claimed {
	readonly spec: RunSpec;
	/** The run's `start`, or what its link says of the puzzle where it has none. */
	readonly puzzle: KnownPuzzle;
	readonly events: readonly RunEvent[];
}

/** What a verification works with; `instance` as `rebuildInstance` gave it. */
export interface Means {
	readonly instance: RebuiltInstance;
	readonly prompts: PromptPack | null;
	readonly python: PythonSandbox;
}

/**
 * Makes anew all of a run that can be: the instance, the steps from message to message, the messages
 * themselves, what each program prints, what the symbolic checker says of it, and the verdict. Facts
 * are compared, never sentences. What models wrote is taken as recorded: nobody can derive it again.
 * @throws AbortError (DOMException) when `signal` aborts
 */
export async function* reverify(
	{ spec, puzzle, events }: Claimed,
	{ instance, prompts, python }: Means,
	signal: AbortSignal,
): AsyncGenerator<Mark, void> {
	yield instanceMark(spec, puzzle, instance);
	const replayed = await rebuildTrace(spec, instance.thing, prompts, events);
	yield stepsMark(replayed, contradictionIn(spec, events));
	signal.throwIfAborted();
	yield sentMark(replayed.thing);
	if (replayed.thing && replayed.thing.readings.length > 0)
		yield readingsMark(replayed.thing.readings);

	let answer: EventOf<'answer'> | null = null;
	let execution: EventOf<'execution'> | null = null;
	/** Whether its program, if it has one, ran both then and now. */
	let ran = true;
	let attempt = 0;
	for (const event of events) {
		signal.throwIfAborted();
		if (leavesBehind(event, execution)) [execution, ran] = [null, true];
		if (event.type === 'answer') {
			answer = event;
			attempt = 0;
		} else if (event.type === 'self-check-program') {
			attempt = event.attempt;
		} else if (event.type === 'execution' && event.by === 'provider') {
			// What it printed is taken as recorded, like the words of the reply that it came with.
			[execution, ran] = [event, true];
			yield providerMark(event);
		} else if (event.type === 'execution') {
			const now = await executeAgain(event, spec, python, signal);
			const mark = executionMark(event, now, attempt);
			if (event.purpose === 'answer') [execution, ran] = [now, mark.equal !== null];
			yield mark;
		} else if (event.type === 'symbolic-check') {
			yield await symbolicMark(event, answer?.code ?? '', spec, python, signal);
		} else if (event.type === 'verdict') {
			yield verdictMark(event, instance.thing, answer, execution, ran);
		}
	}
}

function instanceMark(
	spec: RunSpec,
	known: KnownPuzzle,
	{ thing, problem, source, needsData }: RebuiltInstance,
): Mark {
	const { instance } = spec;
	const mark = (equal: boolean | null, detail: string): Mark => ({
		what: 'Instance',
		equal,
		detail,
		was: known.puzzleHash || known.format1Hash || '',
		now: thing?.puzzleHash ?? '',
	});
	if (known.puzzleHash && known.puzzle !== null && known.puzzle !== undefined)
		if (puzzleHashOf(instance.task, known.puzzle) !== known.puzzleHash)
			return mark(false, 'The puzzle that the record carries is not the one that it names.');
	if (source === null) return mark(needsData ? null : false, problem ?? '');
	if (source === 'carried') {
		// A revision of a task makes the same puzzles for ever.
		const impossible = !isPublished(instance) && thing?.revision === instance.revision;
		return mark(impossible ? false : null, problem ?? '');
	}
	if (!known.puzzleHash && known.format1Hash === undefined)
		return mark(null, 'The record does not say which puzzle it was; this is the one made today.');
	const how = isPublished(instance)
		? 'The same puzzle, read again from the published data.'
		: 'The same puzzle, made again from its task, settings and seed.';
	return mark(true, problem ?? how);
}

function stepsMark({ problem, differs }: RebuiltTrace, contradiction: string | null): Mark {
	const fault = contradiction ?? problem;
	return {
		what: 'Steps',
		equal: fault === null ? true : contradiction !== null || differs ? false : null,
		detail: fault ?? 'Played again with the recorded replies, the method takes the same steps.',
		was: '',
		now: '',
	};
}

/** Whether the messages that are shown as sent are proved to be those. */
function sentMark(replayed: Replayed | null): Mark {
	const mark = (equal: boolean | null, detail: string): Mark => ({
		what: 'As sent',
		equal,
		detail,
		was: '',
		now: '',
	});
	if (!replayed) return mark(null, 'Without the steps, what was sent cannot be derived.');
	const requests = replayed.events.filter((event) => event.type === 'request');
	const otherwise = requests.filter(({ proved }) => proved === false);
	if (otherwise.length > 0) {
		const rounds = [...new Set(otherwise.map(({ round }) => round + 1))].join(', ');
		return mark(
			false,
			`Other messages would be sent today than were recorded, in round ${rounds}.`,
		);
	}
	if (requests.some(({ proved }) => proved === null))
		return mark(null, 'The record does not say what was sent; it is shown as it would be today.');
	return mark(true, 'What is shown as sent to the models is proved by the digests in the record.');
}

/** Today's readers make otherwise of a reply; what happened then stays as it was. */
function readingsMark(readings: readonly Reading[]): Mark {
	const rounds = [...new Set(readings.map(({ round }) => round + 1))].join(', ');
	return {
		what: 'Readings',
		equal: false,
		detail: `Today's page reads a recorded reply otherwise, in round ${rounds}.`,
		was: readings.map(({ type, was }) => `${type}: ${was}`).join('\n'),
		now: readings.map(({ type, now }) => `${type}: ${now}`).join('\n'),
	};
}

async function executeAgain(
	event: EventOf<'execution'>,
	spec: RunSpec,
	python: PythonSandbox,
	signal: AbortSignal,
): Promise<EventOf<'execution'>> {
	const { code, seed = 0, stderr } = event;
	const together = stderr === undefined;
	const program = { code, seed, together, seconds: spec.settings.pythonSeconds };
	const { stderr: written, ...now } = await python.run(program, signal);
	signal.throwIfAborted();
	const { variable: _, ...rest } = event;
	return together ? { ...rest, ...now } : { ...rest, ...now, stderr: written };
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
	const text = ({ output, stderr = '', error }: EventOf<'execution'>) => output + stderr + error;
	return { what, ...compareExecutions(was, now, was.code), was: text(was), now: text(now) };
}

function providerMark({ round, output, stderr = '', error }: EventOf<'execution'>): Mark {
	return {
		what: `Program of round ${round + 1}`,
		equal: null,
		detail:
			'Run by the provider, in its own interpreter. It is not run again here; what it printed is taken as recorded.',
		was: output + stderr + error,
		now: '',
	};
}

async function symbolicMark(
	was: EventOf<'symbolic-check'>,
	code: string,
	spec: RunSpec,
	python: PythonSandbox,
	signal: AbortSignal,
): Promise<Mark> {
	const what = `Symbolic check of round ${was.round + 1}`;
	const facts = ({ published, tree, tooSimple }: SymbolicCheck) =>
		canonicalJson({ published, tree, tooSimple });
	try {
		const now = await checkSymbolically(code, spec.settings.simpleScore, python, signal);
		signal.throwIfAborted();
		const equal = facts(was) === facts(now);
		const detail = equal ? 'The same scores.' : 'The checker says something else of this program.';
		return { what, equal, detail, was: facts(was), now: facts(now) };
	} catch (error) {
		signal.throwIfAborted();
		const detail = asFailure(error, 'python-unavailable').message;
		return { what, equal: null, detail, was: facts(was), now: '' };
	}
}

function verdictMark(
	was: EventOf<'verdict'>,
	instance: Instance | null,
	answer: EventOf<'answer'> | null,
	execution: EventOf<'execution'> | null,
	ran: boolean,
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
	if (!ran)
		return {
			what: 'Verdict',
			equal: null,
			detail: 'Without what its program prints, the answer cannot be judged here.',
			was: words(was),
			now: '',
		};
	const equal =
		was.correct === now.correct &&
		was.read === now.read &&
		was.source === now.source &&
		(was.constraint === undefined || was.constraint === now.constraint);
	const detail = equal
		? "The task's checker reads the same answer and comes to the same verdict."
		: "The task's checker comes to another verdict.";
	return { what: 'Verdict', equal, detail, was: words(was), now: words(now) };
}
