import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asFailure, Failure } from '../src/core/failure.ts';
import { newRunId } from '../src/core/run-id.ts';
import { type Moment, writeRecording } from '../src/lab/recordings/recording.ts';
import { readJson } from './input.ts';
import { untilInterrupted } from './interrupt.ts';
import { KEYS_HELP, keysIn } from './lab-keys.ts';
import { BUILT, type LabPage, openLabPage } from './lab-page.ts';
import { runCommand } from './output.ts';
import { chooseVerb } from './record-choose.ts';
import { Plan, type PlannedRecording, plannedRecordings } from './record-plan.ts';

const HELP = `usage: npm run -s record -- PLAN [--out FOLDER] [--site DIR]
       npm run -s record -- choose FOLDER [--out FOLDER]

Plays the runs of a plan with real models in the built page (npm run build), one after the other, and
writes each into a file of its own: the run, as the page saves it, with the time at which each event
came. What has a file already is not played again.

  PLAN          a file such as public/recordings/plan.json: models, and runs as tasks, levels, seeds and methods
  --out FOLDER  where the files go (recordings; for choose: public/recordings)
  --site DIR    the built page (dist)

choose takes recorded runs and puts into the site those that the gallery's rule takes.

Keys for models are taken from the environment, and held in the browser's memory alone:
${KEYS_HELP}

Exit code: 0 when every run was finished, 1 when one was not, 2 for bad input.
`;

/** Does what the words say; the exit code. */
export function main(words: string[]): Promise<number> {
	return runCommand(words, HELP, () =>
		words[0] === 'choose' ? chooseVerb(words.slice(1)) : recordVerb(words),
	);
}

async function recordVerb(words: string[]): Promise<number> {
	const { plan: file, out, site } = readWords(words);
	const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
		throw new Failure('bad-option', `${file}: ${asFailure(thrown, 'bad-option').message}`);
	});
	const plan = readJson(file, text, Plan);
	// Nothing runs before the whole plan has been read.
	const runs = [...plannedRecordings(plan)];
	await mkdir(out, { recursive: true });
	return untilInterrupted(async (signal) => {
		const page = await openLabPage(site, keysIn(process.env));
		signal.addEventListener('abort', () => page.stop().catch(() => {}), { once: true });
		try {
			let finished = 0;
			for (const run of runs) {
				if (signal.aborted) break;
				const path = join(out, `${run.id}.json`);
				if (existsSync(path) || (await record(page, run, path))) finished++;
			}
			return finished === runs.length ? 0 : 1;
		} finally {
			await page.close();
		}
	});
}

/** Whether the run was finished; only then it has a file. */
async function record(page: LabPage, run: PlannedRecording, path: string): Promise<boolean> {
	const { title, made, spec } = run;
	const createdAt = new Date().toISOString();
	const moments: Moment[] = [];
	let began: number | null = null;
	// What is loaded before the run starts is no part of it.
	await page.play(spec, (event) => {
		began ??= performance.now();
		moments.push({ at: Math.round(performance.now() - began), event });
	});
	const events = moments.map(({ event }) => event);
	const verdict = events.find((event) => event.type === 'verdict');
	const error = events.find((event) => event.type === 'error');
	const seconds = Math.round((moments.at(-1)?.at ?? 0) / 1000);
	const outcome = verdict ? (verdict.correct ? 'right' : 'wrong') : (error?.message ?? 'stopped');
	process.stderr.write(`${run.id}: ${outcome}, ${seconds} s\n`);
	if (!verdict) return false;
	const header = { id: newRunId(), title, createdAt, spec };
	const text = writeRecording({ record: { ...header, events }, made, moments });
	// A file that is there is whole.
	await writeFile(`${path}.part`, text);
	await rename(`${path}.part`, path);
	return true;
}

function readWords(words: string[]) {
	const options = {
		out: { type: 'string', default: 'recordings' },
		site: { type: 'string', default: BUILT },
	} as const;
	try {
		const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
		const [plan, ...others] = positionals;
		if (plan === undefined || others.length > 0)
			throw new Failure('bad-option', 'Name one plan; --help tells more.');
		return { plan, ...values };
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}
