import * as v from 'valibot';
import { Dropped, readPublished } from '../published/read-published.ts';
import { ExampleRequest, makeExample } from './example.ts';
import { type GeneratedRow, GenerationRequest, generateFrom, sizeOf } from './generation.ts';

/** How long each step generates: often enough for a progress bar, seldom enough to cost nothing. */
const SLICE_MS = 100;

/** What the tasks' worker does; all that it is asked is parsed. */
export function createTaskService() {
	return {
		example: async (request: unknown) => makeExample(v.parse(ExampleRequest, request)),
		/** The rows of a request, some at a time. */
		async *generate(asked: unknown): AsyncGenerator<GeneratedRow[], void> {
			const request = v.parse(GenerationRequest, asked);
			for (let done = 0; done < sizeOf(request); ) {
				const rows = await generateFrom(request, done, SLICE_MS);
				done += rows.length;
				yield rows;
			}
		},
		readPublished: async (name: unknown, files: unknown) =>
			readPublished(v.parse(v.string(), name), v.parse(v.array(Dropped), files)),
	};
}
