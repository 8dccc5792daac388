import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat } from '../../../src/python/heartbeat.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

/** A frame that answers each question as long as it lives. */
function frame() {
	const lost = vi.fn();
	const state = { lives: true, asked: 0 };
	const heartbeat = new Heartbeat(() => {
		state.asked++;
		if (state.lives) heartbeat.heard();
	}, lost);
	return { heartbeat, lost, state };
}

test('a frame that answers stays, however long somebody waits', () => {
	const { heartbeat, lost } = frame();
	heartbeat.started();
	heartbeat.watch(true);
	vi.advanceTimersByTime(600_000);
	expect(lost).not.toHaveBeenCalled();
});

test('one that has died is lost within four seconds, and told once', () => {
	const { heartbeat, lost, state } = frame();
	heartbeat.started();
	heartbeat.watch(true);
	state.lives = false;
	vi.advanceTimersByTime(4000);
	vi.advanceTimersByTime(60_000);
	expect(lost).toHaveBeenCalledTimes(1);
});

test('one that starts has a minute', () => {
	const { heartbeat, lost, state } = frame();
	state.lives = false;
	heartbeat.watch(true);
	vi.advanceTimersByTime(50_000);
	expect(lost).not.toHaveBeenCalled();
	vi.advanceTimersByTime(20_000);
	expect(lost).toHaveBeenCalledTimes(1);
});

test('nobody is asked while nobody waits', () => {
	const { heartbeat, state } = frame();
	heartbeat.started();
	heartbeat.watch(true);
	heartbeat.watch(false);
	vi.advanceTimersByTime(60_000);
	expect(state.asked).toBe(0);
	heartbeat.watch(true);
	vi.advanceTimersByTime(1000);
	expect(state.asked).toBeGreaterThan(0);
});
