import { isKept, type RunEvent } from '../core/events/index.ts';

/** A run's events as link format 1 carries them: what follows from the rest is left out. */
export type LinkEvent = Readonly<Record<string, unknown>>;

/** What events before have said, that a later one would only repeat. */
interface Said {
	answerText?: unknown;
	answerCode?: unknown;
	answerOutput?: unknown;
	selfCheckCode?: unknown;
}

function remember(said: Said, event: LinkEvent): void {
	if (event.type === 'answer') {
		said.answerText = event.text;
		said.answerCode = event.code;
	} else if (event.type === 'self-check-program') {
		said.selfCheckCode = event.code;
	} else if (event.type === 'execution' && event.purpose === 'answer') {
		said.answerOutput = event.output;
	}
}

/** The field that would repeat something, and what it would repeat. */
function repetition(said: Said, event: LinkEvent): readonly [string, unknown] | null {
	if (event.type === 'execution')
		return ['code', event.purpose === 'answer' ? said.answerCode : said.selfCheckCode];
	if (event.type === 'verdict')
		return ['answer', event.source === 'text' ? said.answerText : said.answerOutput];
	return null;
}

/**
 * Leaves out requests (they are derived anew by replay), what only streams, and repetitions; seconds
 * are rounded to milliseconds.
 */
export function packTrace(events: readonly RunEvent[]): LinkEvent[] {
	const said: Said = {};
	const packed: LinkEvent[] = [];
	for (const event of events) {
		if (!isKept(event)) continue;
		const all: Record<string, unknown> = { ...event };
		if ('seconds' in event) all.seconds = Math.round(event.seconds * 1000) / 1000;
		const [field, value] = repetition(said, all) ?? [];
		remember(said, all);
		if (field !== undefined && all[field] === value) delete all[field];
		packed.push(all);
	}
	return packed;
}

/** The events again, for the schema to judge. */
export function unpackTrace(packed: readonly LinkEvent[]): LinkEvent[] {
	const said: Said = {};
	return packed.map((event) => {
		const [field, value] = repetition(said, event) ?? [];
		const whole =
			field !== undefined && !Object.hasOwn(event, field) ? { ...event, [field]: value } : event;
		remember(said, whole);
		return whole;
	});
}
