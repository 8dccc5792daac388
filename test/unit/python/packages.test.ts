import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PackageList, resolvePackages } from '../../../src/python/package-index.ts';
import { PYODIDE_VERSION, PYTHON_VERSION } from '../../../src/python/worker/options.ts';

const require = createRequire(import.meta.url);
const published = JSON.parse(readFileSync(require.resolve('pyodide/pyodide-lock.json'), 'utf8'));
const { packages } = v.parse(PackageList, published);
const names = (module: string) =>
	resolvePackages(packages, module).map(({ file_name }) => file_name.split('-')[0]);

describe('the list of packages', () => {
	it('is of the pinned runtime', () => {
		expect(published.info.python).toBe(PYTHON_VERSION);
		expect(require('pyodide/package.json').version).toBe(PYODIDE_VERSION);
	});

	it('names what a module needs, before it', () => {
		expect(names('sympy')).toEqual(['mpmath', 'sympy']);
		expect(names('numpy')).toEqual(['numpy']);
		const networkx = names('networkx');
		expect(networkx.at(-1)).toBe('networkx');
		expect(networkx.indexOf('numpy')).toBeLessThan(networkx.indexOf('matplotlib'));
		expect(new Set(networkx).size).toBe(networkx.length);
	});

	it('finds a package by the name that is imported', () => {
		expect(names('pysat').at(-1)).toBe('python_sat');
		expect(names('sklearn').at(-1)).toBe('scikit_learn');
	});

	it('does not bring what Pyodide does not ship', () => {
		for (const module of ['z3', 'ortools', 'pulp', '__proto__']) expect(names(module)).toEqual([]);
	});

	it('resolves every package of the list', () => {
		for (const { imports } of Object.values(packages)) {
			for (const module of imports) expect(names(module)).not.toEqual([]);
		}
	});

	it('says so where it is not whole, and ends where packages need each other', () => {
		const one = { ...packages.numpy, depends: ['gone'], imports: ['one'] };
		const index = v.parse(PackageList, { packages: { one } }).packages;
		expect(() => resolvePackages(index, 'one')).toThrow('lacks gone');
		const round = {
			a: { ...one, depends: ['b'], imports: ['a'] },
			b: { ...one, depends: ['a'], imports: ['b'] },
		};
		expect(resolvePackages(v.parse(PackageList, { packages: round }).packages, 'a')).toHaveLength(
			2,
		);
	});

	it('refuses a file name that leads elsewhere', () => {
		const one = { ...packages.numpy, file_name: '../numpy.whl' };
		expect(v.safeParse(PackageList, { packages: { one } }).success).toBe(false);
	});
});
