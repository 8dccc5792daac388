import { isFact, type RunEvent } from '../core/events/index.ts';
import type { RunSpec } from '../core/spec.ts';

/**
 * What a record says against itself, in words; null where it could have happened so. The steps from
 * message to message are not held against the method here: `replay` does that.
 */
export function contradictionIn(spec: RunSpec, events: readonly RunEvent[]): string | null {
	const ended = events.findIndex(({ type }) => type === 'end');
	if (ended >= 0 && events.slice(ended).some(isFact)) return 'It goes on after its end.';
	const finished = events.some((event) => event.type === 'end' && event.because === 'finished');
	if (finished && !events.some(({ type }) => type === 'verdict'))
		return 'It says that the run was finished, and has no verdict.';
	const steers = spec.steerer?.kind ?? 'rules';
	for (const event of events) {
		if (event.type !== 'guidance') continue;
		const { by, sent, round } = event;
		const stopped = by === 'early-stop' && spec.settings.earlyStop === 'on';
		// A person may step in beside any steerer.
		if (by !== 'person' && by !== steers && !stopped)
			return `The guidance of round ${round + 1} is by "${by}", and the run is steered by "${steers}".`;
		if (by !== 'model' && sent !== undefined)
			return `The guidance of round ${round + 1} is by "${by}", and says what a model was sent.`;
	}
	return null;
}
