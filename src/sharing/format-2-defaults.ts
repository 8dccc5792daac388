import type { Versions } from '../core/migrations/index.ts';

/**
 * What a link of format 2 leaves out, frozen: the versions and settings of the day on which the format
 * was made. A later default is written out in each link; these mean the same for ever.
 */
export const VERSIONS_2: Versions = {
	spec: 2,
	start: 2,
	'symbolic-check': 2,
	'self-check': 2,
	verdict: 2,
};

const sampling = { temperature: 0, answerTokens: 2000 };

export const SETTINGS_2: Readonly<Record<string, unknown>> = {
	maxRounds: 5,
	pythonSeconds: 10,
	outputTokens: 2000,
	selfCheckTries: 3,
	simpleScore: 2,
	sampling: { taskLLM: sampling, steerer: sampling },
};
