import type { ProviderError } from './provider-error.ts';

/**
 * What a call does otherwise because the model refused it: it sends no temperature, gives the limit of
 * tokens under OpenAI's other name, asks for no usage, or takes the reply whole.
 */
export type Concession = 'temperature' | 'token-limit' | 'usage' | 'stream';

/** What the form of a call is changed by, and what people who wait are told. */
interface Rule {
	readonly concession: Concession;
	readonly refused: (said: string) => boolean;
	readonly reason: string;
}

const REFUSES =
	/unsupported|not support|not allowed|not permitted|deprecat|no longer|removed|unrecognized|unknown|unexpected|extra (fields|inputs)/;
/** Words for that no other value than the model's own is taken, or not nought, or not both of two. */
const ONLY_ONE =
	/only (be set to |the default|1\b)|to 1 when|must be (set to )?1(\.0)?(?![\d.])|positive|(greater|larger|more|higher) than 0(?![\d.]*[1-9])|> ?0(\.0)?(?![\d.])|[(\]]0(\.0)?,|cannot both|not both/;
const names = (field: string) => (said: string) => said.includes(field);

const RULES: readonly Rule[] = [
	{
		concession: 'temperature',
		refused: (said) => names('temperature')(said) && (REFUSES.test(said) || ONLY_ONE.test(said)),
		reason: 'does not take this temperature; it is asked again without one',
	},
	{
		concession: 'token-limit',
		refused: (said) =>
			(names('max_tokens')(said) || names('max_completion_tokens')(said)) && REFUSES.test(said),
		reason: 'wants its limit of tokens under another name; it is asked again so',
	},
	{
		concession: 'usage',
		refused: (said) => names('stream_options')(said) && REFUSES.test(said),
		reason: 'does not say what it used; it is asked again without that',
	},
	{
		concession: 'stream',
		refused: (said) =>
			names('verified to stream')(said) ||
			(names('stream')(said) && !names('stream_options')(said) && REFUSES.test(said)),
		reason: 'does not stream its replies; it is asked again for a whole one',
	},
];

/** What would satisfy a model that refused a call's form; null where nothing new would. */
export function concessionTo(
	{ message, words, status: own }: ProviderError,
	status: number,
	made: ReadonlySet<Concession>,
): Rule | null {
	const meant = status >= 400 ? status : own;
	if (meant !== 400 && meant !== 422) return null;
	const said = `${words} ${message}`.toLowerCase();
	return RULES.find(({ concession, refused }) => !made.has(concession) && refused(said)) ?? null;
}
