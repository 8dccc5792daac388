import * as v from 'valibot';
import { SymbolicCheck } from '../core/events/index.ts';
import { Failure } from '../core/failure.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import checker from './symbolic-checker.py?raw';

const Found = v.union([
	v.object({
		published: v.nonNullable(SymbolicCheck.entries.published),
		tree: v.nonNullable(SymbolicCheck.entries.tree),
	}),
	v.object({ fault: v.string() }),
]);

/**
 * Reads a program with Python's own `ast`, in the sandbox; the program is data there and never
 * runs. Both scores come of one reading: the released system's, and ours from the tree alone.
 * @throws Failure `python-unavailable`
 */
export async function checkSymbolically(
	code: string,
	simpleScore: number,
	python: PythonSandbox,
	signal: AbortSignal,
): Promise<SymbolicCheck> {
	// A JSON string is a Python string literal of the same text.
	const program = `SOURCE = ${JSON.stringify(code)}\n${checker}`;
	const execution = await python.run({ code: program }, signal);
	if (execution.ending === 'unavailable')
		throw new Failure('python-unavailable', execution.error || 'Python could not be loaded.');
	const found =
		execution.ending === 'ok'
			? readFound(execution.output)
			: { fault: execution.error || execution.ending };
	if ('fault' in found)
		return { published: null, tree: null, tooSimple: false, fault: found.fault };
	return { ...found, tooSimple: found.published.score <= simpleScore };
}

function readFound(output: string): v.InferOutput<typeof Found> {
	try {
		return v.parse(Found, JSON.parse(output));
	} catch {
		return { fault: 'the symbolic checker gave no result' };
	}
}
