import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { asFailure, Failure } from '../src/core/failure.ts';
import { hashOf } from '../src/ground/hash.ts';
import { Experiment } from '../src/lab/experiments/experiment.ts';
import { FORMAT } from '../src/lab/experiments/exports/file.ts';
import { decodeExperimentLink } from '../src/lab/experiments/exports/link.ts';
import { openExperimentFile, readAbout } from '../src/lab/experiments/exports/open-file.ts';
import { publicExperiment } from '../src/lab/experiments/exports/public-experiment.ts';
import { needMethods } from '../src/lab/experiments/needed-methods.ts';
import { readJson } from './input.ts';

/** A link, where `#` or `/` may be percent-encoded; no file is named so. */
const LINK = /(?:#|%23)!?(?:\/|%2F)experiment(?:\/|%2F)/i;

/** What an experiment's own file, and the folder of a sweep, begin with. */
const About = v.object({ format: v.literal(FORMAT) });

/**
 * The experiment that a link, a file of the page or a file with its JSON names.
 * @throws Failure that says where the fault is; also where an address in it holds a secret
 */
export async function readExperiment(source: string): Promise<Experiment> {
	const experiment = await read(source);
	needMethods(experiment);
	// What lies in the folder of a sweep is shared: with a secret in it, nothing would be found again.
	if (hashOf(publicExperiment(experiment)) === hashOf(experiment)) return experiment;
	throw new Failure(
		'bad-option',
		`${source}: the address of one of its models has a password or a query. Take it out; keys belong into the environment, --help tells where.`,
	);
}

async function read(source: string): Promise<Experiment> {
	if (LINK.test(source)) return decodeExperimentLink(source).experiment;
	const bytes = await readFile(source).catch((thrown: unknown) => {
		throw new Failure('bad-option', `${source}: ${asFailure(thrown, 'bad-option').message}`);
	});
	if (bytes.subarray(0, 2).toString('latin1') === 'PK')
		return (await openExperimentFile(await openAsBlob(source))).experiment;
	// Some editors put a byte order mark in front, which a decoder takes away.
	const text = new TextDecoder().decode(bytes);
	const whole = readJson(source, text, v.unknown());
	return v.is(About, whole) ? readAbout(text).experiment : readJson(source, text, Experiment);
}
