import { catalogue } from '../../../tasks/catalogue.ts';
import { LEVELS, type Level } from '../../../tasks/task.ts';
import type { EventOf, RunEvent } from '../../core/events/index.ts';
import { type InstanceSpec, isPublished } from '../../core/spec.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import { newestMethod } from '../../steering/methods.ts';
import type { GalleryEntry } from './gallery.ts';
import { type Recording, secondsOf } from './recording.ts';

/** A recorded run under its file's name. */
export interface NamedRecording {
	readonly id: string;
	readonly recording: Recording;
}

/** A run that the gallery shows, and why. */
export interface Chosen extends NamedRecording {
	readonly shows: GalleryEntry['shows'];
	readonly why: string;
	/** The id of the run that answers the same puzzle otherwise. */
	readonly beside?: string;
}

/** Of each kind and each model so many, each of another task. */
const MOST = 3;
/** Nobody watches longer, in seconds. */
const LONGEST = 120;

/** The rule by which runs are chosen, as the gallery prints it. */
export const RULE = [
	`Six things are shown, each for each model by up to ${MOST} puzzles of different tasks: those whose runs were the shortest, and none longer than ${LONGEST} seconds.`,
	'Wrong in words, right in code: a puzzle that "All text" gets wrong and "All code" right, with a program that computes and prints the answer.',
	'Right in words, code is a detour: "All text" is right; the program of "All code" is wrong, or took longer.',
	'Code that computes nothing: a wrong program without a loop, an operation or a module that computes.',
	"A check that misleads: the model's own check called a wrong answer right, or a right one wrong.",
	'Steered to the right answer, and steering that fails: CodeSteer with at least two answers, of which the last is right after a check that did not pass, or wrong.',
	'What a model never did is not there.',
].join('\n');

/** The runs that the rule takes. */
export function chooseRecordings(recordings: readonly NamedRecording[]): Chosen[] {
	const watchable = recordings.filter(({ recording }) => secondsOf(recording) <= LONGEST);
	const shortest = watchable.toSorted(
		(a, b) => secondsOf(a.recording) - secondsOf(b.recording) || (a.id < b.id ? -1 : 1),
	);
	const chosen: Chosen[] = [];
	const taken = new Set<string>();
	const counts = new Map<string, string[]>();

	function take(shows: Chosen['shows'], runs: readonly Omit<Chosen, 'shows'>[]): void {
		const [first] = runs;
		if (!first || runs.some(({ id }) => taken.has(id))) return;
		const { spec } = first.recording.record;
		const key = `${shows} ${first.recording.made.model}`;
		const tasks = counts.get(key) ?? [];
		if (tasks.length >= MOST || tasks.includes(spec.instance.task)) return;
		counts.set(key, [...tasks, spec.instance.task]);
		for (const run of runs) {
			taken.add(run.id);
			chosen.push({ ...run, shows });
		}
	}

	for (const { text, code } of pairsOf(shortest)) {
		const said = verdictOf(text);
		const printed = verdictOf(code);
		if (!said.correct && printed.correct && printed.source === 'output' && computes(code))
			take('text-wrong-code-right', [
				{ ...text, beside: code.id, why: `In words it is wrong. ${sentence(said.reason)}` },
				{ ...code, beside: text.id, why: `The program computes it. ${sentence(printed.reason)}` },
			]);
		const detour = detourOf(text, code);
		if (detour)
			take('text-right-code-detour', [
				{ ...text, beside: code.id, why: `Words are enough here. ${sentence(said.reason)}` },
				{ ...code, beside: text.id, why: detour },
			]);
	}
	for (const run of shortest) {
		const { correct, reason } = verdictOf(run);
		const method = run.recording.record.spec.method.id;
		const ran = lastOf(run, 'execution');
		if (!correct && method === 'all-code' && ran?.ending === 'ok' && computes(run) === false)
			take('code-computes-nothing', [
				{
					...run,
					why: `The program has no loop and no operation: it prints a guess. ${sentence(reason)}`,
				},
			]);
		const checks = eventsOf(run).filter((event) => event.type === 'self-check');
		const says = checks.at(-1)?.says;
		if (says === (correct ? 'incorrect' : 'correct'))
			take('misleading-check', [
				{
					...run,
					why: `Its own check calls the answer ${says}, and it is not. ${sentence(reason)}`,
				},
			]);
		if (method !== 'codesteer' || answersOf(run) < 2) continue;
		if (correct && checks[0]?.ok !== true)
			take('steering-helps', [
				{ ...run, why: `Right after ${answersOf(run)} answers. ${sentence(reason)}` },
			]);
		if (!correct)
			take('steering-fails', [
				{ ...run, why: `Still wrong after ${answersOf(run)} answers. ${sentence(reason)}` },
			]);
	}
	return chosen;
}

/** Why code was a detour from right words, in a sentence; null where it was none. */
function detourOf(text: NamedRecording, code: NamedRecording): string | null {
	const { correct, source, reason } = verdictOf(code);
	if (!verdictOf(text).correct) return null;
	if (!correct) return `The program gets it wrong. ${sentence(reason)}`;
	if (source === 'text') return `The program gets it wrong, the words beside it do not. ${reason}`;
	const longer = secondsOf(code.recording) > secondsOf(text.recording);
	return longer ? `The program is right as well, and took longer. ${sentence(reason)}` : null;
}

/** The runs in words and in code of the same model on the same puzzle, the shortest pair first. */
function pairsOf(
	shortest: readonly NamedRecording[],
): { readonly text: NamedRecording; readonly code: NamedRecording }[] {
	const keyOf = ({ recording: { record, made } }: NamedRecording) =>
		canonicalJson([record.spec.instance, made]);
	const of = (method: string) =>
		new Map(
			shortest
				.filter(({ recording }) => recording.record.spec.method.id === method)
				.map((run) => [keyOf(run), run]),
		);
	const codes = of('all-code');
	const pairs = [...of('all-text')].flatMap(([key, text]) => {
		const code = codes.get(key);
		return code ? [{ text, code }] : [];
	});
	const seconds = ({ text, code }: (typeof pairs)[number]) =>
		secondsOf(text.recording) + secondsOf(code.recording);
	return pairs.toSorted((a, b) => seconds(a) - seconds(b));
}

function eventsOf({ recording }: NamedRecording): readonly RunEvent[] {
	return recording.record.events;
}

function lastOf<Type extends RunEvent['type']>(
	run: NamedRecording,
	type: Type,
): EventOf<Type> | undefined {
	return eventsOf(run).findLast((event): event is EventOf<Type> => event.type === type);
}

function verdictOf(run: NamedRecording): EventOf<'verdict'> {
	const verdict = lastOf(run, 'verdict');
	if (verdict) return verdict;
	throw new RangeError(`The recorded run ${run.id} has no verdict.`);
}

function answersOf(run: NamedRecording): number {
	return eventsOf(run).filter(({ type }) => type === 'answer').length;
}

/** Whether the last answer's program shows any computing at all; null where no program was read. */
function computes(run: NamedRecording): boolean | null {
	const tree = lastOf(run, 'symbolic-check')?.tree;
	return tree ? tree.search || tree.symbolic || tree.numeric || tree.operations > 0 : null;
}

const sentence = (reason: string) => (/[.!?)]$/.test(reason) ? reason : `${reason}.`);

/** What the gallery's list says of a chosen run. */
export function entryOf({ id, recording, shows, why, beside }: Chosen): GalleryEntry {
	const { record, made } = recording;
	const { instance, method } = record.spec;
	return {
		id,
		title: record.title,
		shows,
		why,
		...(beside !== undefined && { beside }),
		task: instance.task,
		level: levelOf(instance),
		seed: isPublished(instance) ? 0 : instance.seed,
		method: method.id,
		...made,
		date: record.createdAt.slice(0, 10),
		seconds: Math.round(secondsOf(recording) * 10) / 10,
		correct: verdictOf({ id, recording }).correct,
	};
}

/** The level that a puzzle has. @throws RangeError for one of no level: the gallery shows none */
function levelOf(instance: InstanceSpec): Level {
	const levels = catalogue.find(({ id }) => id === instance.task)?.levels;
	const params = isPublished(instance) ? '' : canonicalJson(instance.params);
	const level = LEVELS.find((one) => levels && canonicalJson(levels[one]) === params);
	if (level) return level;
	throw new RangeError(`The puzzle of ${instance.task} has no level.`);
}

/** How often each model was right by each method, over all that was recorded: a line a model. */
export function foundIn(recordings: readonly NamedRecording[]): string[] {
	const named = [...new Set(recordings.map(({ recording }) => recording.made.model))].sort();
	return named.map((model) => {
		const runs = recordings.filter(({ recording }) => recording.made.model === model);
		const used = new Set(runs.map(({ recording }) => recording.record.spec.method.id));
		const shares = [...used].sort().map((id) => {
			const by = runs.filter(({ recording }) => recording.record.spec.method.id === id);
			const right = by.filter((run) => verdictOf(run).correct).length;
			return `${newestMethod(id).title} ${right} of ${by.length}`;
		});
		return `${model} was right by ${shares.join(', ')}.`;
	});
}
