import * as v from 'valibot';
import { LEVELS } from '../../../tasks/task.ts';
import { asFailure, Failure } from '../../core/failure.ts';
import { Label, Words } from '../../core/plain.ts';
import { Made, type Recording, readRecording } from './recording.ts';

/** What a recorded run shows, by the rule that chose it. */
export const SHOWS = [
	'text-wrong-code-right',
	'text-right-code-detour',
	'code-computes-nothing',
	'misleading-check',
	'steering-fails',
	'steering-helps',
] as const;

/** A recorded run in the gallery's list. */
export const GalleryEntry = v.object({
	/** Its file's name, without `.json`. */
	id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
	/** The puzzle and the method, in words. */
	title: Label,
	shows: v.picklist(SHOWS),
	/** A sentence: what is to be seen in it. */
	why: Words,
	/** Runs of one pair answer the same puzzle: the other's id. */
	beside: v.optional(Label),
	task: Label,
	level: v.picklist(LEVELS),
	seed: v.number(),
	method: Label,
	...Made.entries,
	/** Such as `2026-11-29`. */
	date: v.pipe(v.string(), v.isoDate()),
	/** How long it plays. */
	seconds: v.number(),
	correct: v.boolean(),
});
export type GalleryEntry = v.InferOutput<typeof GalleryEntry>;

/** Which recorded runs there are, and how they came to be chosen. */
export const Gallery = v.object({
	/** The rule, as it is printed. */
	rule: Words,
	/** How many runs were recorded, of which these were chosen. */
	recorded: v.number(),
	/** How often each model was right by each method, over all that was recorded: a line a model. */
	found: v.array(Words),
	entries: v.array(GalleryEntry),
});
export type Gallery = v.InferOutput<typeof Gallery>;

/** Reads a file of `public/recordings/`, by its name. */
export type ReadFile = (name: string) => Promise<string>;

/** The list of recorded runs. @throws Failure `recording-missing` */
export async function loadGallery(read: ReadFile): Promise<Gallery> {
	return orMissing(async () => v.parse(Gallery, JSON.parse(await read('index.json'))));
}

/** One recorded run. @throws Failure `recording-missing` */
export async function loadRecording(id: string, read: ReadFile): Promise<Recording> {
	return orMissing(async () =>
		readRecording(await read(`${v.parse(GalleryEntry.entries.id, id)}.json`)),
	);
}

async function orMissing<Thing>(load: () => Promise<Thing>): Promise<Thing> {
	try {
		return await load();
	} catch (thrown) {
		const { message } = asFailure(thrown, 'recording-missing');
		throw new Failure('recording-missing', `The recorded run could not be loaded. ${message}`, {
			cause: thrown,
		});
	}
}
