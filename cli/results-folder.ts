import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { asFailure, Failure } from '../src/core/failure.ts';
import { migrations, type Versions } from '../src/core/migrations/index.ts';
import { newRunId } from '../src/core/run-id.ts';
import { canonicalJson } from '../src/ground/canonical.ts';
import { BudgetSpent } from '../src/lab/experiments/budget.ts';
import { type Experiment, merged } from '../src/lab/experiments/experiment.ts';
import { aboutText } from '../src/lab/experiments/exports/file.ts';
import { jsonOf } from '../src/lab/experiments/exports/line.ts';
import { readAbout } from '../src/lab/experiments/exports/open-file.ts';
import { Trial } from '../src/lab/experiments/trial.ts';
import { linesOf } from '../src/sharing/zip-reader.ts';
import { unlessMissing } from './folder.ts';

// The folder of a sweep is an experiment's file unpacked: `experiment.json`, and in `runs/` a try with its
// run a line. Each start of a sweep writes a file of its own and only ever adds to it: what a killed
// process has written is there, but for the line that it was at.

/** Characters of a line: more than any run has. */
const LONGEST_LINE = 50_000_000;
const ABOUT = 'experiment.json';
const RUNS = 'runs';

/** A try in a folder, and the line that it stands in. */
export interface FolderTry {
	readonly trial: Trial;
	readonly line: string;
}

/** What a folder's `experiment.json` says. */
export interface FolderAbout {
	readonly createdAt: string;
	readonly experiment: Experiment;
	readonly versions: Versions;
}

/** What a folder is about; null where it holds no experiment. @throws Failure */
export async function readFolderAbout(folder: string): Promise<FolderAbout | null> {
	const path = join(folder, ABOUT);
	const text = await unlessMissing(readFile(path, 'utf8'));
	if (text === null) return null;
	try {
		return readAbout(text);
	} catch (thrown) {
		const { code, message } = asFailure(thrown, 'file-foreign');
		throw new Failure(code, `${path}: ${message}`);
	}
}

/**
 * The folder as one to write into: what it says of its experiment spans the given one, too.
 * @throws Failure where it holds something else, or what another version wrote
 */
export async function prepareFolder(folder: string, experiment: Experiment): Promise<void> {
	await mkdir(join(folder, RUNS), { recursive: true });
	const about = await readFolderAbout(folder);
	if (about && canonicalJson(about.versions) !== canonicalJson(migrations.versions))
		throw new Failure(
			'file-foreign-version',
			`${folder} was begun by another version of this program. Go on with that version, or name a new folder and give both to "table".`,
		);
	const spanned = about ? merged(about.experiment, experiment) : experiment;
	if (about && canonicalJson(about.experiment) === canonicalJson(spanned)) return;
	const text = aboutText(about?.createdAt ?? new Date().toISOString(), spanned);
	await writeWhole(join(folder, ABOUT), text);
}

/**
 * Every try in a folder, file by file in the order in which they were begun. A last line that was never
 * finished is passed over: its process was killed; of another that cannot be read `onFault` hears.
 */
export async function* triesIn(
	folder: string,
	onFault: (where: string) => void,
): AsyncGenerator<FolderTry, void> {
	const names = (await unlessMissing(readdir(join(folder, RUNS)))) ?? [];
	for (const name of names.filter((name) => /^\w+\.jsonl$/.test(name)).sort()) {
		const path = join(folder, RUNS, name);
		const bytes: AsyncIterable<Uint8Array> = createReadStream(path);
		let fault: string | null = null;
		for await (const { number, text } of linesOf(bytes, LONGEST_LINE)) {
			if (fault !== null) onFault(fault);
			fault = null;
			const trial = trialIn(text);
			if (trial) yield { trial, line: text };
			else fault = `${path}, line ${number}`;
		}
	}
}

const Line = v.object({ trial: Trial });

/** The try of a line; null where it is none. */
export function trialIn(line: string): Trial | null {
	const read = v.safeParse(Line, jsonOf(line), { abortEarly: true });
	return read.success ? read.output.trial : null;
}

/** A file of a folder's runs, made when its first line is written. */
export class RunsFile {
	readonly #folder: string;
	readonly #part: string;
	#file: FileHandle | null = null;

	/** @param part what of the experiment is written, for its name: letters and digits */
	constructor(folder: string, part: string) {
		this.#folder = folder;
		this.#part = part;
	}

	/** Adds lines; when it has resolved they last, whatever becomes of process or machine. */
	async add(lines: readonly string[]): Promise<void> {
		this.#file ??= await this.#create();
		await this.#file.appendFile(lines.map((line) => `${line}\n`).join(''));
		await this.#file.datasync();
	}

	async close(): Promise<void> {
		await this.#file?.close();
	}

	async #create(): Promise<FileHandle> {
		const time = new Date().toISOString().replaceAll(/\W/g, '');
		const name = `${time}_${this.#part}_${newRunId().slice(0, 6)}.jsonl`;
		const runs = join(this.#folder, RUNS);
		const file = await open(join(runs, name), 'ax');
		await syncFolder(runs);
		return file;
	}
}

/** What a part of a folder has spent, as it was written last; nothing where that is not known. */
export async function readSpent(folder: string, part: string): Promise<BudgetSpent> {
	const text = await unlessMissing(readFile(spentPath(folder, part), 'utf8'));
	const read = v.safeParse(BudgetSpent, jsonOf(text ?? ''));
	return read.success ? read.output : { dollars: 0, tokens: 0, calls: 0 };
}

/** Writes down what a part has spent: calls whose runs never ended are in no line. */
export async function writeSpent(folder: string, part: string, spent: BudgetSpent): Promise<void> {
	await writeWhole(spentPath(folder, part), `${JSON.stringify(spent)}\n`);
}

const spentPath = (folder: string, part: string) => join(folder, `spent-${part}.json`);

/** Writes a file so that it is there whole, or not at all. */
async function writeWhole(path: string, text: string): Promise<void> {
	const other = `${path}.${newRunId().slice(0, 6)}`;
	const file = await open(other, 'wx');
	try {
		await file.writeFile(text);
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(other, path);
}

/** A new name in a folder lasts when the folder is written, too; where folders cannot be opened, as on Windows, it does so by itself. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder).catch(() => null);
	await handle?.sync().catch(() => {});
	await handle?.close();
}
