import type { Trial, TrialRound, TrialState } from '../../../lab/experiments/trial.ts';

const STATES: Readonly<Record<TrialState, { readonly words: string; readonly tone: string }>> = {
	right: { words: 'Right', tone: 'good' },
	wrong: { words: 'Wrong', tone: 'bad' },
	errored: { words: 'Errored', tone: 'warn' },
	stopped: { words: 'Stopped', tone: '' },
	'over-budget': { words: 'Over budget', tone: '' },
};

/** What came of a run, in a word and with the tone of its badge. */
export function outcomeInWords(trial: Trial | null): { words: string; tone: string } {
	return trial ? STATES[trial.state] : { words: 'Not run yet', tone: '' };
}

/** Why it came to that: the error, or the constraint that the answer broke; empty where that needs no word. */
export function reasonInWords(trial: Trial | null): string {
	if (trial?.error) return trial.error.message;
	if (trial?.state !== 'wrong') return '';
	if (trial.constraint === 'unreadable') return 'no answer found';
	return trial.constraint?.replaceAll('-', ' ') ?? '';
}

const CHECKED = {
	correct: 'its check says correct',
	incorrect: 'its check says incorrect',
	unclear: 'its check is unclear',
	failed: 'its check failed',
};

/** A round, such as "code, wrong, its check says correct". */
export function roundInWords({ mode, correct, selfCheck, tooSimple, cut }: TrialRound): string {
	return [
		mode,
		correct === null ? 'not judged' : correct ? 'right' : 'wrong',
		selfCheck && CHECKED[selfCheck],
		tooSimple ? 'maybe too simple' : '',
		cut ? 'cut off' : '',
	]
		.filter(Boolean)
		.join(', ');
}
