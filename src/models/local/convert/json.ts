import * as v from 'valibot';
import { asFailure, Failure } from '../../../core/failure.ts';

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
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (thrown) {
		throw bad(asFailure(thrown, 'bad-checkpoint-json').message);
	}
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	throw bad(`${path ? `${path}: ` : ''}${issue.message}`);
}

/** A JSON file of ours, always the same bytes for the same contents. */
export const jsonBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
	new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
