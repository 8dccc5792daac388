import * as v from 'valibot';
import { asFailure, Failure } from '../../../core/failure.ts';

/** A JSON file by a schema. @throws Failure `bad-json` that names the file */
export function parseJson<Schema extends v.GenericSchema>(
	name: string,
	bytes: Uint8Array,
	schema: Schema,
): v.InferOutput<Schema> {
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (thrown) {
		throw new Failure('bad-json', `${name} is no JSON: ${asFailure(thrown, 'bad-json').message}`);
	}
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	throw new Failure('bad-json', `${name}: ${path ? `${path}: ` : ''}${issue.message}`);
}

/** A JSON file of ours, always the same bytes for the same contents. */
export const jsonBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
