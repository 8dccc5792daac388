import { Failure } from '../core/failure.ts';

/** Whether a thrown thing says that one stored run cannot be read, which costs no other run anything. */
export function isUnreadable(thrown: unknown): boolean {
	return (
		thrown instanceof Failure && (thrown.code === 'run-damaged' || thrown.code === 'newer-version')
	);
}
