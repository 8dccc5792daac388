import * as v from 'valibot';
import { Variable } from '../core/events/index.ts';

const Id = v.pipe(v.number(), v.integer());

/** What the frame may tell the page; anything else is dropped. */
export const FromFrameMessage = v.variant('type', [
	v.object({ type: v.literal('ready') }),
	v.object({ type: v.literal('pong') }),
	v.object({ type: v.literal('library') }),
	v.object({ type: v.literal('begin'), id: Id }),
	v.object({ type: v.literal('failed'), reason: v.string() }),
	v.object({
		type: v.literal('output'),
		id: Id,
		stream: v.picklist(['stdout', 'stderr']),
		text: v.pipe(v.string(), v.maxLength(100_000)),
	}),
	v.object({
		type: v.literal('end'),
		id: Id,
		report: v.pipe(v.string(), v.maxLength(200_000)),
		seconds: v.pipe(v.number(), v.minValue(0)),
	}),
]);
export type FromFrameMessage = v.InferOutput<typeof FromFrameMessage>;

/** How a program ended, as the interpreter or the frame tells it. A program can forge its own. */
export const Report = v.object({
	/** `needs`: not run, since `modules` are not there. */
	ending: v.picklist(['ok', 'error', 'exit', 'time', 'memory', 'crash', 'needs']),
	/** The exception's class. */
	kind: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	text: v.optional(v.pipe(v.string(), v.maxLength(20_000)), ''),
	code: v.optional(v.number(), 0),
	modules: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000)), []),
	/** A variable that may stand for an output which the program did not print. */
	variable: v.optional(v.nullable(Variable), null),
});
export type Report = v.InferOutput<typeof Report>;

/** The report on a program that did not come to tell its own. */
export function crash(text: string): Report {
	return { ending: 'crash', kind: '', text, code: 0, modules: [], variable: null };
}

const ReportText = v.pipe(v.string(), v.parseJson(), Report);

/** A report from its JSON; what is none becomes a crash: the program tampered with the interpreter. */
export function parseReport(text: string): Report {
	const parsed = v.safeParse(ReportText, text);
	if (parsed.success) return parsed.output;
	return crash('its report was not readable');
}
