import { Failure } from '../../core/failure.ts';
import type { Usage } from '../../core/messages.ts';
import { type CallPass, NOTHING_USED } from '../call-gate.ts';
import { PassingFailure } from '../failures.ts';
import type { Reply } from './reply.ts';
import type { CallState } from './request.ts';

/** How a try of a call came out. */
export interface Outcome {
	readonly state: CallState;
	readonly reply: Reply;
	/** What it threw; undefined where it came to its end. */
	readonly thrown?: unknown;
}

/**
 * Whether a try that came to nothing is paid for, as far as that can be told: where anything came of it,
 * or the provider had begun, or was at work when it was left.
 */
export function isPaid({ state, reply, thrown }: Outcome, signal: AbortSignal): boolean {
	if (reply.isBilled) return true;
	const code = codeOf(thrown);
	const left = signal.aborted || code === 'time-out';
	if (state === 'asked') return left;
	return state === 'answered' && (left || code === 'connection-cut' || code === 'no-text');
}

/** Failures of a call that reached nobody. */
const NOT_SENT: ReadonlySet<string> = new Set(['offline', 'mixed-content', 'blocked-cross-origin']);

/**
 * What a try cost at most, for those who must not spend more than they may: a count of a reply that
 * came to no end may grow where nobody sees it, so it is none.
 * @returns null where nothing is known
 */
export function billOf({ state, reply, thrown }: Outcome, usage: Usage): Usage | null {
	if (reply.isCounted && !usage.estimated) return usage;
	const isFree = state === 'unsent' || state === 'refused' || NOT_SENT.has(codeOf(thrown));
	return isFree ? NOTHING_USED : null;
}

/** Tells a gate of a refusal that may pass. */
export function tellRefusal(thrown: unknown, pass: CallPass): void {
	if (!(thrown instanceof PassingFailure)) return;
	const { code, askedSeconds } = thrown;
	const kind = { 'rate-limited': 'rate-limit', overloaded: 'overloaded' } as const;
	if (code !== 'rate-limited' && code !== 'overloaded') return;
	const waitMilliseconds = askedSeconds === null ? null : askedSeconds * 1000;
	pass.refused({ kind: kind[code], waitMilliseconds });
}

function codeOf(thrown: unknown): string {
	return thrown instanceof Failure ? thrown.code : '';
}
