/** A run's events as a link carries them: plain data, without what an earlier event says already. */
export type LinkEvent = Readonly<Record<string, unknown>>;

/** The program that an execution ran, as the reply before it gives it. */
function programs() {
	const last = new Map<unknown, unknown>();
	return {
		of: (event: LinkEvent) => last.get(event.purpose),
		note(event: LinkEvent) {
			if (event.type === 'answer') last.set('answer', event.code);
			if (event.type === 'self-check-program') last.set('self-check', event.code);
		},
	};
}

/** Leaves out a program that an execution would repeat; seconds are rounded to milliseconds. */
export function packTrace(events: readonly unknown[]): LinkEvent[] {
	const before = programs();
	return events.map((event) => {
		const { ...packed }: Record<string, unknown> = Object(event);
		before.note(packed);
		if (typeof packed.seconds === 'number')
			packed.seconds = Math.round(packed.seconds * 1000) / 1000;
		if (packed.type === 'execution' && packed.code === before.of(packed)) delete packed.code;
		return packed;
	});
}

/**
 * The events again, for the schema to judge; null where programs of more than `most` characters in all
 * are repeated: a small link can repeat a long one thousands of times.
 */
export function unpackTrace(packed: readonly LinkEvent[], most: number): LinkEvent[] | null {
	const before = programs();
	const events: LinkEvent[] = [];
	let repeated = 0;
	for (const event of packed) {
		before.note(event);
		if (event.type !== 'execution' || Object.hasOwn(event, 'code')) {
			events.push(event);
			continue;
		}
		const code = before.of(event);
		if (typeof code === 'string') repeated += code.length;
		if (repeated > most) return null;
		events.push({ ...event, code });
	}
	return events;
}
