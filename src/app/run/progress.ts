import type { RunEvent } from '../../core/events/index.ts';
import type { LoadProgress } from '../../models/local/local-model.ts';
import { duration, roundNumber } from '../ui/words.ts';

/** A model on this computer that is on its way into memory. */
export interface ModelLoading {
	readonly title: string;
	readonly progress: LoadProgress;
}

/** How far a model is loaded, such as "Loading CodeSteer: 40 %". */
export function loadingInWords({ title, progress }: ModelLoading): string {
	const { phase, done, total } = progress;
	const percent = total > 0 ? ` ${Math.floor((100 * done) / total)}\u00a0%` : '';
	return `Loading ${title}${phase === 'compile' ? ' (preparing the GPU)' : ''}${percent && `:${percent}`}`;
}

/** What a run is doing, in one line, from the last event that came and what is being loaded. */
export function progressOf(
	last: RunEvent | null,
	loading: ModelLoading | null,
	pythonLoading: boolean,
): string {
	if (!last && loading) return loadingInWords(loading);
	if (!last || last.type === 'start') return 'Starting';
	if (!('round' in last)) return 'Judging the answer';
	return `Round ${roundNumber(last.round)}: ${doing(last, pythonLoading)}`;
}

function doing(last: Extract<RunEvent, { round: number }>, pythonLoading: boolean): string {
	const running = pythonLoading
		? 'loading Python (once, about 13 MB), then running the program'
		: 'running the program';
	switch (last.type) {
		case 'request':
		case 'delta':
		case 'usage':
			return CALLS[last.role];
		case 'retry':
			return `${last.reason}; trying again in ${duration(last.waitSeconds)}`;
		case 'guidance':
			return last.decision === 'finish' ? 'returning the answer' : CALLS.answer;
		case 'answer':
			return last.code === null ? 'checking the answer' : running;
		case 'execution':
			return last.purpose === 'answer' ? 'checking the program' : 'reading the check';
		case 'symbolic-check':
			return CALLS['self-check'];
		case 'self-check-program':
			return last.code === null ? CALLS['self-check'] : running.replace('program', 'check');
		case 'self-check':
			return CALLS.guidance;
		// A kind of event after which nothing in particular comes.
		default:
			return 'at work';
	}
}

const CALLS = {
	guidance: 'the steerer is deciding',
	answer: 'the TaskLLM is answering',
	'self-check': 'the TaskLLM is writing a check of its answer',
};
