import { cloudSpec, fiveRounds } from '../samples/five-rounds.ts';

// One of each thing that a browser keeps.

export const run = {
	id: 'old',
	title: 'An old run',
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
};
export const packs = [{ name: 'mine', templates: { choose: 'a', decide: 'b' } }];
export const address = 'https://weights.test/codesteer';
export const model = { provider: 'openai', model: 'm' };
export const key = 'sk-the-key';
export const passphrase = 'correct horse battery';
export const archive = 'a compressed archive';
export const entry = { name: 'Letters', bytes: archive.length, index: { reader: 'r', index: 1 } };

/** The databases that become part of the one. */
export const OLDER_NAMES = [
	'codesteer-keys',
	'codesteer-prompts',
	'codesteer-published',
	'codesteer-weights',
];

/** What `readAll` gives in a new browser. */
export const NOTHING = { notice: null, runs: [], key: null, entries: [] };

/** What `readAll` gives where all that was kept is there. */
export const EVERYTHING = {
	notice: null,
	runs: [{ id: run.id, status: 'finished' }],
	events: fiveRounds,
	packs,
	address,
	key,
	entries: [entry],
	archive,
};
