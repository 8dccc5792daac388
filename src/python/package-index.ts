import * as v from 'valibot';

const Package = v.object({
	version: v.string(),
	file_name: v.pipe(v.string(), v.regex(/^[\w.+-]+\.(whl|zip)$/)),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	/** Names of packages that this one needs. */
	depends: v.array(v.string()),
	/** Modules that it brings. */
	imports: v.array(v.string()),
	package_type: v.picklist(['package', 'shared_library']),
});
export type Package = v.InferOutput<typeof Package>;

/** The part of `pyodide-lock.json` that matters here. */
export const PackageList = v.object({ packages: v.record(v.string(), Package) });

/** Packages by name. */
export type PackageIndex = v.InferOutput<typeof PackageList>['packages'];

/**
 * The package that brings a module, after all that it needs; empty where none brings it.
 * @throws Error where the index names a package that it does not have
 */
export function resolvePackages(index: PackageIndex, module: string): Package[] {
	const byName = new Map(Object.entries(index).map(([name, one]) => [canonical(name), one]));
	const found = new Map<string, Package>();
	const visiting = new Set<string>();
	const visit = (written: string): void => {
		const name = canonical(written);
		if (visiting.has(name)) return;
		visiting.add(name);
		const wanted = byName.get(name);
		if (!wanted) throw new Error(`the list of packages lacks ${name}`);
		for (const needed of wanted.depends) visit(needed);
		found.set(name, wanted);
	};
	for (const [name, { imports }] of byName) if (imports.includes(module)) visit(name);
	return [...found.values()];
}

/** Python's rule for equal names of packages (PEP 503). */
const canonical = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');
