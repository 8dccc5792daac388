import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { test as base, runIn } from '../support/sandbox-test.ts';

/** A wheel of one module, as pip would install it. */
function makeWheel(module: string, code: string): Buffer {
	const info = `${module}-1.0.dist-info`;
	return Buffer.from(
		zipSync({
			[`${module}/__init__.py`]: strToU8(code),
			[`${info}/METADATA`]: strToU8(`Metadata-Version: 2.1\nName: ${module}\nVersion: 1.0\n`),
			[`${info}/WHEEL`]: strToU8('Wheel-Version: 1.0\nTag: py3-none-any\n'),
			[`${info}/RECORD`]: strToU8(''),
		}),
	);
}

const WHEELS: Record<string, { wheel: Buffer; depends: string[]; damaged?: boolean }> = {
	basis: { wheel: makeWheel('basis', 'def greet(): return "hello"'), depends: [] },
	upper: { wheel: makeWheel('upper', 'from basis import greet'), depends: ['basis'] },
	altered: { wheel: makeWheel('altered', 'pass'), depends: [], damaged: true },
	absent: { wheel: makeWheel('absent', 'pass'), depends: [] },
};

/** A list of packages in Pyodide's form. */
const LIST = {
	packages: Object.fromEntries(
		Object.entries(WHEELS).map(([name, { wheel, depends, damaged }]) => [
			name,
			{
				version: '1.0',
				file_name: `${name}-1.0-py3-none-any.whl`,
				sha256: createHash('sha256')
					.update(damaged ? 'other' : wheel)
					.digest('hex'),
				depends,
				imports: [name],
				package_type: 'package',
			},
		]),
	),
};

interface PackageHost {
	readonly url: string;
	/** The files that were asked for. */
	readonly asked: string[];
}

const test = base.extend<{ packagePage: Page; host: PackageHost }>({
	host: async ({ browserName: _ }, use) => {
		const asked: string[] = [];
		const server = createServer(({ url = '' }, response) => {
			const name = url.slice(1).split('-')[0] ?? '';
			asked.push(name);
			const found = name === 'absent' ? undefined : WHEELS[name];
			response.writeHead(found ? 200 : 404, { 'access-control-allow-origin': '*' });
			response.end(found?.wheel);
		});
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('no port');
		await use({ url: `http://127.0.0.1:${address.port}/`, asked });
		server.closeAllConnections();
		server.close();
	},
	packagePage: async ({ page, harness, host }, use) => {
		await page.route('**/python-packages*.json', (route) => route.fulfill({ json: LIST }));
		await page.goto(harness.url);
		await page.waitForFunction(() => 'createSandbox' in window);
		await page.evaluate((packagesUrl) => {
			window.sandbox = window.createSandbox({ packagesUrl });
		}, host.url);
		await use(page);
	},
});

test('a package comes with what it needs, once', async ({ packagePage, host }) => {
	const program = { code: 'import os, upper\nprint(upper.greet(), os.listdir("."))' };
	expect(await runIn(packagePage, { code: 'import json' })).toMatchObject({ ending: 'ok' });
	expect(host.asked).toEqual([]);
	expect(await runIn(packagePage, program)).toMatchObject({ ending: 'ok', output: 'hello []\n' });
	expect(await runIn(packagePage, program)).toMatchObject({ ending: 'ok', output: 'hello []\n' });
	expect(host.asked.toSorted()).toEqual(['basis', 'upper']);
	const leak = { code: 'import upper\nupper.greet = None\nupper.basis = 1' };
	expect(await runIn(packagePage, leak)).toMatchObject({ ending: 'ok' });
	expect(await runIn(packagePage, program)).toMatchObject({ ending: 'ok', output: 'hello []\n' });
	// The worker that has the package is used again for it, and for nothing else.
	const which = 'import time\nprint(time.time() - time.perf_counter())';
	const [some = 0, same = 0, other = 0] = [
		await runIn(packagePage, { code: `import upper\n${which}` }),
		await runIn(packagePage, { code: `import upper\n${which}` }),
		await runIn(packagePage, { code: which }),
	].map(({ output }) => Number(output));
	expect(Math.abs(same - some)).toBeLessThan(0.02);
	expect(Math.abs(other - some)).toBeGreaterThan(0.02);
	const next = await runIn(packagePage, {
		code: 'import os, site\nprint(os.listdir(site.getsitepackages()[0]), os.listdir("."))',
	});
	expect(next.output).toBe('[] []\n');
	expect(next.output).not.toContain('upper');
});

test('a package that is not the published file is refused', async ({ packagePage }) => {
	const execution = await runIn(packagePage, { code: 'print(1)\nimport altered' });
	expect(execution).toMatchObject({ ending: 'unavailable', output: '1\n' });
	expect(execution.error).toContain('SHA-256');
});

test('a package that does not come: which, from where, why', async ({ packagePage, host }) => {
	const execution = await runIn(packagePage, { code: 'import absent' });
	expect(execution.ending).toBe('unavailable');
	expect(execution.error).toContain(`The package for absent could not be loaded from ${host.url}`);
	expect(execution.error).toContain('404');
});

test('a program that can do without goes on', async ({ packagePage }) => {
	const code = 'try: import absent\nexcept ImportError: print("without")';
	expect(await runIn(packagePage, { code })).toMatchObject({ ending: 'ok', output: 'without\n' });
});

test('with packages switched off nothing is fetched', async ({ packagePage, host }) => {
	await packagePage.evaluate(() => {
		window.sandbox = window.createSandbox({ packagesUrl: null });
	});
	const execution = await runIn(packagePage, { code: 'import basis' });
	expect(execution).toMatchObject({ ending: 'unavailable' });
	expect(execution.error).toContain('switched off');
	expect(host.asked).toEqual([]);
});
