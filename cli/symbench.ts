import { Failure } from '../src/core/failure.ts';
import { catalogue } from '../tasks/catalogue.ts';
import { generate } from './generate.ts';
import { readOptions } from './input.ts';
import { judge } from './judge.ts';
import { runCommand, writeRow } from './output.ts';
import { published } from './published.ts';
import { verify } from './verify.ts';

const HELP = `usage: npm run -s symbench -- VERB [options]

  tasks      lists the tasks: id, title, knobs, levels
  generate   writes instances: task, revision, level, params, seed, hash, question
      --task ID          the task (needed)
      --level L1…L5      how hard (L1), or
      --params JSON      knobs by name; those left out take their defaults
      --seed N           the first seed (1)
      --count N          how many, with seeds that go up by one (1)
      --answers          adds a right answer, a wrong one (slip) and a Python program
  judge      reads {task, level or params, seed, answer}, writes {task, seed, correct, read, reason}
      --official PATH    reads {task, id, answer}, writes {task, id, correct, read, reason} for the
                         published instances in a folder or .zip as published, or in a .jsonl
                         that lists them (Path Plan's are in no archive); may be repeated
  official PATH…
             writes what published data holds, in folders, .zip or .jsonl as above: for each data
             folder {folder, task, instances, defective}, then files that were not understood or
             are no task's, then the known-defective instances {task, id, kind, answer}
  verify     generates, solves and grades the first seeds of every level; one row for each level:
             instances, distinct ones, milliseconds to generate one, faults
      --task ID          only this task; may be repeated
      --seeds N          how many of each level (200)

Input and output are JSON Lines. Bad input: one line on standard error, nothing on standard
output, exit code 2.
`;

async function tasks(words: string[]): Promise<readonly object[]> {
	readOptions(words, {});
	return catalogue.map(({ singleAnswer, published, publishedSource, ...row }) => row);
}

const verbs = new Map([
	['tasks', tasks],
	['generate', generate],
	['judge', judge],
	['official', published],
	['verify', verify],
]);

/** Runs one verb; the exit code. Rows are written when all of them are there. */
export function main(words: string[]): Promise<number> {
	return runCommand(words, HELP, async () => {
		const [name = '', ...options] = words;
		const verb = verbs.get(name);
		if (!verb)
			throw new Failure(
				'bad-verb',
				`There is no verb "${name}", only ${[...verbs.keys()].join(', ')}; --help tells more.`,
			);
		for (const row of await verb(options)) writeRow(row);
		return 0;
	});
}
