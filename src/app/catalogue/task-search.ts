import type { About } from '../../../tasks/task.ts';

export const SPLITS = [
	{ id: 'all', label: 'All' },
	{ id: 'seen', label: 'Yes' },
	{ id: 'unseen', label: 'No' },
] as const;
type Split = (typeof SPLITS)[number]['id'];

/** The split that an address names; all for none and for unknown ones. */
export function readSplit(name: string | null): Split {
	return SPLITS.find(({ id }) => id === name)?.id ?? 'all';
}

/** The tasks in which every word is found, in whatever part of their description. */
export function findTasks(tasks: readonly About[], words: string, split: Split): About[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	return tasks.filter((about) => {
		const { id, kind, title, paperName, summary } = about;
		const text = `${id} ${kind} ${title} ${paperName} ${summary}`.toLowerCase();
		return (
			(split === 'all' || about.split === split) && wanted.every((word) => text.includes(word))
		);
	});
}
