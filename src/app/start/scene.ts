import * as v from 'valibot';
import { Failure } from '../../core/failure.ts';

/** What the start page reads of a recorded run's file: its words and when they came, its output, its verdict. */
const RecordedFile = v.object({
	made: v.object({ model: v.string(), quantization: v.string() }),
	timing: v.object({
		/** When each event of the run came, in milliseconds since the recording began. */
		events: v.array(v.number()),
		streams: v.array(
			v.object({
				role: v.string(),
				channel: v.string(),
				at: v.number(),
				text: v.string(),
				/** Milliseconds since the piece before, then characters; and so on. */
				pieces: v.array(v.number()),
			}),
		),
	}),
	runs: v.tuple([
		v.object({ createdAt: v.string(), events: v.array(v.looseObject({ type: v.string() })) }),
	]),
});
const Start = v.object({ type: v.literal('start'), question: v.string() });
const Execution = v.object({
	type: v.literal('execution'),
	purpose: v.literal('answer'),
	output: v.string(),
	error: v.string(),
});
const Verdict = v.object({
	type: v.literal('verdict'),
	correct: v.boolean(),
	read: v.nullable(v.string()),
	reason: v.string(),
});

/** Something that came at a time, in milliseconds. */
interface Timed<Thing> {
	readonly at: number;
	readonly thing: Thing;
}

/** One run of a real model, as the start page plays it. */
export interface Side {
	readonly model: string;
	readonly quantization: string;
	/** ISO 8601. */
	readonly createdAt: string;
	readonly question: string;
	/** The whole answer. */
	readonly text: string;
	/** How many characters of the answer had come when. */
	readonly pieces: readonly Timed<number>[];
	/** What its program printed; null where it wrote none. */
	readonly output: Timed<string> | null;
	readonly verdict: Timed<v.InferOutput<typeof Verdict>>;
}

/** What of a side is there at one moment. */
export interface SideNow {
	readonly text: string;
	readonly output: string | null;
	readonly verdict: Side['verdict']['thing'] | null;
	/** What goes on; null once it is over. */
	readonly doing: 'reading' | 'writing' | 'running' | null;
}

/** Reads one side of its file's text. @throws Failure `recording-missing` */
export function readSide(text: string): Side {
	const file = v.safeParse(RecordedFile, JSON.parse(text));
	if (!file.success) throw new Failure('recording-missing', 'This file holds no recorded run.');
	const { made, timing, runs } = file.output;
	const [{ createdAt, events }] = runs;
	const timed = events.map((thing, index) => ({ at: timing.events[index] ?? 0, thing }));
	const start = events.find((event) => v.is(Start, event));
	const verdict = timed.find(isOf(Verdict));
	const execution = timed.find(isOf(Execution));
	if (!v.is(Start, start) || !verdict)
		throw new Failure('recording-missing', 'This recorded run has no verdict.');
	const streams = timing.streams.filter(
		({ role, channel }) => role === 'answer' && channel === 'text',
	);
	return {
		...made,
		createdAt,
		question: start.question,
		text: streams.map((stream) => stream.text).join(''),
		pieces: [...piecesOf(streams)],
		output: execution
			? { at: execution.at, thing: execution.thing.output || execution.thing.error }
			: null,
		verdict,
	};
}

/** What of a side is there after so many milliseconds. */
export function sideAt({ text, pieces, output, verdict }: Side, now: number): SideNow {
	const come = pieces.findLast(({ at }) => at <= now)?.thing ?? 0;
	const over = verdict.at <= now;
	const written = come === text.length;
	return {
		text: over ? text : text.slice(0, come),
		output: output && output.at <= now ? output.thing : null,
		verdict: over ? verdict.thing : null,
		doing: over ? null : come === 0 ? 'reading' : written && output ? 'running' : 'writing',
	};
}

/** When the first word of any side came, in milliseconds: what was before it is waiting. */
export function firstWordAt(sides: readonly Side[]): number {
	return Math.min(...sides.map(({ pieces }) => pieces[0]?.at ?? 0));
}

/** Prose and programs of an answer, in turn, as far as it has come. */
export function textParts(text: string): { readonly code: boolean; readonly text: string }[] {
	return text
		.split(/```\w*\n?/)
		.map((part, index) => {
			const code = index % 2 === 1;
			return { code, text: code ? part.trimEnd() : withoutMarks(part) };
		})
		.filter((part) => part.text !== '');
}

/** Prose without the marks of Markdown and LaTeX, which a stranger would stumble over; each word stays. */
function withoutMarks(text: string): string {
	return text
		.replaceAll(/\\[()[\]]|\$|\*\*|^#+ /gm, '')
		.replaceAll(/\\(?:boxed|text|mathbf|textbf)\{([^{}]*)\}/g, '$1')
		.replaceAll('\\times', '×')
		.replaceAll('\\cdot', '·')
		.replaceAll(/\s*\n\s*/g, '\n')
		.trim();
}

function* piecesOf(
	streams: readonly { readonly at: number; readonly pieces: readonly number[] }[],
): Generator<Timed<number>, void> {
	let come = 0;
	for (const { at, pieces } of streams) {
		let now = at;
		for (let index = 0; index + 1 < pieces.length; index += 2) {
			now += pieces[index] ?? 0;
			come += pieces[index + 1] ?? 0;
			yield { at: now, thing: come };
		}
	}
}

function isOf<Schema extends v.GenericSchema>(schema: Schema) {
	return (timed: Timed<unknown>): timed is Timed<v.InferOutput<Schema>> =>
		v.is(schema, timed.thing);
}
