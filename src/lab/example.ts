import * as v from 'valibot';
import type { Caption, Picture } from '../../tasks/kit/draw/picture.ts';
import { loadTask } from '../../tasks/registry.ts';
import { GeneratedSpec } from '../core/spec.ts';

/** What an example is asked by; the revision is the task's own. */
export const ExampleRequest = v.omit(GeneratedSpec, ['revision']);
export type ExampleRequest = v.InferOutput<typeof ExampleRequest>;

// The kit's drawings are typed there; here only that it is one of them is looked at.
const PictureData = v.custom<Picture>((value) =>
	v.is(v.object({ kind: v.string(), description: v.string() }), value),
);
const CaptionData: v.GenericSchema<Caption> = v.object({
	goal: v.string(),
	rules: v.exactOptional(v.array(v.string())),
});
const Graded = v.object({
	text: v.string(),
	correct: v.boolean(),
	reason: v.string(),
	picture: PictureData,
});

/** An instance as plain data: its question, a right and a wrong answer, both graded and drawn. */
export const Example = v.object({
	hash: v.string(),
	question: v.string(),
	picture: PictureData,
	caption: CaptionData,
	answer: Graded,
	slip: Graded,
	program: v.string(),
});
export type Example = v.InferOutput<typeof Example>;

/** @throws RangeError for an unknown task, ParamsError for params that it does not take. */
export async function makeExample({ task, params, seed }: ExampleRequest): Promise<Example> {
	const instance = (await loadTask(task)).instance(params, seed);
	const graded = (text: string) => {
		const { correct, reason } = instance.check(text);
		return { text, correct, reason, picture: instance.picture(text) };
	};
	return {
		hash: instance.legacyHash,
		question: instance.question,
		picture: instance.picture(),
		caption: instance.caption(),
		answer: graded(instance.solve()),
		slip: graded(instance.slip()),
		program: instance.program(),
	};
}
