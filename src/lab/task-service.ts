import * as v from 'valibot';
import { Dropped, readPublished } from '../published/read-published.ts';
import { ExampleRequest, makeExample } from './example.ts';
import { GenerationRequest, generateFrom } from './generation.ts';

/** How long one call may generate: often enough for a progress bar, seldom enough to cost nothing. */
const SLICE_MS = 100;

/** What the tasks' worker does; all that it is asked is parsed. */
export const taskService = {
	example: async (request: unknown) => makeExample(v.parse(ExampleRequest, request)),
	generateFrom: async (request: unknown, start: unknown) =>
		generateFrom(v.parse(GenerationRequest, request), v.parse(v.number(), start), SLICE_MS),
	readPublished: async (name: unknown, files: unknown) =>
		readPublished(v.parse(v.string(), name), v.parse(v.array(Dropped), files)),
};
