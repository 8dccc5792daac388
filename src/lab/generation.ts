import * as v from 'valibot';
import { loadTask } from '../../tasks/registry.ts';
import { type Instance, LEVELS, type Level, MAX_SEED } from '../../tasks/task.ts';
import { KnobValue } from '../core/spec.ts';

const Params = v.record(v.string(), KnobValue);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEED));

/** A set of instances of one task: at each setting, `count` seeds from `firstSeed` on. */
export const GenerationRequest = v.pipe(
	v.object({
		task: v.string(),
		/** `level` is null for params of one's own. */
		settings: v.array(v.object({ level: v.nullable(v.picklist(LEVELS)), params: Params })),
		firstSeed: Whole,
		count: v.pipe(Whole, v.minValue(1)),
	}),
	v.check(
		({ firstSeed, count }) => firstSeed + count - 1 <= MAX_SEED,
		`The last seed is above ${MAX_SEED}.`,
	),
);
export type GenerationRequest = v.InferOutput<typeof GenerationRequest>;

/** An instance with its answers: a line of `symbench generate --answers`. */
export const GeneratedRow = v.object({
	task: v.string(),
	revision: v.number(),
	level: v.nullable(v.picklist(LEVELS)),
	params: Params,
	seed: v.number(),
	hash: v.string(),
	question: v.string(),
	answer: v.string(),
	slip: v.string(),
	program: v.string(),
});
export type GeneratedRow = v.InferOutput<typeof GeneratedRow>;

/** What identifies a generated instance, and its question. */
export function questionRow(
	{ task, revision, origin, legacyHash: hash, question }: Instance,
	level: Level | null,
) {
	return { task, revision, level, params: origin?.params, seed: origin?.seed, hash, question };
}

/** A right answer, a wrong one, and a program that finds a right one. */
export function answersOf(instance: Instance) {
	return { answer: instance.solve(), slip: instance.slip(), program: instance.program() };
}

/** How many rows a request asks for. */
export function sizeOf({ settings, count }: GenerationRequest): number {
	return settings.length * count;
}

/**
 * The rows of a request from row `start` on: at least one, and as many more as begin within
 * `milliseconds`; none past the end. Setting by setting, seeds ascending.
 * @throws RangeError for an unknown task, ParamsError for params that it does not take.
 */
export async function generateFrom(
	request: GenerationRequest,
	start: number,
	milliseconds: number,
): Promise<GeneratedRow[]> {
	const task = await loadTask(request.task);
	const until = performance.now() + milliseconds;
	const rows: GeneratedRow[] = [];
	for (let index = start; index < sizeOf(request); index++) {
		if (rows.length > 0 && performance.now() >= until) break;
		const setting = request.settings[Math.floor(index / request.count)];
		if (!setting) break;
		const seed = request.firstSeed + (index % request.count);
		const instance = task.instance(setting.params, seed);
		rows.push(
			v.parse(GeneratedRow, { ...questionRow(instance, setting.level), ...answersOf(instance) }),
		);
	}
	return rows;
}
