import * as v from 'valibot';
import { asFailure, Failure } from '../../../core/failure.ts';
import { beginningOf, impostorIn } from '../store/impostor.ts';

/** A JSON file by a schema. @throws Failure `bad-checkpoint-json` that names the file */
export function parseJson<Schema extends v.GenericSchema>(
	name: string,
	bytes: Uint8Array,
	schema: Schema,
): v.InferOutput<Schema> {
	const bad = (why: string) =>
		new Failure(
			'bad-checkpoint-json',
			`${name} is not what it should be (${why}). Get the file anew.`,
		);
	const impostor = impostorIn(name, beginningOf(bytes));
	if (impostor !== null) throw new Failure('bad-checkpoint-json', impostor);
	let json: unknown;
	try {
		json = parsePythonJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (thrown) {
		throw bad(asFailure(thrown, 'bad-checkpoint-json').message);
	}
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	throw bad(`${path ? `${path}: ` : ''}${issue.message}`);
}

/** A string, which stays as it is, or what Python's `json` writes for numbers that JSON has not. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(-?)Infinity\b|\bNaN\b/g;

/** JSON as Python writes it, too: `Infinity` is read as it is meant, `NaN` as null. @throws SyntaxError */
function parsePythonJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (fault) {
		if (!/Infinity|NaN/.test(text)) throw fault;
		const plain = text.replace(STRING_OR_NUMBER, (found: string, minus?: string) => {
			if (found === 'NaN') return 'null';
			return minus === undefined ? found : `${minus}1e999`;
		});
		return JSON.parse(plain);
	}
}

/** A JSON file of ours, always the same bytes for the same contents. */
export const jsonBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
