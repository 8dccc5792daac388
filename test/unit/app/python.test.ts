import { expect, test } from 'vitest';
import { Python } from '../../../src/app/python.svelte.ts';
import type { FileProgress } from '../../../src/python/files/load-files.ts';
import type { PackageProgress } from '../../../src/python/packages.ts';
import type { PythonSandbox } from '../../../src/python/sandbox.ts';

/** What is loaded does not matter here. */
const sandbox: PythonSandbox = {
	version: 'none',
	warm: async () => {},
	run: async () => ({ output: '', stderr: '', error: '', ending: 'ok', seconds: 0 }),
	close: () => {},
};

test('Python is loaded once, and then it is ready', async () => {
	let made = 0;
	const python = new Python(async () => {
		made++;
		return sandbox;
	});
	expect(python.status).toBe('idle');
	const warming = python.warm();
	expect(python.status).toBe('loading');
	await Promise.all([warming, python.warm(), python.sandbox()]);
	expect([python.status, made]).toEqual(['ready', 1]);
});

test('how far packages have come is known while they load', async () => {
	let tell: (progress: PackageProgress | null) => void = () => {};
	const python = new Python(async (onPackages) => {
		tell = onPackages;
		return sandbox;
	});
	await python.sandbox();
	expect(python.packages).toBeNull();
	const progress = { modules: ['numpy'], done: 0, total: 1, bytes: 10 };
	tell(progress);
	expect(python.packages).toEqual(progress);
	tell(null);
	expect(python.packages).toBeNull();
});

test('how much of Python has arrived is known while it loads', async () => {
	let tell: (progress: FileProgress) => void = () => {};
	const python = new Python(async (_, onFiles) => {
		tell = onFiles;
		return sandbox;
	});
	await python.sandbox();
	expect(python.files).toBeNull();
	tell({ done: 1, total: 5 });
	expect(python.files).toEqual({ done: 1, total: 5 });
});

test('a failed load is said to who runs a program, and tried again', async () => {
	let reachable = false;
	const python = new Python(async () => {
		if (!reachable) throw new TypeError('Failed to fetch');
		return sandbox;
	});
	await python.warm();
	expect(python.status).toBe('failed');
	await expect(python.sandbox()).rejects.toMatchObject({ code: 'python-unavailable' });
	reachable = true;
	await python.warm();
	expect(python.status).toBe('ready');
});
