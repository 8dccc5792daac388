import type { PublishedFile } from './published-file.ts';

export interface BigBenchExample {
	/** Its place in the file, from 0. */
	readonly index: number;
	readonly input: string;
	readonly target: string;
}

/**
 * The examples of one file of the published BIG-Bench-Hard folder, such as `navigate`; none where
 * the file is not among `files`. @throws TypeError where it is not of the published form.
 */
export function bigBenchExamples(files: readonly PublishedFile[], name: string): BigBenchExample[] {
	const file = files.find(({ path }) => `/${path}`.endsWith(`/bbh/${name}.json`));
	if (!file) return [];
	const data: unknown = JSON.parse(file.text());
	const { examples } = isRecord(data) ? data : {};
	if (!Array.isArray(examples)) throw new TypeError(`${file.path} holds no list of examples`);
	return examples.map((example: unknown, index) => {
		const { input, target } = isRecord(example) ? example : {};
		if (typeof input !== 'string' || typeof target !== 'string')
			throw new TypeError(`Example ${index} of ${file.path} has no input and target`);
		return { index, input, target };
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
