import { Failure } from '../src/core/failure.ts';
import { KEYS_HELP } from './lab-keys.ts';
import { runVerb } from './lab-run.ts';
import { sweepVerb } from './lab-sweep.ts';
import { tableVerb } from './lab-table.ts';
import { runCommand } from './output.ts';

const HELP = `usage: npm run -s lab -- run SPECS… [--all]
       npm run -s lab -- sweep EXPERIMENT --out FOLDER [--shard I/N] [--retry-errors]
                         [--limit-dollars X] [--in-flight N]
       npm run -s lab -- table FOLDER… [--format markdown|csv|latex|json]

run and sweep work in the built page (npm run build) in a browser without a window: the same code
and the same sandbox as on the page.

run plays runs, one after the other, and writes their events as JSON Lines, as they come:
{"run": 1, "event": {"type": "start", …}}, the runs counted from 1.

  SPECS…     files with a run's spec as JSON, an array of specs, specs as JSON Lines, or runs that
             the page has saved; or links to runs (#/run/…), of which only the spec counts
  --all      also events that are never stored: replies as they stream, requests, waits

sweep runs what is missing of an experiment and adds each run to a folder as it ends. The same
command goes on after a stop, a kill or a crash, and runs nothing twice that has a result.

  EXPERIMENT       a link (#/experiment/…), a file saved on an experiment's page, or its JSON
  --out FOLDER     an experiment's file, unpacked; parts may share it
  --shard I/N      part I, from 1, of N parts: whole instances, so that contenders stay paired
  --retry-errors   runs again what ended in an error, after what is missing
  --limit-dollars  what this part may spend, earlier calls included; each call reserves the most that
                   it may cost before it is made. Calls under way when a process is killed are in no
                   count
  --in-flight N    so many runs at once, at most (8)

table prints what folders, or files saved on an experiment's page, have together: by run, each once.

  --format   markdown, csv, latex, or json for a run a line (markdown)

For run and sweep:
  --site DIR the built page (dist)

Keys for models are taken from the environment, and held in the browser's memory alone:
${KEYS_HELP}

Progress goes to standard error. Exit code: 0 when every run was finished, of sweep when every run of
its part has a result; 1 when one is missing or ended in an error; 2 for bad input.
`;

const VERBS = { run: runVerb, sweep: sweepVerb, table: tableVerb } as const;

/** Does what the words say; the exit code. */
export function main(words: string[]): Promise<number> {
	return runCommand(words, HELP, async () => {
		const [name = '', ...others] = words;
		const verb = Object.entries(VERBS).find(([one]) => one === name)?.[1];
		if (!verb)
			throw new Failure(
				'bad-verb',
				`There is no verb "${name}", only ${Object.keys(VERBS).join(', ')}; --help tells more.`,
			);
		return verb(others);
	});
}
