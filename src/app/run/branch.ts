import { isFact } from '../../core/events/index.ts';
import { lastOf, type Round, type RunRecord } from '../../core/run.ts';
import { newRunId } from '../../core/run-id.ts';
import type { RunSpec } from '../../core/spec.ts';
import { methods } from '../../steering/methods.ts';
import { roundNumber } from '../ui/words.ts';

/** As long as the title of a run may be. */
const LONGEST = 300;

/** Whether after a round of a run another guidance could have come. */
export function canBranch({ method, settings }: RunSpec, round: Round): boolean {
	const steered = methods.find(({ id }) => id === method.id)?.usesSteerer ?? false;
	return steered && round.number < settings.maxRounds && lastOf(round, 'answer') !== undefined;
}

/** A run of its own that shares another's rounds up to one, and has nothing yet of what came after. */
export function branchOf({ title, spec, events }: RunRecord, round: number): RunRecord {
	const place = ` · branch of round ${roundNumber(round)}`;
	return {
		id: newRunId(),
		title: title.slice(0, LONGEST - place.length) + place,
		createdAt: new Date().toISOString(),
		spec,
		events: events
			.filter(isFact)
			.filter((event) => event.type === 'start' || ('round' in event && event.round <= round)),
	};
}
