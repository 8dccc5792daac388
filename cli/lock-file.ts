import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { Failure } from '../src/core/failure.ts';
import { jsonOf } from '../src/lab/experiments/exports/line.ts';

/** Whoever holds a lock says so as often. */
const BEAT_MS = 5000;
/** Of a holder on another machine, so long nothing was heard when it is gone. */
const GONE_MS = 60_000;

const Holder = v.object({ host: v.string(), pid: v.number() });

/**
 * Takes a lock that one process has at a time, on this machine or another that sees the same folder;
 * returns the way to give it back. A killed process does not keep it.
 * @throws Failure `bad-option` while another has it
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
	await requireFree(path);
	await rm(path, { force: true });
	const me = { host: hostname(), pid: process.pid };
	await writeFile(path, JSON.stringify(me), { flag: 'wx' });
	const beating = setInterval(
		() => void utimes(path, new Date(), new Date()).catch(() => {}),
		BEAT_MS,
	);
	beating.unref();
	return async () => {
		clearInterval(beating);
		await rm(path, { force: true });
	};
}

/** @throws Failure `bad-option` while a process has this lock */
export async function requireFree(path: string): Promise<void> {
	const holder = await holderOf(path);
	if (holder === null) return;
	throw new Failure(
		'bad-option',
		`Process ${holder.pid} on ${holder.host} is at work on these runs in this folder. Wait until it has ended, or end it; if there is none, delete ${path}.`,
	);
}

/** Who has the lock; null where nobody has. */
async function holderOf(path: string) {
	const text = await readFile(path, 'utf8').catch(() => null);
	if (text === null) return null;
	const { mtimeMs } = await stat(path);
	const isOld = Date.now() - mtimeMs > GONE_MS;
	const holder = v.safeParse(Holder, jsonOf(text));
	// It is being written, or was when its process was killed.
	if (!holder.success) return isOld ? null : { host: 'some machine', pid: 0 };
	const { host, pid } = holder.output;
	if (host !== hostname()) return isOld ? null : holder.output;
	return pid !== process.pid && isAlive(pid) ? holder.output : null;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (thrown) {
		return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
	}
}
