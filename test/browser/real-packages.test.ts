import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { serveFolder } from '../../tools/browser/static-server.ts';
import { test as base, runIn } from '../support/sandbox-test.ts';

// Opt-in: `pip download --no-deps -d wheels sympy mpmath networkx`, then WHEELS=wheels. Pyodide's own builds
// (numpy, scipy, …) are in no registry; where the folder holds some, they are tried as well.
const folder = process.env.WHEELS ?? '';
const DEPENDS: Readonly<Record<string, readonly string[]>> = { sympy: ['mpmath'] };

const test = base.extend({
	page: async ({ page, harness }, use) => {
		const wheels = readdirSync(folder).filter((name) => name.endsWith('.whl'));
		const packages = wheels.map((file_name) => {
			const [name = '', version] = file_name.split('-');
			const sha256 = createHash('sha256')
				.update(readFileSync(join(folder, file_name)))
				.digest('hex');
			const depends = DEPENDS[name] ?? [];
			return [
				name,
				{ version, file_name, sha256, depends, imports: [name], package_type: 'package' },
			];
		});
		const mirror = await serveFolder(folder, '/');
		await page.route('**/python-packages*.json', (route) =>
			route.fulfill({ json: { packages: Object.fromEntries(packages) } }),
		);
		// The mirror serves to any page, as public ones do.
		await page.route(`${mirror.url}**`, async (route) => {
			const response = await route.fetch();
			const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
			await route.fulfill({ response, headers });
		});
		await page.goto(harness.url);
		await page.waitForFunction(() => 'createSandbox' in window);
		await page.evaluate((packagesUrl) => {
			window.sandbox = window.createSandbox({ packagesUrl });
		}, mirror.url);
		await use(page);
		await mirror.close();
	},
});
test.skip(folder === '', 'Opt-in: WHEELS names a folder of wheels.');

const PROGRAMS: Readonly<Record<string, readonly [code: string, output: string]>> = {
	sympy: [
		'from sympy import symbols, solve, factorint\nx = symbols("x")\nprint(solve(x**2 - 5*x + 6, x), factorint(360))',
		'[2, 3] {2: 3, 3: 2, 5: 1}\n',
	],
	networkx: [
		'import networkx as nx\nprint(nx.shortest_path(nx.cycle_graph(7), 0, 3))',
		'[0, 1, 2, 3]\n',
	],
	numpy: [
		'import numpy as np\nprint(int(np.linalg.det(np.array([[2, 1], [1, 3]])).round()))',
		'5\n',
	],
};
for (const [name, [code, output]] of Object.entries(PROGRAMS)) {
	test(`${name} as it is published`, async ({ page }) => {
		const has = readdirSync(folder).some((file) => file.startsWith(`${name}-`));
		test.skip(!has, `There is no wheel of ${name}.`);
		expect(await runIn(page, { code, seconds: 60 })).toMatchObject({
			ending: 'ok',
			output,
			error: '',
		});
		// The second time its worker has it.
		expect(await runIn(page, { code })).toMatchObject({ ending: 'ok', output });
	});
}

test('numpy draws by the seed', async ({ page }) => {
	const has = readdirSync(folder).some((file) => file.startsWith('numpy-'));
	test.skip(!has, 'There is no wheel of numpy.');
	const code = 'import numpy as np\nprint(np.random.random(), np.random.default_rng().random())';
	const [first, again, other] = [
		await runIn(page, { code, seed: 1 }),
		await runIn(page, { code, seed: 1 }),
		await runIn(page, { code, seed: 2 }),
	];
	expect(first.error).toBe('');
	expect(again.output).toBe(first.output);
	expect(other.output).not.toBe(first.output);
});
