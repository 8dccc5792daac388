import { expect, type Page, type Worker } from '@playwright/test';
import type { Execution } from '../../src/python/sandbox.ts';
import { attempt, takenWorker, test } from '../support/attack-test.ts';
import { runIn } from '../support/sandbox-test.ts';

declare global {
	interface Window {
		/** What the busy worker was given. */
		busy: Promise<Execution>;
	}
}

/** Words of the protocol for every job there can be, from a worker that was given none. */
const FORGE = `(() => { for (let id = 0; id < 500; id++) {
	postMessage({ type: 'begin', id });
	postMessage({ type: 'output', id, bytes: new TextEncoder().encode('forged') });
	postMessage({ type: 'end', id, report: '{"ending":"ok"}', secret: '' });
	postMessage({ type: 'ready' }); postMessage({ type: 'failed', reason: 'forged' });
	postMessage(null); postMessage('end'); postMessage({ type: 'end', id, report: 1 }); } })()`;

/** Waits until a second worker is there and each has begun to listen: one on its way cannot be taken yet. */
async function workersListening(victim: Page): Promise<Worker[]> {
	await expect.poll(() => victim.workers().length).toBeGreaterThan(1);
	for (const worker of victim.workers())
		await expect.poll(() => attempt(worker, 'typeof self.onmessage')).toBe('function');
	return victim.workers();
}

test('a free worker forges results for the busy one', async ({ victim }) => {
	await runIn(victim, { code: 'pass' });
	const workers = await workersListening(victim);
	// Until it says so, the program has not begun, and its own worker could still be told to forge.
	const begun = victim.evaluate(
		() =>
			new Promise<void>((resolve) => {
				window.busy = window.sandbox.run(
					{
						code: 'import time\nprint("true", flush=True)\ntime.sleep(1)\nprint("end")',
						onOutput: () => resolve(),
					},
					new AbortController().signal,
				);
			}),
	);
	await begun;
	for (const worker of workers) void attempt(worker, FORGE).catch(() => {});
	const execution = await victim.evaluate(() => window.busy);
	expect(execution).toMatchObject({ ending: 'ok', output: 'true\nend\n' });
});

test('a worker that forges its own end is thrown away', async ({ run, victim }) => {
	await run('pass');
	const taken = await workersListening(victim);
	for (const worker of taken) {
		await attempt(
			worker,
			`(() => { const { onmessage } = self; self.onmessage = (event) => {
				postMessage({ type: 'end', id: event.data.id, report: '{"ending":"ok"}', secret: '' });
				onmessage(event); }; })()`,
		);
	}
	for (let times = 0; times < taken.length; times++) await run('print("mine")');
	await expect.poll(() => victim.workers().filter((one) => taken.includes(one))).toEqual([]);
	expect(await run('print("true")')).toMatchObject({ ending: 'ok', output: 'true\n' });
});

test('a program without end leaves nothing behind after its time', async ({ run, victim }) => {
	for (let times = 0; times < 3; times++) {
		const { ending } = await run('while True: pass', { seconds: 0.2 });
		expect(ending).toBe('time');
	}
	await expect.poll(() => victim.workers().length).toBeLessThanOrEqual(2);
	// A worker that still turned would make this wait.
	expect(await run('print(sum(range(10**6)))')).toMatchObject({ ending: 'ok' });
});

test('a stopped program says nothing more', async ({ victim }) => {
	const heard = await victim.evaluate(async () => {
		const stop = new AbortController();
		const words: string[] = [];
		const running = window.sandbox.run(
			{
				code: 'import time\nwhile True: print("x", flush=True); time.sleep(0.01)',
				onOutput: (text) => {
					words.push(text);
					stop.abort();
				},
			},
			stop.signal,
		);
		const { ending } = await running;
		const atStop = words.length;
		await new Promise((resolve) => setTimeout(resolve, 500));
		return { ending, later: words.length - atStop };
	});
	expect(heard).toEqual({ ending: 'stopped', later: 0 });
});

test('eight programs without end at the same time', async ({ victim }) => {
	const endings = await victim.evaluate(async () => {
		const never = new AbortController().signal;
		const program = { code: 'while True: pass', seconds: 0.1 };
		const runs = Array.from({ length: 8 }, () => window.sandbox.run(program, never));
		return (await Promise.all(runs)).map(({ ending }) => ending);
	});
	expect(endings).toEqual(Array(8).fill('time'));
	await expect.poll(() => victim.workers().length).toBeLessThanOrEqual(3);
	expect(await runIn(victim, { code: 'print(1)' })).toMatchObject({ output: '1\n' });
});

test('a forged report with a prototype', async ({ run }) => {
	const code = `import gc
for found in gc.get_objects():
    if isinstance(found, dict) and isinstance(found.get("_finders"), list):
        found["_dumps"] = lambda _: '{"ending":"ok","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'`;
	expect(await run(code)).toMatchObject({ ending: 'ok' });
	expect(await run('print("next")')).toMatchObject({ output: 'next\n' });
});

const FORGED_REPORTS: Record<string, string> = {
	'no JSON': 'nothing',
	'an unknown end': '{"ending":"won"}',
	'a wrong type': '{"ending":"ok","text":{}}',
	'a nested flood': '['.repeat(100_000),
	'a long text': `{"ending":"error","text":"${'x'.repeat(150_000)}"}`,
};
for (const [name, report] of Object.entries(FORGED_REPORTS)) {
	test(`a forged report: ${name}`, async ({ run }) => {
		const code = `import gc
for found in gc.get_objects():
    if isinstance(found, dict) and isinstance(found.get("_finders"), list):
        found["_dumps"] = lambda _: ${JSON.stringify(report)}`;
		expect(await run(code)).toMatchObject({ ending: 'crash' });
		expect(await run('print("next")')).toMatchObject({ output: 'next\n' });
	});
}

test('a worker takes memory until it dies', async ({ victim, run }) => {
	const grown = await run(
		'import ctypes\nc = ctypes.CDLL(None)\nkept = []\nfor _ in range(100): kept.append(c.malloc(2**26))\nprint(sum(bool(k) for k in kept))',
		{ megabytes: 128 },
	);
	expect(Number(grown.output)).toBeLessThanOrEqual(2);
	expect(await runIn(victim, { code: 'print(1)' })).toMatchObject({ output: '1\n' });
	expect(takenWorker(victim)).toBeDefined();
});
