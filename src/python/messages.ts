import * as v from 'valibot';

const Id = v.pipe(v.number(), v.integer());

/** What the frame may tell the page; anything else is dropped. */
export const FromFrameMessage = v.variant('type', [
	v.object({ type: v.literal('ready') }),
	v.object({ type: v.literal('failed'), reason: v.string() }),
	v.object({ type: v.literal('output'), id: Id, text: v.pipe(v.string(), v.maxLength(65_536)) }),
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
	ending: v.picklist(['ok', 'error', 'exit', 'time', 'memory', 'output', 'crash', 'needs']),
	/** The exception's class. */
	kind: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	text: v.optional(v.pipe(v.string(), v.maxLength(20_000)), ''),
	code: v.optional(v.number(), 0),
	modules: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1000)), []),
});
export type Report = v.InferOutput<typeof Report>;

const ReportText = v.pipe(v.string(), v.parseJson(), Report);

/** A report from its JSON; what is none becomes a crash: the program tampered with the interpreter. */
export function parseReport(text: string): Report {
	const parsed = v.safeParse(ReportText, text);
	if (parsed.success) return parsed.output;
	return { ending: 'crash', kind: '', text: 'its report was not readable', code: 0, modules: [] };
}
