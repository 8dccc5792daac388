import { CALLS } from './calls.ts';
import { CLASSES } from './classes.ts';
import { CONVERSION } from './conversion.ts';
import { EXPERIMENTS } from './experiments.ts';
import { LOCAL_MODELS } from './local-models.ts';
import { PUBLISHED } from './published.ts';
import { RUNS } from './runs.ts';

/**
 * Every code that a `Failure` can have, by where it arises. Codes are stable and quotable: renaming
 * one breaks what people wrote down. Import nothing but the type into the page.
 */
export const ERRORS = {
	'Runs, links and storage': RUNS,
	Experiments: EXPERIMENTS,
	Classes: CLASSES,
	'Calls to models, and keys': CALLS,
	'Models in the tab': LOCAL_MODELS,
	Conversion: CONVERSION,
	'Published data and the command line': PUBLISHED,
} as const;

export type ErrorCode =
	| keyof typeof RUNS
	| keyof typeof EXPERIMENTS
	| keyof typeof CLASSES
	| keyof typeof CALLS
	| keyof typeof LOCAL_MODELS
	| keyof typeof CONVERSION
	| keyof typeof PUBLISHED;
