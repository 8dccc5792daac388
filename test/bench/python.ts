import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { smallProgram, TYPICAL } from './programs.ts';

/** Seconds and bytes until a program can run: in a new profile, then again with what that kept. */
export async function measureReady(browser: Browser, url: string) {
	const context = await browser.newContext();
	const visit = async () => {
		const page = await context.newPage();
		let bytes = 0;
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		session.on('Network.loadingFinished', (event) => {
			bytes += event.encodedDataLength;
		});
		await open(page, url);
		const seconds = await page.evaluate(async () => {
			const started = performance.now();
			await window.sandbox.run({ code: 'print(1)' }, new AbortController().signal);
			return (performance.now() - started) / 1000;
		});
		await page.close();
		return { seconds, bytes };
	};
	const cold = await visit();
	const cached = await visit();
	await context.close();
	return { cold, cached };
}

export async function open(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.waitForFunction(() => 'sandbox' in window);
}

/** The sandbox's own seconds for a program, warm: the median of `times` runs. */
export async function sandboxSeconds(page: Page, code: string, times: number): Promise<number> {
	const seconds: number[] = [];
	for (let i = 0; i < times; i++)
		seconds.push(
			await page.evaluate(async (code) => {
				const started = performance.now();
				const execution = await window.sandbox.run(
					{ code, seconds: 60 },
					new AbortController().signal,
				);
				if (execution.ending !== 'ok') throw new Error(execution.error);
				return (performance.now() - started) / 1000;
			}, code),
		);
	return median(seconds);
}

/** Seconds of `python3 file.py` for a program: the median of `times` processes. */
export function nativeSeconds(code: string, times: number): number {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const file = join(folder, 'program.py');
	writeFileSync(file, code);
	const seconds = Array.from({ length: times }, () => {
		const started = performance.now();
		execFileSync('python3', [file]);
		return (performance.now() - started) / 1000;
	});
	rmSync(folder, { recursive: true });
	return median(seconds);
}

/** Seconds of 200 small programs, all asked for at once, through the sandbox's pool. */
export async function manySandboxSeconds(page: Page): Promise<number> {
	const codes = Array.from({ length: 200 }, (_, index) => smallProgram(index));
	return page.evaluate(async (codes) => {
		const started = performance.now();
		const { signal } = new AbortController();
		const ends = await Promise.all(codes.map((code) => window.sandbox.run({ code }, signal)));
		if (ends.some((end) => end.ending !== 'ok')) throw new Error('a program failed');
		return (performance.now() - started) / 1000;
	}, codes);
}

/** Seconds of the same 200 programs as `python3` processes, one after another. */
export function manyNativeSeconds(): number {
	const started = performance.now();
	for (let index = 0; index < 200; index++) execFileSync('python3', ['-c', smallProgram(index)]);
	return (performance.now() - started) / 1000;
}

export { TYPICAL };

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
