import type { RunEvent } from '../core/events/index.ts';
import { Failure } from '../core/failure.ts';
import type { RunSpec } from '../core/spec.ts';
import { decodeRunLink, encodeRunLink, type SharedRun } from './link.ts';
import type { PuzzleIdentity } from './link-format.ts';

const PAGE = '#/compare/';
const RUN = '#/run/';
/** More columns than a comparison has. */
const MOST = 6;

/** A run as a comparison's link takes it; without events it is a recipe. */
export interface ComparedRun {
	readonly spec: RunSpec;
	readonly identity: PuzzleIdentity;
	readonly events: readonly RunEvent[] | null;
}

/** The address part `#/compare/…` of runs side by side: a run link's payload each, in their order. @throws Failure `link-too-large` */
export async function encodeComparisonLink(runs: readonly ComparedRun[]): Promise<string> {
	const links = await Promise.all(
		runs.map(({ spec, identity, events }) => encodeRunLink(spec, identity, events)),
	);
	return PAGE + links.map((link) => link.slice(RUN.length)).join('/');
}

/**
 * Reads what follows `#/compare/`. Runs and loads nothing.
 * @throws Failure as `decodeRunLink`; `link-invalid` for more runs than a comparison has
 */
export async function decodeComparisonLink(payloads: string): Promise<[SharedRun, ...SharedRun[]]> {
	const [first = '', ...others] = payloads.split('/').filter((part) => part !== '');
	if (others.length >= MOST)
		throw new Failure(
			'link-invalid',
			`This link holds ${others.length + 1} runs, and a comparison has ${MOST} at most. Ask whoever sent it for another.`,
		);
	const read = (part: string) => decodeRunLink(RUN + part);
	return [await read(first), ...(await Promise.all(others.map(read)))];
}
