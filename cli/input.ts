import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as v from 'valibot';
import { asFailure, Failure } from '../src/core/failure.ts';
import { ParamsError } from '../tasks/kit/params.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a verb. @throws Failure for words that are none. */
export function readOptions<const Known extends Options>(args: string[], options: Known) {
	try {
		return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}

/** The value of an option that is a whole number. @throws Failure */
export function wholeNumber(option: string, text: string, low: number, high: number): number {
	const value = Number(text);
	if (!/^\d{1,15}$/.test(text) || value < low || value > high)
		throw new Failure(
			'bad-option',
			`--${option} must be a whole number from ${low} to ${high}; it is "${text}".`,
		);
	return value;
}

export const ParamsSchema = v.record(
	v.string(),
	v.union([v.number(), v.boolean(), v.string(), v.array(v.number())]),
);

/** A JSON text by a schema. @throws Failure that begins with `where` */
export function readJson<Schema extends v.GenericSchema>(
	where: string,
	text: string,
	schema: Schema,
): v.InferOutput<Schema> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (thrown) {
		throw new Failure('bad-json', `${where}: ${asFailure(thrown, 'bad-json').message}`);
	}
	return readData(where, json, schema);
}

/** Data of a JSON text by a schema. @throws Failure that begins with `where` */
export function readData<Schema extends v.GenericSchema>(
	where: string,
	data: unknown,
	schema: Schema,
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, data);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue);
	throw new Failure('bad-json', `${where}: ${path ? `${path}: ` : ''}${issue.message}`);
}

export interface Row<Value> {
	/** For messages: "line 3". */
	readonly where: string;
	readonly value: Value;
}

/** The JSON Lines of a text (of the file `source`, if any), blank lines left out. @throws Failure that names the first bad line */
export function readRows<Schema extends v.GenericSchema>(
	text: string,
	schema: Schema,
	source?: string,
): Row<v.InferOutput<Schema>>[] {
	return text.split('\n').flatMap((line, index) => {
		const where = `${source === undefined ? '' : `${source}, `}line ${index + 1}`;
		return line.trim() === '' ? [] : [{ where, value: readJson(where, line, schema) }];
	});
}

/** All of standard input. */
export async function readInput(): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return new TextDecoder().decode(Buffer.concat(chunks));
}

/** What `work` gives; that a task, params or a seed do not exist is a Failure that says where. */
export async function blame<Result>(
	where: string,
	work: () => Result | Promise<Result>,
): Promise<Result> {
	try {
		return await work();
	} catch (thrown) {
		if (thrown instanceof ParamsError || thrown instanceof RangeError)
			throw new Failure('bad-instance', `${where}: ${thrown.message}`);
		throw thrown;
	}
}
