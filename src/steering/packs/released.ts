import type { PromptPack } from '../prompts.ts';

const loaders = import.meta.glob<PromptPack>('./built-in-*.ts', { import: 'pack' });
const byNumber = Object.keys(loaders)
	.map((path) => ({ path, number: Number(/built-in-(\d+)\.ts$/.exec(path)?.[1]) }))
	.sort((a, b) => b.number - a.number)
	.map(({ path, number }) => ({ name: `built-in-${number}`, load: loaders[path] }));

/** The names of the project's own packs, newest first: what a new run uses comes first. */
export const RELEASED_PACKS: readonly string[] = byNumber.map(({ name }) => name);

/** A released pack by its name; null for a name that is none's. */
export async function releasedPack(name: string): Promise<PromptPack | null> {
	return (await byNumber.find((pack) => pack.name === name)?.load?.()) ?? null;
}

/** The pack that a new run uses. */
export async function newestPack(): Promise<PromptPack> {
	const pack = await releasedPack(RELEASED_PACKS[0] ?? '');
	if (!pack) throw new Error('There is no released pack.');
	return pack;
}
