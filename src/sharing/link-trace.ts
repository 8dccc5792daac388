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

/** The events again, for the schema to judge. */
export function unpackTrace(packed: readonly LinkEvent[]): LinkEvent[] {
	const before = programs();
	return packed.map((event) => {
		before.note(event);
		return event.type === 'execution' && !Object.hasOwn(event, 'code')
			? { ...event, code: before.of(event) }
			: event;
	});
}
