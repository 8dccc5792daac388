import type { Round } from '../../core/run.ts';

/** Whose program a round waits for, as far as its last event says; null where it waits for none. */
export function runningProgram({ events, passing }: Round): 'answer' | 'self-check' | null {
	const last = events.findLast(({ type }) => type !== 'usage' && type !== 'request');
	if (passing || !last) return null;
	if (last.type === 'answer') return last.code === null ? null : 'answer';
	// The symbolic checker reads a program before it runs.
	if (last.type === 'symbolic-check') return 'answer';
	return last.type === 'self-check-program' && last.code !== null ? 'self-check' : null;
}

/** How a wait for a next try is told, with the seconds that are left of it. */
export function retryInWords(reason: string, secondsLeft: number): string {
	const why = reason.replace(/\.$/, '');
	return secondsLeft > 0
		? `${why}; trying again in ${Math.ceil(secondsLeft)}\u00a0s.`
		: `${why}; trying again now.`;
}
