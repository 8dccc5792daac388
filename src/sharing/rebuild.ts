import { catalogue } from '../../tasks/catalogue.ts';
import { ParamsError } from '../../tasks/kit/params.ts';
import { whereToGet } from '../../tasks/published.ts';
import { loadTask } from '../../tasks/registry.ts';
import type { Instance, Task } from '../../tasks/task.ts';
import type { RunEvent } from '../core/events/index.ts';
import { asFailure, Failure } from '../core/failure.ts';
import { type InstanceSpec, isPublished, type RunSpec } from '../core/spec.ts';
import { hashOf } from '../ground/hash.ts';
import type { PromptPack } from '../steering/prompts.ts';
import type { Reading } from '../steering/recording.ts';
import { replay } from '../steering/run.ts';
import type { PuzzleIdentity } from './link-format.ts';

/** What came of making something again; `problem` says in words why it is missing, or what is otherwise. */
export interface Rebuilt<Thing> {
	readonly thing: Thing | null;
	readonly problem: string | null;
}

/** A run's puzzle, made again. */
export interface RebuiltInstance extends Rebuilt<Instance> {
	/**
	 * How it was had: `made` from its task, settings and seed, or out of the published data; `carried`
	 * as the record holds it, because its generator makes another puzzle today.
	 */
	readonly source: 'made' | 'carried' | null;
	/** Set where it is missing only because the published data is not at hand. */
	readonly needsData?: true;
}

/** What a run says of its puzzle: its `start`, or what stands in a link without one. */
export interface KnownPuzzle extends PuzzleIdentity {
	/** As it was asked; empty where it follows from the instance. */
	readonly question?: string;
	/** The puzzle itself; null where it is not carried. */
	readonly puzzle?: unknown;
}

/** A published instance of the data at hand; null where that is not in it. */
export type FindPublished = (task: string, id: string) => Promise<Instance | null>;

/**
 * Makes the instance of a run again, with its question as it was asked: from its task, settings and
 * seed, or from the published data, where that gives the same puzzle; else from the puzzle that the
 * record carries. What is another puzzle is not returned.
 */
export async function rebuildInstance(
	spec: RunSpec,
	known: KnownPuzzle,
	findPublished: FindPublished,
): Promise<RebuiltInstance> {
	const { task: id } = spec.instance;
	const about = catalogue.find((one) => one.id === id);
	if (!about) return none(`This page has no task "${id}", so the puzzle cannot be made again.`);
	let task: Task;
	try {
		task = await loadTask(id);
	} catch {
		return none('The task could not be loaded: the connection was cut. Reload the page.');
	}
	const made = await make(task, spec.instance, findPublished);
	if (made.thing && isSame(made.thing, spec.instance, known))
		return { ...asAsked(made.thing, known), source: 'made' };
	const revision =
		about.revision === spec.instance.revision
			? ''
			: ` The run used revision ${spec.instance.revision} of ${about.title}, this page has revision ${about.revision}.`;
	const carried = restored(task, known);
	if (carried) {
		const { thing, problem } = asAsked(carried, known);
		const reason = made.problem ?? 'From the same settings and seed, this page makes another.';
		const why = `The puzzle is shown as this run carries it. ${reason}${revision}`;
		return { thing, problem: problem === null ? why : `${why} ${problem}`, source: 'carried' };
	}
	if (made.needsData || made.problem !== null)
		return { ...made, problem: `${made.problem}${revision}`, source: null };
	return none(
		`From the same settings and seed, this page makes another puzzle than the run had.${revision}`,
	);
}

const none = (problem: string): RebuiltInstance => ({ thing: null, problem, source: null });

interface Made extends Rebuilt<Instance> {
	readonly needsData?: true;
}

async function make(task: Task, spec: InstanceSpec, findPublished: FindPublished): Promise<Made> {
	try {
		if (!isPublished(spec)) return { thing: task.instance(spec.params, spec.seed), problem: null };
		const thing = await findPublished(spec.task, spec.published);
		if (thing) return { thing, problem: null };
		const problem = `The puzzle is a published instance, and its text is not at hand. ${whereToGet(spec.task)}`;
		return { thing: null, problem, needsData: true };
	} catch (error) {
		if (error instanceof Failure) return { thing: null, problem: error.message };
		if (error instanceof ParamsError || error instanceof RangeError)
			return {
				thing: null,
				problem: `The puzzle cannot be made from these settings: ${error.message}`,
			};
		throw error;
	}
}

/** Whether an instance is the puzzle that a run had. A recipe without an identity is what it makes. */
function isSame(instance: Instance, spec: InstanceSpec, known: KnownPuzzle): boolean {
	if (known.puzzleHash) return known.puzzleHash === instance.puzzleHash;
	if (known.format1Hash === undefined) return instance.revision === spec.revision;
	const question = known.question || instance.question;
	return known.format1Hash === hashOf([spec.task, spec.revision, instance.puzzle, question]);
}

/** The puzzle that a record carries; null where it carries none, or one that is not what it says. */
function restored(task: Task, { puzzle, puzzleHash }: KnownPuzzle): Instance | null {
	if (puzzle === null || puzzle === undefined) return null;
	try {
		const instance = task.restore(puzzle);
		return instance.puzzleHash === puzzleHash ? instance : null;
	} catch {
		return null;
	}
}

/** The instance with the question that was asked, and a word where it is worded otherwise today. */
function asAsked(instance: Instance, { question: asked = '' }: KnownPuzzle): Rebuilt<Instance> {
	if (asked === '' || asked === instance.question) return { thing: instance, problem: null };
	return {
		thing: { ...instance, question: asked },
		problem: 'The question is shown as it was asked; it is worded otherwise today.',
	};
}

/** A run played again from its record. */
export interface Replayed {
	/** Its events, with the messages "as sent" that links and the history leave out. */
	readonly events: readonly RunEvent[];
	/** What today's readers make otherwise of what was recorded. */
	readonly readings: readonly Reading[];
}

export interface RebuiltTrace extends Rebuilt<Replayed> {
	/** Whether it is missing because the method would take other steps, and not because something is not at hand. */
	readonly differs: boolean;
}

/** Plays a run again from its record, without models and programs. */
export async function rebuildTrace(
	spec: RunSpec,
	instance: Instance | null,
	prompts: PromptPack | null,
	recorded: readonly RunEvent[],
): Promise<RebuiltTrace> {
	const missing = (problem: string, differs = false) => ({ thing: null, problem, differs });
	if (!instance) return missing('The puzzle could not be made again.');
	if (!prompts) return missing(`The prompts "${spec.prompts.pack}" are not on this page.`);
	try {
		const events: RunEvent[] = [];
		const playing = replay(spec, { instance, prompts }, recorded);
		for (;;) {
			const { done, value } = await playing.next();
			if (done) return { thing: { events, readings: value }, problem: null, differs: false };
			events.push(value);
		}
	} catch (error) {
		const { code, message } = asFailure(error, 'replay-failed');
		return missing(message, code === 'replay-differs');
	}
}
