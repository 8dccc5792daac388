import type { RunEvent } from '../core/events/index.ts';

// A program stands in the reply that holds it, in the reply's own field, and in its execution; guidance
// often is a stretch of what the steerer said. The history keeps such a text once.

type Written = Readonly<Record<string, unknown>>;

/** A stretch of an event's own `text`: where it begins, and how long it is. */
type Stretch = readonly [at: number, length: number];

/** The field of a kind of event that is usually a stretch of its text. */
const INSIDE: Readonly<Record<string, string>> = {
	guidance: 'prompt',
	answer: 'code',
	'self-check-program': 'code',
};
/** The kind of reply whose program an execution runs, by its purpose. */
const PROGRAM: Readonly<Record<string, string>> = {
	answer: 'answer',
	'self-check': 'self-check-program',
};
/** Shorter texts are no longer than their stretch. */
const WORTHWHILE = 20;

/** The program that came last, by the kind of reply that held it. */
function programs() {
	const last = new Map<unknown, unknown>();
	return {
		note({ type, code }: Written) {
			if (Object.values(PROGRAM).includes(String(type))) last.set(type, code);
		},
		forget: () => last.clear(),
		of: ({ purpose }: Written) => last.get(PROGRAM[String(purpose)]),
	};
}

/** Packs the events of one run, each in its turn. */
export function createPacker(): (event: RunEvent) => Written {
	const before = programs();
	return (event) => {
		const { ...packed }: Record<string, unknown> = event;
		before.note(packed);
		if (packed.type === 'execution' && packed.code === before.of(packed)) delete packed.code;
		const field = INSIDE[event.type];
		const value = field === undefined ? null : packed[field];
		if (field !== undefined && typeof value === 'string' && value.length > WORTHWHILE) {
			const at = String(packed.text).indexOf(value);
			if (at >= 0) packed[field] = [at, value.length] satisfies Stretch;
		}
		return packed;
	};
}

/** Unpacks the events of one run, each in its turn; what is not packed stays as it is. */
export function createUnpacker(): (written: unknown) => unknown {
	const before = programs();
	return (written) => {
		if (typeof written !== 'object' || written === null) {
			// It may have been a reply: what an execution after it ran is not known.
			before.forget();
			return written;
		}
		const event: Record<string, unknown> = Object.fromEntries(Object.entries(written));
		const field = INSIDE[String(event.type)];
		const value = field === undefined ? null : event[field];
		if (field !== undefined && Array.isArray(value)) {
			const [at, length] = value;
			event[field] = String(event.text).slice(Number(at), Number(at) + Number(length));
		}
		before.note(event);
		if (event.type === 'execution' && !Object.hasOwn(event, 'code')) event.code = before.of(event);
		return event;
	};
}
