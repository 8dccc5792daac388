import { parseArgs } from 'node:util';
import { isKept, type RunEvent } from '../src/core/events/index.ts';
import { asFailure, Failure } from '../src/core/failure.ts';
import type { RunSpec } from '../src/core/spec.ts';
import { untilInterrupted } from './interrupt.ts';
import { keysIn } from './lab-keys.ts';
import { BUILT, type LabPage, openLabPage } from './lab-page.ts';
import { readSpecs } from './lab-specs.ts';
import { writeRow } from './output.ts';

/** Plays the runs that the words name; the exit code. */
export async function runVerb(words: string[]): Promise<number> {
	const { sources, all, site } = readWords(words);
	const specs: RunSpec[] = [];
	// Nothing runs before every spec has been read.
	for (const source of sources) specs.push(...(await readSpecs(source)));
	return untilInterrupted(async (signal) => {
		const page = await openLabPage(site, keysIn(process.env));
		try {
			const shown = all ? () => true : isKept;
			return (await playAll(page, specs, shown, signal)) ? 0 : 1;
		} finally {
			await page.close();
		}
	});
}

function readWords(words: string[]) {
	const options = {
		all: { type: 'boolean', default: false },
		site: { type: 'string', default: BUILT },
	} as const;
	try {
		const { positionals: sources, values } = parseArgs({
			args: words,
			options,
			allowPositionals: true,
		});
		if (sources.length === 0)
			throw new Failure('bad-option', 'Name a file with specs, or a link; --help tells more.');
		return { sources, ...values };
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}

/** Whether every run was finished; when the signal aborts, the run under way is stopped and is the last. */
async function playAll(
	page: LabPage,
	specs: readonly RunSpec[],
	shown: (event: RunEvent) => boolean,
	signal: AbortSignal,
): Promise<boolean> {
	// A browser that is gone runs nothing.
	signal.addEventListener('abort', () => page.stop().catch(() => {}), { once: true });
	let finished = 0;
	for (const [index, spec] of specs.entries()) {
		if (signal.aborted) break;
		await page.play(spec, (event) => {
			if (shown(event)) writeRow({ run: index + 1, event });
			if (event.type === 'end' && event.because === 'finished') finished++;
		});
	}
	return finished === specs.length;
}
