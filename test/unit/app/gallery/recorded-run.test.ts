import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { RecordedRun } from '../../../../src/app/gallery/recorded-run.svelte.ts';
import { loadGallery, loadRecording } from '../../../../src/lab/recordings/gallery.ts';
import { runServices, until } from '../../../support/run-services.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const FOLDER = new URL('../../../../public/recordings/', import.meta.url);
const read = async (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const { entries } = await loadGallery(read);
const entry = entries.find(({ shows }) => shows === 'text-wrong-code-right');
const recording = await loadRecording(entry?.id ?? '', read);

afterEach(() => vi.unstubAllGlobals());

/** A browser whose person asked for less motion, or did not. */
function prefer(less: boolean) {
	vi.stubGlobal('matchMedia', () => ({ matches: less }));
}

function opened() {
	const clock = new VirtualClock();
	return { clock, recorded: new RecordedRun(recording, runServices(), clock) };
}

test('it plays by itself at its true pace, word by word, to the verdict that was recorded', async () => {
	prefer(false);
	const { clock, recorded } = opened();
	expect(recorded.view.rounds).toEqual([]);
	recorded.autoplay();
	const half = (recorded.seconds * 1000) / 2;
	await clock.run(half);
	expect(recorded.status).toBe('playing');
	expect(recorded.position).toBeCloseTo(recorded.seconds / 2, 1);
	expect(recorded.view.rounds[0]?.passing?.type).toBe('delta');
	expect(recorded.progress).toMatch(/^Round 1: /);
	expect(recorded.view.verdict).toBeUndefined();
	await clock.run();
	expect(recorded.status).toBe('ended');
	expect(clock.now()).toBeCloseTo(recorded.seconds * 1000, -1);
	expect(recorded.view.verdict?.correct).toBe(entry?.correct);
});

test('four times as fast it takes a quarter of the time', async () => {
	const { clock, recorded } = opened();
	recorded.faster();
	recorded.play();
	await clock.run();
	expect(recorded.status).toBe('ended');
	expect(clock.now()).toBeCloseTo(recorded.seconds * 250, -1);
});

test('for less motion it stands at its end, with what was sent derived, and can be played', async () => {
	prefer(true);
	const { clock, recorded } = opened();
	recorded.autoplay();
	expect(recorded.status).toBe('ended');
	await until(() => expect(recorded.instance).not.toBeNull());
	expect(recorded.opened.problems).toEqual([]);
	const sent = recorded.view.rounds[0]?.events.filter(({ type }) => type === 'request');
	expect(sent).toHaveLength(1);
	recorded.play();
	expect(recorded.view.rounds).toEqual([]);
	await clock.run();
	expect(recorded.status).toBe('ended');
});

test('paused, it stays where it is', async () => {
	const { clock, recorded } = opened();
	recorded.play();
	await clock.run(1500);
	recorded.pause();
	const { view } = recorded;
	await clock.run(60_000);
	expect(recorded.status).toBe('paused');
	expect(recorded.position).toBe(1.5);
	expect(recorded.view).toBe(view);
});
