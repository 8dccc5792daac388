import { parseArgs } from 'node:util';
import { isKept, type RunEvent } from '../src/core/events/index.ts';
import { asFailure, Failure } from '../src/core/failure.ts';
import type { RunSpec } from '../src/core/spec.ts';
import { KEYS_HELP, keysIn } from './lab-keys.ts';
import { BUILT, type LabPage, openLabPage } from './lab-page.ts';
import { readSpecs } from './lab-specs.ts';
import { runCommand, writeRow } from './output.ts';

const HELP = `usage: npm run -s lab -- run SPECS… [--all]

Plays runs, one after the other, in the built page (npm run build) in a browser without a window:
the same code and the same sandbox as on the page. Writes their events as JSON Lines, as they come:
{"run": 1, "event": {"type": "start", …}}, the runs counted from 1.

  SPECS…     files with a run's spec as JSON, an array of specs, specs as JSON Lines, or runs that
             the page has saved; or links to runs (#/run/…), of which only the spec counts
  --all      also events that are never stored: replies as they stream, requests, waits
  --site DIR the built page (dist)

Keys for models are taken from the environment, and held in the browser's memory alone:
${KEYS_HELP}

Exit code: 0 when every run was finished, 1 when one was not, 2 for bad input.
`;

/** Plays what the words name; the exit code. */
export function main(words: string[]): Promise<number> {
	return runCommand(words, HELP, async () => {
		const { sources, all, site } = readWords(words);
		const specs: RunSpec[] = [];
		// Nothing runs before every spec has been read.
		for (const source of sources) specs.push(...(await readSpecs(source)));
		const interruption = new AbortController();
		const interrupt = () => interruption.abort();
		process.once('SIGINT', interrupt);
		try {
			const page = await openLabPage(site, keysIn(process.env));
			try {
				const shown = all ? () => true : isKept;
				return (await playAll(page, specs, shown, interruption.signal)) ? 0 : 1;
			} finally {
				await page.close();
			}
		} finally {
			process.off('SIGINT', interrupt);
		}
	});
}

function readWords(words: string[]) {
	const options = {
		all: { type: 'boolean', default: false },
		site: { type: 'string', default: BUILT },
	} as const;
	try {
		const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
		const [verb, ...sources] = positionals;
		if (verb !== 'run')
			throw new Failure(
				'bad-verb',
				`There is no verb "${verb ?? ''}", only run; --help tells more.`,
			);
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
