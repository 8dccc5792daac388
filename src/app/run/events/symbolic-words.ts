import type { SymbolicCheck } from '../../../core/events/index.ts';
import { plural } from '../../ui/words.ts';

const KINDS = { search: 'search', symbolic: 'symbolic', numeric: 'numerical' } as const;

/** What the symbolic checker found, for people; models read the run's own words. */
export function symbolicInWords({ published, tooSimple, fault }: SymbolicCheck): string {
	if (!published) return `Python cannot read the program: ${fault ?? 'for no reason that it gave'}`;
	const kinds = Object.entries(KINDS)
		.filter(([kind]) => published[kind as keyof typeof KINDS])
		.map(([, word]) => word);
	const shows = `The program shows ${kinds.join(', ') || 'neither search nor'} computing.`;
	return tooSimple ? `${shows} It may be too simple to find the answer by itself.` : shows;
}

/** What the syntax tree of a program holds, counted. */
export function treeInWords(tree: NonNullable<SymbolicCheck['tree']>): string {
	return [
		plural(tree.loops, 'loop'),
		plural(tree.conditions, 'condition'),
		plural(tree.handlers, 'exception handler'),
		plural(tree.operations, 'operation'),
	].join(', ');
}
