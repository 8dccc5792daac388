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
	mpmath: { wheel: makeWheel('mpmath', 'def greet(): return "hello"'), depends: [] },
	sympy: { wheel: makeWheel('sympy', 'from mpmath import greet'), depends: ['mpmath'] },
	networkx: { wheel: makeWheel('networkx', 'pass'), depends: [], damaged: true },
	pandas: { wheel: makeWheel('pandas', 'pass'), depends: [] },
	numpy: { wheel: makeWheel('numpy', 'try: import scipy\nexcept ImportError: pass'), depends: [] },
	// More files than one program may have.
	yt: { wheel: makeWheel('yt', 'pass'), depends: Array.from({ length: 45 }, (_, i) => `part${i}`) },
	...Object.fromEntries(
		Array.from({ length: 45 }, (_, i) => [
			`part${i}`,
			{ wheel: makeWheel(`part${i}`, 'pass'), depends: [] },
		]),
	),
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
			const found = name === 'pandas' ? undefined : WHEELS[name];
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
	const program = { code: 'import os, sympy\nprint(sympy.greet(), os.listdir("."))' };
	expect(await runIn(packagePage, { code: 'import json' })).toMatchObject({ ending: 'ok' });
	expect(host.asked).toEqual([]);
	expect(await runIn(packagePage, program)).toMatchObject({ ending: 'ok', output: 'hello []\n' });
	expect(await runIn(packagePage, program)).toMatchObject({ ending: 'ok', output: 'hello []\n' });
	expect(host.asked.toSorted()).toEqual(['mpmath', 'sympy']);
	const leak = { code: 'import sympy\nsympy.greet = None\nsympy.mpmath = 1' };
	expect(await runIn(packagePage, leak)).toMatchObject({ ending: 'ok' });
	expect(await runIn(packagePage, program)).toMatchObject({ ending: 'ok', output: 'hello []\n' });
	// The worker that has the package is used again for it, and for nothing else.
	const which = 'import time\nprint(time.time() - time.perf_counter())';
	const [some = 0, same = 0, other = 0] = [
		await runIn(packagePage, { code: `import sympy\n${which}` }),
		await runIn(packagePage, { code: `import sympy\n${which}` }),
		await runIn(packagePage, { code: which }),
	].map(({ output }) => Number(output));
	expect(Math.abs(same - some)).toBeLessThan(0.02);
	expect(Math.abs(other - some)).toBeGreaterThan(0.02);
	const next = await runIn(packagePage, {
		code: 'import os, site\nprint(os.listdir(site.getsitepackages()[0]), os.listdir("."))',
	});
	expect(next.output).toBe('[] []\n');
	expect(next.output).not.toContain('sympy');
});

test('a package that is not the published file is refused', async ({ packagePage }) => {
	const execution = await runIn(packagePage, { code: 'print(1)\nimport networkx' });
	expect(execution).toMatchObject({ ending: 'unavailable', output: '1\n' });
	expect(execution.error).toContain('SHA-256');
});

test('a package that does not come: which, from where, why', async ({ packagePage, host }) => {
	const execution = await runIn(packagePage, { code: 'import pandas' });
	expect(execution.ending).toBe('unavailable');
	expect(execution.error).toContain(`The package for pandas could not be loaded from ${host.url}`);
	expect(execution.error).toContain('404');
});

test('a program that can do without goes on', async ({ packagePage }) => {
	const code = 'try: import pandas\nexcept ImportError: print("without")';
	expect(await runIn(packagePage, { code })).toMatchObject({ ending: 'ok', output: 'without\n' });
});

test('with packages switched off nothing is fetched', async ({ packagePage, host }) => {
	await packagePage.evaluate(() => {
		window.sandbox = window.createSandbox({ packagesUrl: null });
	});
	const execution = await runIn(packagePage, { code: 'import mpmath' });
	expect(execution).toMatchObject({ ending: 'unavailable' });
	expect(execution.error).toContain('switched off');
	expect(host.asked).toEqual([]);
});

test('what is not imported is not fetched', async ({ packagePage, host }) => {
	const code = `
from typing import TYPE_CHECKING
if False:
    import sympy
if TYPE_CHECKING:
    import numpy
def never():
    import pandas, sklearn
class Late:
    def never(self): from networkx import Graph
${Array.from({ length: 302 }, () => 'if 0: import sympy').join('\n')}
print("done")`;
	expect(await runIn(packagePage, { code })).toMatchObject({ ending: 'ok', output: 'done\n' });
	expect(host.asked).toEqual([]);
});

const LATER: Record<string, string> = {
	'in a function': 'def f():\n  import sympy\n  return sympy.greet()\nprint(f())',
	'in a branch': 'import sys\nif len(sys.argv) == 1:\n  import sympy as s\nprint(s.greet())',
	'by its name': 'import importlib\nprint(importlib.import_module("sympy").greet())',
	'by __import__': 'print(__import__("sympy").greet())',
	'in exec': 'exec("import sympy\\nprint(sympy.greet())")',
	'where every exception is caught':
		'try:\n  for _ in [0]:\n    import sympy\nexcept BaseException: pass\nprint(sympy.greet())',
	'in a thread of asyncio':
		'import asyncio\nasync def f():\n  import sympy\n  return sympy.greet()\nprint(asyncio.run(f()))',
};
for (const [place, code] of Object.entries(LATER)) {
	test(`what is imported later is fetched then: ${place}`, async ({ packagePage, host }) => {
		const program = { code: `print("before")\n${code}` };
		const execution = await runIn(packagePage, program);
		expect(execution).toMatchObject({ ending: 'ok', output: 'before\nhello\n', error: '' });
		expect(host.asked.toSorted()).toEqual(['mpmath', 'sympy']);
	});
}

test('one after the other, and what a package tries to import is not fetched for it', async ({
	packagePage,
	host,
}) => {
	const code =
		'import numpy\ndef f(): import mpmath\nf()\ndef g(): import sympy\ng()\nprint("done")';
	expect(await runIn(packagePage, { code })).toMatchObject({ ending: 'ok', output: 'done\n' });
	expect(host.asked).toEqual(['numpy', 'mpmath', 'sympy']);
});

test('too many files are refused in words, and the program can do without', async ({
	packagePage,
	host,
}) => {
	const execution = await runIn(packagePage, { code: 'import yt' });
	expect(execution.ending).toBe('unavailable');
	expect(execution.error).toContain('more than 40 files or 100 MB');
	const without = 'try: import yt\nexcept ImportError: import mpmath\nprint(mpmath.greet())';
	expect(await runIn(packagePage, { code: without })).toMatchObject({ output: 'hello\n' });
	expect(host.asked).toEqual(['mpmath']);
});

test('how far packages have come is told', async ({ packagePage, host }) => {
	const told = await packagePage.evaluate(async (packagesUrl) => {
		const heard: unknown[] = [];
		const sandbox = window.createSandbox({
			packagesUrl,
			onPackages: (progress) => heard.push(progress && { ...progress }),
		});
		await sandbox.run({ code: 'import sympy' }, new AbortController().signal);
		sandbox.close();
		return heard;
	}, host.url);
	expect(told[0]).toEqual({ modules: ['sympy'], done: 0, total: 2, bytes: 0 });
	expect(told.at(-2)).toMatchObject({ done: 2, total: 2 });
	expect(told.at(-1)).toBeNull();
});
