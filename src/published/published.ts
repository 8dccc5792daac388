import * as v from 'valibot';
import { DATA_FOLDERS, placeInData } from '../../tasks/published.ts';
import { loadDefects, loadTask } from '../../tasks/registry.ts';
import type { Instance, PublishedFile, Task } from '../../tasks/task.ts';
import { asFailure } from '../core/failure.ts';

/** What an archive of published data holds: enough to find each instance without reading all. */
export const PublishedIndex = v.object({
	sets: v.array(
		v.object({
			folder: v.string(),
			task: v.string(),
			/** The ids, by the folder inside the archive in which their files lie. */
			groups: v.array(v.object({ path: v.string(), ids: v.array(v.string()) })),
		}),
	),
	/** Files of a task that cannot be understood. */
	faults: v.array(v.object({ path: v.string(), why: v.string() })),
	/** Files that are no task's, by data folder; the empty one is for files outside of any. */
	others: v.array(v.object({ folder: v.string(), count: v.number(), some: v.array(v.string()) })),
});
export type PublishedIndex = v.InferOutput<typeof PublishedIndex>;
type Fault = PublishedIndex['faults'][number];

/** So many of the files that are no task's are named. */
const MOST_NAMED = 50;

interface Group {
	readonly folder: string;
	readonly path: string;
	/** As the tasks know them: with their paths in the published data. */
	readonly files: PublishedFile[];
}

/**
 * Recognises every published instance among the files. A file that cannot be understood costs only
 * the instances that need it. `archive` is the name of the .zip that the files were in.
 */
export async function indexPublished(
	files: readonly PublishedFile[],
	archive: string | null,
): Promise<PublishedIndex> {
	const { groups, strays } = grouped(files, archive);
	const sets = new Map<string, PublishedIndex['sets'][number]>();
	const faults: Fault[] = [];
	const others = new Map<string, string[]>([['', strays]]);
	for (const { folder, path, files } of groups) {
		let known = false;
		for (const task of await tasksOf(folder)) {
			const imported = importGroup(task, files);
			faults.push(...imported.faults);
			known ||= imported.found.length + imported.faults.length > 0;
			if (imported.found.length === 0) continue;
			const { id } = task.about;
			const set = sets.get(`${folder} ${id}`) ?? { folder, task: id, groups: [] };
			sets.set(`${folder} ${id}`, set);
			set.groups.push({ path, ids: imported.found.map((one) => one.id) });
		}
		if (!known)
			others.set(folder, [...(others.get(folder) ?? []), ...files.map((file) => file.path)]);
	}
	return {
		sets: [...sets.values()],
		faults,
		others: [...others]
			.filter(([, paths]) => paths.length > 0)
			.map(([folder, paths]) => ({
				folder,
				count: paths.length,
				some: paths.slice(0, MOST_NAMED),
			})),
	};
}

/** A task's instances of one group of an index, by id; `files` are that folder's. */
export async function openGroup(
	task: string,
	files: readonly PublishedFile[],
	archive: string | null,
): Promise<ReadonlyMap<string, Instance>> {
	const loaded = await loadTask(task);
	const { groups } = grouped(files, archive);
	const found = groups.flatMap((group) => importGroup(loaded, group.files).found);
	return new Map(found.map(({ id, instance }) => [id, instance]));
}

/** The folder of a path, as an index's groups have it. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** How many instances of a data folder were recognised, and how many of these are known to be defective. */
export interface PublishedCount {
	readonly folder: string;
	readonly task: string;
	readonly instances: number;
	readonly defective: number;
}

/** The counts of several indexes together; an instance that is there twice counts once. */
export async function countPublished(
	indexes: readonly PublishedIndex[],
): Promise<PublishedCount[]> {
	const counted = new Map<string, { folder: string; task: string; ids: Set<string> }>();
	for (const { folder, task, groups } of indexes.flatMap(({ sets }) => sets)) {
		const key = `${folder} ${task}`;
		const entry = counted.get(key) ?? { folder, task, ids: new Set<string>() };
		counted.set(key, entry);
		for (const { ids } of groups) for (const id of ids) entry.ids.add(id);
	}
	const counts = [...counted.values()].map(async ({ folder, task, ids }) => {
		const defects = await loadDefects(task);
		const defective = defects.filter(({ id }) => ids.has(id)).length;
		return { folder, task, instances: ids.size, defective };
	});
	return (await Promise.all(counts)).sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The files by the folder in which they lie: those of one instance always lie together. */
function grouped(files: readonly PublishedFile[], archive: string | null) {
	const groups = new Map<string, Group>();
	const strays: string[] = [];
	for (const file of files) {
		const place = placeInData(file.path, archive);
		if (!place) {
			strays.push(file.path);
			continue;
		}
		const path = folderOf(file.path);
		const key = `${place.folder} ${path}`;
		const group = groups.get(key) ?? { folder: place.folder, path, files: [] };
		groups.set(key, group);
		group.files.push({ path: place.path, text: () => file.text() });
	}
	return { groups: [...groups.values()], strays };
}

/** The tasks of a data folder. */
async function tasksOf(folder: string): Promise<Task[]> {
	return Promise.all((DATA_FOLDERS.get(folder) ?? []).map((id) => loadTask(id)));
}

/** The instances of files that lie together: of all at once, or else of each that can be read. */
function importGroup(
	task: Task,
	files: readonly PublishedFile[],
): { readonly found: ReturnType<Task['importPublished']>; readonly faults: readonly Fault[] } {
	try {
		return { found: task.importPublished(files), faults: [] };
	} catch (thrown) {
		const [file, ...more] = files;
		const why = asFailure(thrown, 'bad-published').message;
		const fault = { path: file?.path ?? '', why };
		if (more.length === 0) return { found: [], faults: [fault] };
		const each = files.map((one) => importGroup(task, [one]));
		const faults = each.flatMap((one) => one.faults);
		return {
			found: each.flatMap((one) => one.found),
			faults: faults.length > 0 ? faults : [fault],
		};
	}
}
