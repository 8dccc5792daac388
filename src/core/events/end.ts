import * as v from 'valibot';
import { defineEvent } from './kind.ts';

/** The run is over, for now or for good. */
export const end = defineEvent(
	'end',
	{ keep: 'ending', fold: 'run' },
	{ because: v.picklist(['finished', 'stopped', 'failed']) },
);
