import { readdirSync, readFileSync } from 'node:fs';
import type { RunEvent } from '../../src/core/events/index.ts';
import { foldRun } from '../../src/core/fold-run.ts';
import type { RunSpec } from '../../src/core/spec.ts';
import type { PythonSandbox } from '../../src/python/sandbox.ts';
import { importRuns } from '../../src/sharing/file.ts';
import { decodeRunLink } from '../../src/sharing/link.ts';
import { type KnownPuzzle, rebuildInstance } from '../../src/sharing/rebuild.ts';
import { reverify } from '../../src/sharing/reverify.ts';
import { judgedText } from '../../src/steering/judge.ts';
import { releasedPack } from '../../src/steering/packs/released.ts';

/** What a page makes of a link or a run of a file. */
export interface PlayedAgain {
	readonly name: string;
	/** What is missing or otherwise, in words; null where nothing is. */
	readonly problem: string | null;
	/** The kind of its drawing, the answer drawn in; null where it cannot be drawn. */
	readonly picture: string | null;
	/** Each mark as "what: equal", "what: different" or "what: open". */
	readonly marks: readonly string[];
	/** Both verdicts, where they differ. */
	readonly verdicts: readonly [was: string, now: string] | null;
}

const STATES = { true: 'equal', false: 'different', null: 'open' };

async function play(
	name: string,
	spec: RunSpec,
	identity: KnownPuzzle,
	events: readonly RunEvent[],
	python: PythonSandbox,
): Promise<PlayedAgain> {
	const puzzle = events.find((event) => event.type === 'start') ?? identity;
	const instance = await rebuildInstance(spec, puzzle, async () => null);
	const prompts = await releasedPack(spec.prompts.pack);
	const view = foldRun(events);
	const marks: string[] = [];
	let verdicts: PlayedAgain['verdicts'] = null;
	const signal = new AbortController().signal;
	for await (const mark of reverify(
		{ spec, puzzle, events },
		{ instance, prompts, python },
		signal,
	)) {
		marks.push(`${mark.what}: ${STATES[`${mark.equal}`]}`);
		if (mark.what === 'Verdict' && mark.equal === false) verdicts = [mark.was, mark.now];
	}
	return {
		name,
		problem: instance.problem,
		picture: instance.thing?.picture(judgedText(view)).kind ?? null,
		marks,
		verdicts,
	};
}

/** Opens every link and file of a folder of samples, draws its puzzle and re-verifies it. */
export async function playAll(folder: URL, python: PythonSandbox): Promise<PlayedAgain[]> {
	const played: PlayedAgain[] = [];
	for (const name of readdirSync(new URL('links/', folder)).sort()) {
		const link = readFileSync(new URL(`links/${name}`, folder), 'utf8');
		const { spec, identity, events } = await decodeRunLink(link);
		played.push(await play(name, spec, identity, events ?? [], python));
	}
	for (const name of readdirSync(new URL('files/', folder)).sort()) {
		const { runs, bad } = importRuns(
			readFileSync(new URL(`files/${name}`, folder), 'utf8'),
			new Set(),
		);
		if (bad.length > 0) throw new Error(`${name}: ${bad[0]?.why}`);
		for (const { id, spec, events } of runs) played.push(await play(id, spec, {}, events, python));
	}
	return played;
}
