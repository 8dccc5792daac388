import type { ErrorCode } from './errors/index.ts';

/**
 * An error that a person reads: what happened, why, and what to do. `code` is stable and quotable;
 * `docs/errors.md` explains each.
 * Never put a key, a header or an address with credentials into the message.
 */
export class Failure extends Error {
	override name = 'Failure';
	readonly code: ErrorCode;

	constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** Any thrown thing as a Failure; one that is not yet is given `code`. */
export function asFailure(thrown: unknown, code: ErrorCode): Failure {
	if (thrown instanceof Failure) return thrown;
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return new Failure(code, message, { cause: thrown });
}

/** Whether a thrown thing only says that the caller's signal was aborted. */
export function isAbort(thrown: unknown): boolean {
	return thrown instanceof DOMException && thrown.name === 'AbortError';
}
