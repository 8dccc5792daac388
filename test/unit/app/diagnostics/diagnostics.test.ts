import { expect, test, vi } from 'vitest';
import { diagnose, reportOf, thisBrowser } from '../../../../src/app/diagnostics/diagnostics.ts';
import { gpu, with32, withGpu, withoutGpu } from '../../../support/computers.ts';

const BROWSER = { userAgent: 'A browser', page: 'https://site.example/', jspi: true };
const STORAGE = { used: 1e9, quota: 10e9, persisted: true };

const report = (...asked: [Parameters<typeof diagnose>[0], Parameters<typeof diagnose>[1]]) =>
	reportOf(diagnose(...asked, 'none', BROWSER));

test('a computer that can do all says so, in a report to paste', () => {
	const text = report(withGpu, STORAGE);
	expect(text).toMatch(/^## What can run here\nWebLLM models in q4f16_1: Yes\.\n/);
	expect(text).toContain('GGUF models on the GPU: Yes, with tensors of up to');
	expect(text).toContain('Used by this page: 1');
	expect(text).toContain('Kept until you delete it: yes');
	expect(text).toContain('User agent: A browser');
	expect(text).not.toContain('too little');
});

test('what is missing is named with what would be needed', () => {
	expect(report(withoutGpu, null)).toContain('Adapter: none: the browser offers no GPU');
	expect(report(withoutGpu, null)).toContain('this browser keeps no files for this page');
	expect(report(with32, STORAGE)).toMatch(/q4f16_1: No\. .*shader-f16/);
	const small = { ...gpu, limits: { ...gpu.limits, maxStorageBuffersPerShaderStage: 8 } };
	expect(report({ ...withGpu, gpu: small }, STORAGE)).toMatch(/needs 10: too little/);
});

test('an emulated GPU and untold memory are said as such', () => {
	const text = report(
		{ ...withGpu, gpu: { ...gpu, software: true, features: [] }, memory: null, isolated: true },
		STORAGE,
	);
	expect(text).toContain('emulated by the processor');
	expect(text).toContain('Memory: not told');
	expect(text).toContain('Features: none');
	expect(text).toContain('yes: threads can share memory');
});

test('a browser is told by what it calls itself, and by the page without what is chosen on it', () => {
	const location = new URL('https://site.example/play/?key=sk-secret#/run/2.secret');
	vi.stubGlobal('window', { location });
	vi.stubGlobal('navigator', { userAgent: 'A browser' });
	expect(thisBrowser()).toMatchObject({
		userAgent: 'A browser',
		page: 'https://site.example/play/',
		jspi: expect.any(Boolean),
	});
	vi.unstubAllGlobals();
});
