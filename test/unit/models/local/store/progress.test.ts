import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoreProgress } from '../../../../../src/models/local/store/model-store.ts';
import { Meter } from '../../../../../src/models/local/store/progress.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('the rate is that of the last seconds, not of what was here before', () => {
	const told: StoreProgress[] = [];
	const meter = new Meter(500, 10_500, (progress) => told.push(progress));
	expect(told.at(-1)).toEqual({ done: 500, total: 10_500, bytesPerSecond: 0, secondsLeft: null });
	for (let second = 0; second < 10; second++) {
		meter.came(second < 5 ? 100 : 500);
		vi.advanceTimersByTime(1000);
	}
	expect(told.at(-1)?.done).toBe(3500);
	expect(told.at(-1)?.bytesPerSecond).toBeGreaterThan(450);
	expect(told.at(-1)?.bytesPerSecond).toBeLessThan(510);
	expect(told.at(-1)?.secondsLeft).toBeCloseTo(14, 0);
	vi.advanceTimersByTime(10_000);
	expect(told.at(-1)).toMatchObject({ bytesPerSecond: 0, secondsLeft: null });

	meter.lost(1500);
	meter.resized(-500);
	meter.end();
	expect(told.at(-1)).toMatchObject({ done: 2000, total: 10_000 });
	const count = told.length;
	vi.advanceTimersByTime(10_000);
	expect(told).toHaveLength(count);
});
