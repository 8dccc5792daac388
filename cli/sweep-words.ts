import type { PlannedRun } from '../src/lab/experiments/experiment.ts';
import type { SweepEnd } from '../src/lab/experiments/sweep.ts';
import type { Trial } from '../src/lab/experiments/trial.ts';
import { duration } from './status-line.ts';

/** How far a sweep is, in words, from when it was begun. */
export function progressWords(
	runs: readonly PlannedRun[],
	trials: ReadonlyMap<string, Trial>,
): () => string {
	const began = performance.now();
	const before = endedIn().ended;

	function endedIn() {
		const counts = { right: 0, wrong: 0, errored: 0, stopped: 0, 'over-budget': 0 };
		let dollars = 0;
		for (const { key } of runs) {
			const trial = trials.get(key);
			if (!trial) continue;
			counts[trial.state]++;
			dollars += trial.cost ?? 0;
		}
		return { ...counts, dollars, ended: counts.right + counts.wrong + counts.errored };
	}

	return () => {
		const { right, wrong, errored, ended, dollars } = endedIn();
		const each = (performance.now() - began) / 1000 / (ended - before);
		const left = runs.length - ended;
		return [
			`${ended} of ${runs.length} runs: ${right} right, ${wrong} wrong, ${errored} errored`,
			...(dollars > 0 ? [`$${dollars.toFixed(2)}`] : []),
			...(ended > before && left > 0 ? [`${duration(each * left)} left`] : []),
		].join(' · ');
	};
}

/** Why a sweep ended where it did; null where that is plain. */
export function endWords(end: SweepEnd): string | null {
	if (end.because === 'over-budget')
		return 'The limit is reached: runs that cost something wait for a higher one.';
	if (end.because === 'trouble')
		return `Stopped, as one run after the other failed for the same reason: ${end.message}`;
	return end.because === 'failed' ? end.message : null;
}
