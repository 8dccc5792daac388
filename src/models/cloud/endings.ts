/**
 * Models that their providers stop serving, and when: what people know from papers, and what is still
 * offered. Source: the providers' own pages on deprecations, November 2026. A list that is had with
 * the user's key (`list-models.ts`) knows more.
 */
export const ENDINGS_AS_OF = '2026-11';

/** What becomes of a model. */
export interface Ending {
	/** The day on which it is shut down, such as "2027-01-14"; null where only that it is gone is known. */
	readonly on: string | null;
}

interface Row extends Ending {
	readonly provider: string;
	/** Their names, without the date that a snapshot has at its end. */
	readonly models: readonly string[];
}

const ROWS: readonly Row[] = [
	{
		provider: 'openai',
		models: ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4.1-mini'],
		on: '2027-01-14',
	},
	{ provider: 'openai', models: ['gpt-5', 'o3'], on: '2026-12-11' },
	{
		provider: 'openai',
		models: ['gpt-3.5-turbo', 'gpt-4', 'gpt-4-turbo', 'o1', 'o1-pro', 'o3-mini', 'o4-mini'],
		on: '2026-10-23',
	},
	{ provider: 'openai', models: ['o1-preview'], on: null },
	{ provider: 'anthropic', models: ['claude-3-5-sonnet', 'claude-3-5-sonnet-latest'], on: null },
	{ provider: 'mistral', models: ['mistral-large-2407'], on: null },
	{ provider: 'deepseek', models: ['deepseek-reasoner', 'deepseek-chat'], on: '2026-07-24' },
];

const SNAPSHOT = /-(\d{8}|\d{4}-\d{2}-\d{2}|\d{4}-preview|0\d{3}|1[0-2]\d{2})$/;

/** When a model of a provider ends or ended; null where nothing is known of it. */
export function endingOf(provider: string, model: string): Ending | null {
	const names = [model, model.replace(SNAPSHOT, '')];
	return (
		ROWS.find(
			(row) => row.provider === provider && row.models.some((name) => names.includes(name)),
		) ?? null
	);
}
