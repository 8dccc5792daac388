import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { asFailure, Failure } from '../src/core/failure.ts';
import { RunSpec } from '../src/core/spec.ts';
import { importRuns } from '../src/sharing/file.ts';
import { decodeRunLink } from '../src/sharing/link.ts';
import { readData, readRows } from './input.ts';

/** A link, where `#` or `/` may be percent-encoded; no file is named so. */
const LINK = /(?:#|%23)!?(?:\/|%2F)run(?:\/|%2F)/i;

/** What a file of the page's history begins with. */
const RunsFile = v.object({ format: v.string(), runs: v.array(v.unknown()) });

/** The specs that a link or a file names, in order. @throws Failure that says where the fault is */
export async function readSpecs(source: string): Promise<RunSpec[]> {
	if (LINK.test(source)) return [(await decodeRunLink(source)).spec];
	if (/^https?:/i.test(source))
		throw new Failure(
			'bad-option',
			`${source} is no link of a run: those have "#/run/" in them. Copy one with "Copy link" below a run.`,
		);
	const bytes = await readFile(source).catch((thrown: unknown) => {
		throw new Failure('bad-option', `${source}: ${asFailure(thrown, 'bad-option').message}`);
	});
	// Some editors put a byte order mark in front, which a decoder takes away.
	const specs = specsOf(source, new TextDecoder().decode(bytes));
	if (specs.length > 0) return specs;
	throw new Failure('bad-json', `${source} holds no spec.`);
}

function specsOf(source: string, text: string): RunSpec[] {
	const whole = jsonOf(text);
	if (v.is(RunsFile, whole)) return specsOfRuns(source, text);
	if (Array.isArray(whole))
		return whole.map((one, index) => readData(`${source}, entry ${index + 1}`, one, RunSpec));
	if (whole !== undefined) return [readData(source, whole, RunSpec)];
	return readRows(text, RunSpec, source).map(({ value }) => value);
}

/** Undefined where the text as a whole is no JSON, as JSON Lines are not. */
function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function specsOfRuns(source: string, text: string): RunSpec[] {
	const { runs, bad } = importRuns(text, new Set());
	const [first] = bad;
	if (first) throw new Failure('bad-json', `${source}, run ${first.entry}: ${first.why}`);
	return runs.map(({ spec }) => spec);
}
