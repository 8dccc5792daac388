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
type Scores = Extract<v.InferOutput<typeof Found>, { tree: object }>;

/** What asks a steerer to doubt a simple program. */
const TOO_SIMPLE =
	'The program may be too simple to search or compute the answer; it may only print one that was found without it.';

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
	if ('fault' in found) {
		const summary = `The program could not be analysed, because Python cannot read it: ${found.fault}`;
		return { published: null, tree: null, tooSimple: false, summary };
	}
	const tooSimple = found.published.score <= simpleScore;
	return { ...found, tooSimple, summary: summarise(found, tooSimple) };
}

function readFound(output: string): v.InferOutput<typeof Found> {
	try {
		return v.parse(Found, JSON.parse(output));
	} catch {
		return { fault: 'the symbolic checker gave no result' };
	}
}

function summarise({ published, tree }: Scores, tooSimple: boolean): string {
	const kinds = [
		published.search ? 'search (loops or itertools)' : '',
		published.symbolic ? 'symbolic computing (expressions built or evaluated as text)' : '',
		published.numeric ? 'numerical computing (arithmetic)' : '',
	].filter((kind) => kind !== '');
	const lines = [
		kinds.length > 0
			? `The program shows ${kinds.join(', ')}.`
			: 'The program shows no search, no symbolic and no numerical computing.',
		`Complexity score: ${published.score}`,
		`From the syntax tree: ${tree.loops} loops, ${tree.conditions} conditions, ${tree.handlers} error handlers, ${tree.operations} arithmetic operations.`,
	];
	if (tooSimple) lines.push(TOO_SIMPLE);
	return lines.join('\n');
}
