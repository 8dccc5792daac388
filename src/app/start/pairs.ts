import * as v from 'valibot';
import { Failure } from '../../core/failure.ts';
import { readSide, type Side } from './scene.ts';

/** What the start page reads of the list of recorded runs. */
const Listed = v.object({
	entries: v.array(
		v.object({
			id: v.string(),
			shows: v.string(),
			why: v.string(),
			/** The run of the same puzzle by the other method. */
			beside: v.optional(v.string()),
			task: v.string(),
			level: v.string(),
			seed: v.number(),
			method: v.string(),
		}),
	),
});
type Entry = v.InferOutput<typeof Listed>['entries'][number];

/** The same puzzle, answered in words and in code by the same model. */
export interface Pair {
	readonly words: Entry;
	readonly code: Entry;
}

/** A pair with what happened in it. */
export interface Scene {
	readonly pair: Pair;
	readonly words: Side;
	readonly code: Side;
}

/** Understood at a glance, so they come first. */
const FIRST_TASKS = ['letters', 'number-multiply', 'game-24', 'string-insertion'];

/** The pairs among recorded runs, in the order in which they are shown. @throws Failure `recording-missing` */
export async function loadPairs(): Promise<Pair[]> {
	const { entries } = v.parse(Listed, JSON.parse(await textOf('index.json')));
	const pairs = entries.flatMap((words) => {
		const code = entries.find(({ id }) => id === words.beside);
		return words.method === 'all-text' && code?.method === 'all-code' ? [{ words, code }] : [];
	});
	return pairs.toSorted((a, b) => rank(a) - rank(b));
}

/** What happened in a pair. @throws Failure `recording-missing` */
export async function loadScene(pair: Pair): Promise<Scene> {
	const [words, code] = await Promise.all(
		[pair.words, pair.code].map(async ({ id }) => readSide(await textOf(`${id}.json`))),
	);
	if (!words || !code) throw new Failure('recording-missing', 'A recorded run is missing.');
	return { pair, words, code };
}

/** Words that fail come first; that programs are no cure for everything is the third to be seen. */
function rank({ words: { shows, task } }: Pair): number {
	const place = FIRST_TASKS.indexOf(task);
	const within = place < 0 ? FIRST_TASKS.length : place;
	if (shows === 'text-wrong-code-right') return within < 2 ? within : 10 + within;
	return 5 + within;
}

async function textOf(name: string): Promise<string> {
	const response = await fetch(new URL(`recordings/${name}`, document.baseURI));
	if (response.ok) return response.text();
	throw new Failure('recording-missing', `The site answered ${response.status} for ${name}.`);
}
