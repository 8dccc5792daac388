import { expect, test } from 'vitest';
import type { RunEvent } from '../../../../src/core/events/index.ts';
import type { Moment } from '../../../../src/lab/recordings/recording.ts';
import { Replay } from '../../../../src/lab/recordings/replay.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const piece = (text: string): RunEvent => ({ type: 'delta', round: 0, role: 'answer', text });
const MOMENTS: Moment[] = [
	{ at: 0, event: piece('a') },
	{ at: 1000, event: piece('b') },
	{ at: 1000, event: piece('c') },
	{ at: 5000, event: piece('d') },
	{ at: 9000, event: { type: 'end', because: 'finished' } },
];

/** A replay, and what came of it: texts with the moments of the clock. */
function followed() {
	const clock = new VirtualClock();
	const replay = new Replay(MOMENTS, clock);
	const heard: string[] = [];
	const done = (async () => {
		for await (const events of replay.events())
			heard.push(`${clock.now()}: ${events.map((event) => textOf(event)).join('+')}`);
	})();
	return { clock, replay, heard, done };
}
const textOf = (event: RunEvent) => (event.type === 'delta' ? event.text : event.type);

test('a replay stands still until it is played, then keeps the pace at which it happened', async () => {
	const { clock, replay, heard, done } = followed();
	await clock.run(3000);
	expect(heard).toEqual(['0: a']);
	replay.play();
	await clock.run();
	await done;
	expect(heard).toEqual(['0: a', '4000: b+c', '8000: d', '12000: end']);
});

test('a pause stops it where it is, and it goes on from there', async () => {
	const { clock, replay, heard, done } = followed();
	replay.play();
	await clock.run(3000);
	replay.pause();
	await clock.run(60_000);
	expect(replay.position).toBe(3000);
	expect(heard).toEqual(['0: a', '1000: b+c']);
	replay.play();
	await clock.run();
	await done;
	expect(heard.slice(2)).toEqual(['62000: d', '66000: end']);
});

test('another speed holds from the moment at which it is set', async () => {
	const { clock, replay, heard, done } = followed();
	replay.play();
	await clock.run(1000);
	replay.setSpeed(4);
	await clock.run();
	await done;
	expect(heard).toEqual(['0: a', '1000: b+c', '2000: d', '3000: end']);
});

test('straight to the end, all that is left comes at once, paused or not', async () => {
	const { clock, replay, heard, done } = followed();
	replay.play();
	await clock.run(1500);
	replay.pause();
	replay.toEnd();
	await done;
	expect(heard).toEqual(['0: a', '1000: b+c', '1500: d+end']);
});
