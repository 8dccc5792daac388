import { Failure } from '../../../core/failure.ts';

/**
 * Does work on an experiment that one tab at a time may do; the browser frees a tab's place when it
 * closes or crashes. Without Web Locks (an insecure address, Node), at once.
 * @throws Failure `experiment-elsewhere` while another is at it
 */
export async function whileAlone<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
	const locks: LockManager | undefined = globalThis.navigator?.locks;
	if (!locks) return work();
	return locks.request(`codesteer-experiment ${id}`, { ifAvailable: true }, (lock) => {
		if (lock) return work();
		throw new Failure(
			'experiment-elsewhere',
			'Another tab is at work on this experiment. Watch it there, or stop it there and go on here.',
		);
	});
}
