import type { ErrorCode } from '../core/errors/index.ts';
import { Failure } from '../core/failure.ts';

/** What can go wrong with the browser's storage: what happened, why, and what to do. */
const MESSAGES = {
	'storage-none':
		'This browser gives the page no storage (a private window, or blocked site data).',
	'storage-newer':
		'What this browser keeps was written by a newer version of this page: reload to get it.',
	'storage-blocked': 'Another tab holds an older version of this page open: close it and reload.',
	'storage-lost':
		'This page lost its connection to what the browser keeps, because another tab runs a newer version or the browser withdrew the storage. Reload the page.',
	'storage-damaged':
		'Parts of what this browser keeps for the page are missing. Clear the data of this site in the settings of the browser, and reload the page.',
	'storage-silent':
		'The storage of this browser does not answer; perhaps another tab is at work on it. Close other tabs of this page and try again; if that does not help, restart the browser.',
	'storage-full':
		'The browser has no room left for what this page keeps. Export runs that you want to keep, delete some, and try again.',
} satisfies Partial<Record<ErrorCode, string>>;

/** The failure of an opening: the browser gives no storage, or another version of the page has it. */
export function openingFailure(cause: unknown): Failure {
	if (cause instanceof Failure) return cause;
	if (nameOf(cause) === 'VersionError') return failure('storage-newer', cause);
	// A step up to this version found a table missing.
	if (nameOf(cause) === 'AbortError') return failure('storage-damaged', cause);
	return failure('storage-none', cause);
}

/** Why work on a database failed, by the name that the browser gives it; its own words are for programmers. */
const REASONS: Readonly<Record<string, string>> = {
	AbortError: 'the browser broke the work off',
	InvalidStateError: 'the connection to it has ended',
	NotFoundError: 'a part of it is missing',
	DataCloneError: 'something in it cannot be stored',
	TimeoutError: 'the browser did not answer in time',
	NotReadableError: 'the disk cannot be read',
	UnknownError: 'the browser says that the disk failed or is full',
};

/** The failure of work on a database; `lost` says that its connection ended by itself. */
export function workFailure(cause: unknown, lost: boolean): Failure {
	if (cause instanceof Failure) return cause;
	if (lost) return failure('storage-lost', cause);
	const name = nameOf(cause);
	if (name === 'QuotaExceededError') return failure('storage-full', cause);
	const why = REASONS[name] ?? `the browser gives no reason${name && `, only the name ${name}`}`;
	return new Failure(
		'storage-failed',
		`What this browser keeps for the page could not be read or written: ${why}. Reload the page and try again.`,
		{ cause },
	);
}

/** What it costs its user that something is not stored. */
export interface Loss {
	readonly code: ErrorCode;
	/** A sentence that follows the one that says why. */
	readonly consequence: string;
}

/** A storage failure in the words of the user that it hits. */
export function notStored(cause: unknown, { code, consequence }: Loss): Failure {
	return new Failure(code, `${workFailure(cause, false).message} ${consequence}`, { cause });
}

function nameOf(cause: unknown): string {
	return cause instanceof DOMException ? cause.name : '';
}

/** A failure whose code says all. */
export function failure(code: keyof typeof MESSAGES, cause?: unknown): Failure {
	return new Failure(code, MESSAGES[code], { cause });
}
