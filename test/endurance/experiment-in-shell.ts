import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { triesIn } from '../../cli/results-folder.ts';
import { encodeExperimentLink } from '../../src/lab/experiments/exports/link.ts';
import type { Trial } from '../../src/lab/experiments/trial.ts';
import type { ExperimentWorld } from './experiment-in-page.ts';
import {
	compareOutcomes,
	type ExperimentKill,
	finishedIn,
	lookFor,
	outcomeOf,
} from './experiment-results.ts';

/** How long the command is let live from its start on, or from its next result on, in milliseconds. */
const WAIT = { shortest: 500, longest: 5000 };
const LOOK_MS = 100;

/**
 * Plays the experiment by the command, which is killed again and again until there is no kill left or
 * it has ended; returns those that are left.
 */
export async function killInShell(
	kills: readonly ExperimentKill[],
	{ siteFolder, model, random, figures, wanted }: ExperimentWorld,
): Promise<readonly ExperimentKill[]> {
	model.finished = new Set();
	const base = await mkdtemp(join(tmpdir(), 'endurance-'));
	const [out, temporary] = [join(base, 'out'), join(base, 'temporary')];
	await mkdir(temporary);
	const left = [...kills];
	let before = new Map<string, Trial>();

	const read = async () => {
		const trials: Trial[] = [];
		for await (const { trial } of triesIn(out, (where) => figures.lost.push(where)))
			trials.push(trial);
		return trials;
	};

	try {
		for (;;) {
			const words = [
				'tools/run.mjs',
				'cli/lab.ts',
				'sweep',
				encodeExperimentLink(model.experiment),
			];
			const options = ['--out', out, '--site', siteFolder, '--in-flight', '8'];
			const child = spawn(process.execPath, [...words, ...options], {
				// What killed browsers leave behind goes with the rest.
				env: { ...process.env, TMPDIR: temporary },
				stdio: ['ignore', 'ignore', 'pipe'],
			});
			let errors = '';
			child.stderr.on('data', (piece) => {
				errors += piece;
			});
			const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
			const kill = left[0];
			if (kill === undefined) {
				const code = await ended;
				if (code !== 0) figures.differing.push(`the command ended with ${code}: ${errors}`);
			} else {
				// Three of four come when there is something more to lose.
				if (random.chance(3, 4))
					while (child.exitCode === null && finishedIn(await read()).size === before.size)
						await pause(LOOK_MS);
				const moment = pause(random.int(WAIT.shortest, WAIT.longest), null);
				if ((await Promise.race([ended, moment])) === null && child.exitCode === null) {
					const written = finishedIn(await read());
					child.kill('SIGKILL');
					await ended;
					lookFor(written, finishedIn(await read()), figures, kill);
					figures.kills[kill]++;
					left.shift();
				}
			}
			const after = finishedIn(await read());
			lookFor(before, after, figures, 'command');
			model.finished = new Set(after.keys());
			before = after;
			if (child.exitCode !== null) break;
		}
		compareOutcomes(outcomeOf(model.experiment, await read()), wanted, figures);
		figures.experiments++;
		figures.runs += wanted.rows.length;
	} finally {
		await rm(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}
	return left;
}
