import { afterEach, expect, test, vi } from 'vitest';
import { BuiltInDownload } from '../../../../../src/app/models/local/built-in-download.svelte.ts';
import {
	builtInState,
	downloadBuiltIn,
} from '../../../../../src/models/local/built-in/availability.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

/** A browser's Prompt API, as far as a download needs it. */
function browserWith(create: (signal: AbortSignal, tell: (loaded: number) => void) => unknown) {
	const browser = { availability: 'downloadable' };
	vi.stubGlobal('LanguageModel', {
		availability: async () => browser.availability,
		create: async (options: { signal: AbortSignal; monitor(target: EventTarget): void }) => {
			const target = new EventTarget();
			options.monitor(target);
			const tell = (loaded: number) =>
				target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
			await create(options.signal, tell);
			browser.availability = 'available';
			return { destroy() {} };
		},
	});
	return new BuiltInDownload({ state: builtInState, download: downloadBuiltIn });
}

test('the browser downloads its model, and then has it', async () => {
	const seen: (number | null)[] = [];
	const model: BuiltInDownload = browserWith((_, tell) => {
		seen.push(model.fraction);
		tell(0.5);
		seen.push(model.fraction);
	});
	expect(model.offered).toBeNull();
	await model.look();
	expect(model.offered?.availability).toBe('downloadable');
	const downloading = model.download();
	expect(model.busy).toBe(true);
	await downloading;
	expect(seen).toEqual([null, 0.5]);
	expect([model.busy, model.fault, model.offered?.availability]).toEqual([
		false,
		null,
		'available',
	]);
});

test('a download that fails says what the browser said; one that is stopped says nothing', async () => {
	const failing = browserWith(() => {
		throw new Error('no room');
	});
	await failing.download();
	expect(failing.fault).toContain('"no room"');
	const stopped = browserWith(
		(signal) =>
			new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
	);
	const downloading = stopped.download();
	stopped.stop();
	await downloading;
	expect([stopped.busy, stopped.fault]).toEqual([false, null]);
});

test('a browser without one says so', async () => {
	const model = new BuiltInDownload({ state: builtInState, download: downloadBuiltIn });
	await model.look();
	expect(model.offered).toMatchObject({ availability: 'unavailable' });
	await model.download();
	expect(model.fault).toContain('Prompt API');
});
