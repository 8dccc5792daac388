import type { RunRecord } from '../../src/core/run.ts';
import type { Sight } from './observer.ts';

/** Where things are that were stored: replies by their names, and what programs printed. */
export interface Stored {
	/** What is wrong with what is stored of something that was seen; null where nothing is. */
	faultOf(sight: Sight): string | null;
	/** The names of a run's replies. */
	namesIn(run: RunRecord): string[];
	/** Replies that are stored twice. */
	readonly doubles: readonly string[];
}

const NAME = /reply-\d{6}/;

interface Place {
	readonly run: RunRecord;
	readonly text: string;
}

/** Looks through stored runs. @param sent what the models really said, by its name */
export function lookThrough(runs: readonly RunRecord[], sent: ReadonlyMap<string, string>): Stored {
	const replies = new Map<string, Place>();
	const outputs = new Set<string>();
	const doubles: string[] = [];
	for (const run of runs)
		for (const event of run.events)
			if (event.type === 'execution') outputs.add(event.output);
			else if ('text' in event) {
				const name = NAME.exec(event.text)?.[0] ?? '';
				if (replies.has(name)) doubles.push(name);
				replies.set(name, { run, text: event.text });
			}

	function faultOf({ kind, name, word }: Sight): string | null {
		if (kind === 'output') return outputs.has(`${name}\n`) ? null : 'not stored';
		const place = replies.get(name);
		if (!place) return 'not stored';
		if (place.text !== sent.get(name)) return 'stored otherwise than it was sent';
		if (kind === 'reply') return null;
		const verdict = place.run.events.find((event) => event.type === 'verdict');
		if (!verdict) return 'not stored';
		return verdict.correct === (word === 'Correct') ? null : 'stored otherwise than shown';
	}
	return {
		faultOf,
		doubles,
		namesIn: (run) => [...replies].flatMap(([name, place]) => (place.run === run ? name : [])),
	};
}
