import * as v from 'valibot';
import { isKept, Role, type RunEvent } from '../../core/events/index.ts';
import { RoundNumber } from '../../core/events/kind.ts';
import { Failure } from '../../core/failure.ts';
import { Label, LongText } from '../../core/plain.ts';
import type { RunRecord } from '../../core/run.ts';
import { exportRuns, importRuns } from '../../sharing/file.ts';

const Milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Part of a reply as it streamed: its text, or what was thought before it. */
const Stream = v.object({
	round: RoundNumber,
	role: Role,
	channel: v.picklist(['text', 'reasoning']),
	/** Before which kept event of the run it came. */
	before: Milliseconds,
	/** When its first piece came, since the recording began. */
	at: Milliseconds,
	text: LongText,
	/** Pieces of the text, one after the other: milliseconds since the piece before, then characters. */
	pieces: v.array(Milliseconds),
});
type Stream = v.InferOutput<typeof Stream>;

/** How a run was made. */
export const Made = v.object({
	/** The TaskLLM's name as its makers write it. */
	model: Label,
	/** Such as `Q4_K_M`; empty where nobody says, as with most providers. */
	quantization: Label,
	/** What ran the model, with its version. */
	engine: Label,
});
export type Made = v.InferOutput<typeof Made>;

/** What a recording's file says beside the run: a file of runs, which the history imports as well. */
const Beside = v.object({
	made: Made,
	timing: v.object({
		/** When each kept event of the run came, in milliseconds since the recording began. */
		events: v.array(Milliseconds),
		streams: v.array(Stream),
	}),
});

/** An event, and when it came, in milliseconds since the recording began. */
export interface Moment {
	readonly at: number;
	readonly event: RunEvent;
}

/** A real model's run, with its timing. */
export interface Recording {
	readonly record: RunRecord;
	readonly made: Made;
	/** In order: kept events, and the pieces of replies between them. */
	readonly moments: readonly Moment[];
}

/** A recording as the text of its file. */
export function writeRecording({ record, made, moments }: Recording): string {
	const kept = moments.filter(({ event }) => isKept(event));
	const file = JSON.parse(exportRuns([{ ...record, events: kept.map(({ event }) => event) }]));
	const timing = { events: kept.map(({ at }) => at), streams: streamsOf(moments) };
	return JSON.stringify({ ...file, made, timing });
}

/** A recording of its file's text. @throws Failure `recording-missing` */
export function readRecording(text: string): Recording {
	const [record] = importRuns(text, new Set()).runs;
	const beside = v.safeParse(Beside, JSON.parse(text));
	if (!record || !beside.success)
		throw new Failure('recording-missing', 'This file holds no run with its timing.');
	const { made, timing } = beside.output;
	return { record, made, moments: [...momentsOf(record, timing)] };
}

/** How long a recording plays, in seconds. */
export function secondsOf({ moments }: Recording): number {
	return (moments.at(-1)?.at ?? 0) / 1000;
}

function streamsOf(moments: readonly Moment[]): Stream[] {
	const streams: Stream[] = [];
	let before = 0;
	let last = 0;
	for (const { at, event } of moments) {
		if (isKept(event)) before++;
		if (event.type !== 'delta') continue;
		for (const channel of ['reasoning', 'text'] as const) {
			const piece = event[channel] ?? '';
			if (piece === '') continue;
			const { round, role } = event;
			const known = streams.at(-1);
			const goesOn =
				known?.before === before &&
				known.round === round &&
				known.role === role &&
				known.channel === channel;
			if (goesOn) {
				known.text += piece;
				known.pieces.push(at - last, piece.length);
			} else
				streams.push({ round, role, channel, before, at, text: piece, pieces: [0, piece.length] });
			last = at;
		}
	}
	return streams;
}

function* momentsOf(
	{ events }: RunRecord,
	timing: { readonly events: readonly number[]; readonly streams: readonly Stream[] },
): Generator<Moment, void> {
	for (let index = 0; index <= events.length; index++) {
		for (const stream of timing.streams) if (stream.before === index) yield* piecesOf(stream);
		const event = events[index];
		if (event) yield { at: timing.events[index] ?? 0, event };
	}
}

function* piecesOf({ round, role, channel, at, text, pieces }: Stream): Generator<Moment, void> {
	let now = at;
	let read = 0;
	for (let index = 0; index + 1 < pieces.length; index += 2) {
		now += pieces[index] ?? 0;
		const piece = text.slice(read, read + (pieces[index + 1] ?? 0));
		read += piece.length;
		const said = channel === 'text' ? { text: piece } : { text: '', reasoning: piece };
		yield { at: now, event: { type: 'delta', round, role, ...said } };
	}
}
