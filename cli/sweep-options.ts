import { parseArgs } from 'node:util';
import { asFailure, Failure } from '../src/core/failure.ts';
import type { BudgetLimit } from '../src/lab/experiments/budget.ts';
import type { Experiment } from '../src/lab/experiments/experiment.ts';
import { wholeNumber } from './input.ts';
import { readExperiment } from './lab-experiment.ts';
import { BUILT } from './lab-page.ts';
import type { Shard } from './sweep-part.ts';

export interface SweepOptions {
	readonly experiment: Experiment;
	/** The folder that holds what came of it. */
	readonly out: string;
	/** Null for all of it. */
	readonly shard: Shard | null;
	/** Whether runs that ended in an error are run again. */
	readonly retryErrors: boolean;
	readonly limit: BudgetLimit;
	readonly inFlight: number;
	/** The folder of the built page. */
	readonly site: string;
}

/** What the words of a sweep say. @throws Failure for what they must not say, or an experiment that cannot be read */
export async function readSweepOptions(words: string[]): Promise<SweepOptions> {
	const { source, out, values } = parsed(words);
	const dollars = values['limit-dollars'];
	return {
		experiment: await readExperiment(source),
		out,
		shard: values.shard === undefined ? null : readShard(values.shard),
		retryErrors: values['retry-errors'],
		limit: dollars === undefined ? {} : { dollars: readDollars(dollars) },
		inFlight: wholeNumber('in-flight', values['in-flight'], 1, 100),
		site: values.site,
	};
}

function parsed(words: string[]) {
	const options = {
		out: { type: 'string' },
		shard: { type: 'string' },
		'retry-errors': { type: 'boolean', default: false },
		'limit-dollars': { type: 'string' },
		'in-flight': { type: 'string', default: '8' },
		site: { type: 'string', default: BUILT },
	} as const;
	try {
		const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
		const [source] = positionals;
		if (source === undefined || positionals.length > 1 || !values.out)
			throw new Failure('bad-option', 'Name one experiment, and --out FOLDER; --help tells more.');
		return { source, out: values.out, values };
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}

function readShard(text: string): Shard {
	const [, index, of] = (/^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? []).map(Number);
	if (index && of && index <= of) return { index, of };
	throw new Failure('bad-option', `--shard must be such as 3/20, from 1/20 on; it is "${text}".`);
}

function readDollars(text: string): number {
	if (/^\d{1,9}(\.\d{1,6})?$/.test(text)) return Number(text);
	throw new Failure('bad-option', `--limit-dollars must be such as 2.50; it is "${text}".`);
}
