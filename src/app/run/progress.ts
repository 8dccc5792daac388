import type { RunEvent } from '../../core/events/index.ts';
import type { LoadProgress } from '../../models/local/local-model.ts';
import type { FileProgress } from '../../python/files/load-files.ts';
import type { PackageProgress } from '../../python/packages.ts';
import { roundNumber } from '../ui/words.ts';

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
	python: PythonLoading,
): string {
	if (!last && loading) return loadingInWords(loading);
	if (!last || last.type === 'start') return 'Starting';
	if (!('round' in last)) return 'Judging the answer';
	return `Round ${roundNumber(last.round)}: ${doing(last, python)}`;
}

/** What of Python is on its way. */
export interface PythonLoading {
	readonly status: string;
	readonly packages: PackageProgress | null;
	readonly files?: FileProgress | null;
}

/** What comes before a program runs, in words. */
export function pythonInWords({ status, packages, files }: PythonLoading): string {
	if (status === 'loading') return `${filesInWords(files ?? null)}, then `;
	if (!packages) return '';
	const { modules, done, total, bytes } = packages;
	const names = modules.length > 3 ? `${modules.slice(0, 3).join(', ')}, …` : modules.join(', ');
	return `loading ${names} (${done} of ${total} files, ${megabytes(bytes)}\u00a0MB), then `;
}

/** Said anew only when something else happens: how much has arrived, a bar shows. */
function filesInWords(files: FileProgress | null): string {
	if (!files) return 'loading Python (once)';
	if (files.done >= files.total) return 'starting Python';
	return `loading Python (once, ${megabytes(files.total)}\u00a0MB)`;
}

/** Bytes in millions, such as "2.1". */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function doing(last: Extract<RunEvent, { round: number }>, python: PythonLoading): string {
	const running = `${pythonInWords(python)}running the program`;
	switch (last.type) {
		case 'request':
		case 'delta':
		case 'usage':
			return CALLS[last.role];
		case 'retry':
			return `${last.reason.replace(/\.$/, '')}; waiting to try again`;
		case 'guidance':
			return last.decision === 'finish' ? 'returning the answer' : CALLS.answer;
		case 'answer':
			return last.code === null ? 'checking the answer' : running;
		case 'execution':
			return last.purpose === 'answer' ? 'reading the output' : 'reading the check';
		case 'symbolic-check':
			return running;
		case 'self-check-program':
			return last.code === null ? CALLS['self-check'] : running.replace('the program', 'the check');
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
