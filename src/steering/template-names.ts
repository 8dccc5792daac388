import type { NotRun } from '../ground/programs.ts';

// Which templates the steps of a run use. Apart from the steps, because the page needs the names before
// a run, and the steps only in one.

/** What a model is told of a program that was not run, by the reason. */
export const NOT_RUN_TEMPLATES = {
	second: 'notRunSecond',
	unclosed: 'notRunUnclosed',
	unnamed: 'notRunUnnamed',
	language: 'notRunLanguage',
	unfenced: 'notRunUnfenced',
} as const satisfies Record<NotRun, string>;

/** Of `conversation.ts`. */
export const CONVERSATION_TEMPLATES = [
	'emptyAnswer',
	'executed',
	'noErrors',
	'outputLeftOut',
	'withNotes',
	'aboutLastAnswer',
	...Object.values(NOT_RUN_TEMPLATES),
] as const;

/** Of a round's report in `report.ts`. */
export const REPORT_TEMPLATES = [
	'reportResponse',
	'reportSelfCheck',
	'reportSymbolic',
	'reportRequest',
	'symbolicShows',
	'symbolicShowsNone',
	'symbolicSearch',
	'symbolicSymbolic',
	'symbolicNumeric',
	'symbolicScore',
	'symbolicTree',
	'symbolicTooSimple',
	'symbolicFault',
] as const;

/** Of `self-answer-checker.ts`. */
export const SELF_CHECK_TEMPLATES = [
	'selfCheck',
	'selfCheckRequest',
	'selfCheckOutput',
	'selfCheckUnclear',
	'selfCheckSilent',
	'selfCheckFailed',
	'selfCheckNoCode',
	'selfCheckTooLong',
] as const;
