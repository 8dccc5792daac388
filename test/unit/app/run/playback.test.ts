import { describe, expect, it } from 'vitest';
import { Playback } from '../../../../src/app/run/playback.ts';
import { isFact, type RunEvent } from '../../../../src/core/events/index.ts';
import { fiveRounds } from '../../../samples/five-rounds.ts';

const played = (events: readonly RunEvent[], recorded: readonly RunEvent[] = []) => {
	const playback = new Playback(recorded);
	playback.add(events);
	return playback;
};
const stopped: RunEvent = { type: 'end', because: 'stopped' };
const failed: RunEvent = { type: 'error', code: 'replay-differs', message: 'It differs.' };
const delta: RunEvent = { type: 'delta', round: 0, role: 'answer', text: 'x' };
const past = fiveRounds.slice(0, 12);

describe('what a run shows while it plays', () => {
	it('is what was played, without what is only shown in what is kept', () => {
		const playback = played([...past, delta]);
		expect(playback.kept).toEqual(past);
		expect(playback.view.rounds.length).toBeGreaterThan(0);
		expect(playback.last).toBe(delta);
	});

	it('is the record until the run has come to where it was', () => {
		const playback = new Playback([...past, stopped]);
		expect(playback.kept).toEqual(past);
		expect(playback.view.status).toBe('running');
		expect(playback.last).toBeNull();
		playback.add(past.slice(0, 4));
		expect(playback.kept).toEqual(past);
		expect(playback.last).toBeNull();
		playback.add(past.slice(4));
		expect(playback.kept).toEqual(past);
		expect(playback.last).toEqual(past.at(-1));
		playback.add(fiveRounds.slice(12));
		expect(playback.kept).toEqual(fiveRounds);
		expect(playback.view.status).toBe('finished');
	});

	it('is the record with the fault where the run cannot come there', () => {
		const playback = played(
			[...past.slice(0, 3), failed, { type: 'end', because: 'failed' }],
			past,
		);
		expect(playback.kept.filter(isFact)).toEqual(past);
		expect(playback.view.error).toEqual(failed);
		expect(playback.view.status).toBe('failed');
	});

	it('does not wait for the usage of a call that happens anew', () => {
		const usage = fiveRounds.find(({ type }) => type === 'usage');
		if (!usage) throw new Error('the sample has no usage');
		const playback = played([...past, delta], [...past, usage]);
		expect(playback.last).toBe(delta);
	});
});
