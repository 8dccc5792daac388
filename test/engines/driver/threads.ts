import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the kernel's clock a second. */
const TICKS = 100;

/** A thread's name and the processor seconds that it has used. */
interface Thread {
	readonly name: string;
	readonly seconds: number;
}

/** The share of a core that each thread of some processes and their descendants takes, over some seconds. */
export async function threadShares(
	roots: readonly number[],
	seconds: number,
): Promise<{ readonly name: string; readonly share: number }[]> {
	const processes = await descendants(roots);
	const before = await threads(processes);
	const began = performance.now();
	await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
	const after = await threads(processes);
	const passed = (performance.now() - began) / 1000;
	return [...after].map(([id, { name, seconds }]) => ({
		name,
		share: (seconds - (before.get(id)?.seconds ?? seconds)) / passed,
	}));
}

async function threads(processes: readonly number[]): Promise<Map<string, Thread>> {
	const found = new Map<string, Thread>();
	for (const id of processes)
		for (const task of await readdir(`/proc/${id}/task`).catch(() => [])) {
			const { name, fields } = await statOf(`/proc/${id}/task/${task}`);
			const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
			found.set(`${id} ${task}`, { name, seconds });
		}
	return found;
}

async function descendants(roots: readonly number[]): Promise<number[]> {
	const parents = new Map<number, number>();
	for (const entry of await readdir('/proc'))
		if (/^\d+$/.test(entry))
			parents.set(Number(entry), Number((await statOf(`/proc/${entry}`)).fields[1]));
	const found = new Set(roots);
	for (let size = 0; size < found.size; ) {
		size = found.size;
		for (const [id, parent] of parents) if (found.has(parent)) found.add(id);
	}
	return [...found];
}

/** What the kernel tells of a process or thread: its name, and the fields after it. */
async function statOf(folder: string): Promise<{ name: string; fields: string[] }> {
	const text = await readFile(`${folder}/stat`, 'utf8').catch(() => '');
	const end = text.lastIndexOf(')');
	return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
}
