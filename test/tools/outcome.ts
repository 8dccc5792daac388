import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';

/** What every form carries of a row, and by which it is found again. */
export const Origin = v.object({
	task: v.string(),
	level: v.nullable(v.string()),
	seed: v.number(),
	hash: v.string(),
});
export type Origin = v.InferOutput<typeof Origin>;

/** What a tool says of a model's answer. */
export interface Outcome {
	readonly model: string;
	readonly origin: Origin;
	readonly right: boolean;
}

const execute = promisify(execFile);

/** Runs a tool to its end; no proxy stands between it and the server of this machine. @throws Error with what it printed */
export async function runTool(
	command: string,
	words: readonly string[],
	folder: string,
	environment: Readonly<Record<string, string>>,
): Promise<void> {
	await execute(command, words, {
		cwd: folder,
		maxBuffer: 100_000_000,
		env: { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', ...environment },
	});
}
