import type { Unit } from './candidate-search.ts';

/** Cells of a square that a rule speaks of, with what people call them. */
export interface NamedUnit<Kind extends string> extends Unit {
	readonly kind: Kind;
	readonly name: string;
}

/** The rows and columns of a square, each of which holds every symbol once. */
export function linesOf(size: number): NamedUnit<'row' | 'column'>[] {
	const all = Array.from({ length: size }, (_, i) => i);
	return [
		...all.map((row) => ({
			rule: 'all' as const,
			kind: 'row' as const,
			name: `Row ${row + 1}`,
			cells: all.map((column) => row * size + column),
		})),
		...all.map((column) => ({
			rule: 'all' as const,
			kind: 'column' as const,
			name: `Column ${column + 1}`,
			cells: all.map((row) => row * size + column),
		})),
	];
}
