import * as v from 'valibot';
import { isKept, RunEvent } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { migrations } from '../core/migrations/index.ts';
import { isPublished, RunSpec } from '../core/spec.ts';
import { BUILD } from '../core/version.ts';
import { format1 } from './format-1.ts';
import { format2 } from './format-2.ts';
import type { LinkFormat, Payload, PuzzleIdentity } from './link-format.ts';
import { publicSpec } from './public-spec.ts';
import { invalidLink, type LinkKind, orMissingFeature, seal, unseal } from './sealed-link.ts';

/** What a link carries: a recipe, and with `events` all that happened when it was run. */
export interface SharedRun {
	/** The build of the page that made the link. */
	readonly build: string;
	readonly spec: RunSpec;
	/** What the puzzle was where the link was made. */
	readonly identity: PuzzleIdentity;
	/** Null in a recipe link. */
	readonly events: readonly RunEvent[] | null;
}

/** Longer links still open in a browser, but chat and mail programs cut them: offer a file. */
export const COMFORTABLE_LINK = 8000;

const RUN_LINK: LinkKind = {
	page: 'run',
	thing: 'a run',
	tooLarge:
		'This run is too large for a link. Export it as a file instead, and import the file on the History page.',
};
/** Every format that links have had; the last is the one that is written. */
const NEWEST = '2';
const FORMATS: ReadonlyMap<string, LinkFormat> = new Map([
	['1', format1],
	[NEWEST, format2],
]);

const Events = v.array(RunEvent);
const Run = v.object({ spec: RunSpec, events: Events });

/**
 * The address part `#/run/…` of a run: the recipe alone, or with its trace where `events` is given.
 * Nothing but the schema's fields can enter it, no credentials of an address, and of a published
 * instance only its id.
 * @throws Failure `link-too-large` for a trace that no link can carry: offer a file instead
 */
export async function encodeRunLink(
	spec: RunSpec,
	identity: PuzzleIdentity,
	events: readonly RunEvent[] | null,
): Promise<string> {
	const shown = publicSpec(spec);
	const written: Payload = {
		build: BUILD,
		versions: migrations.versions,
		// A trace's start says it.
		identity: events ? {} : identity,
		run: { spec: shown, events: events ? sharedEvents(shown, v.parse(Events, events)) : [] },
		hasTrace: events !== null,
	};
	return seal(RUN_LINK, NEWEST, (most) => format2.write(written, most));
}

/**
 * Reads a run link of any format out of a text: its address or the part after `#`, as it was made or as
 * chat and mail programs leave it. Runs and loads nothing.
 * @throws Failure `link-damaged`, `link-too-large`, `link-foreign-version`, `newer-version`, `link-invalid`
 * or `link-feature-missing`
 */
export async function decodeRunLink(text: string): Promise<SharedRun> {
	const written = unseal(text, RUN_LINK, FORMATS);
	try {
		return read(written);
	} catch (thrown) {
		throw orMissingFeature(thrown);
	}
}

function read(written: Payload): SharedRun {
	const { spec, events } = migrations.upgrade(written.run, written.versions);
	const parsed = v.safeParse(
		Run,
		{ spec, events },
		// The first fault is enough: a small link can hold very many.
		{ abortEarly: true },
	);
	if (!parsed.success) throw invalidLink(RUN_LINK, explainIssue(parsed.issues), written.build);
	return {
		build: written.build,
		spec: parsed.output.spec,
		identity: written.identity,
		events: written.hasTrace ? parsed.output.events.filter(isKept) : null,
	};
}

/**
 * What a link tells of a run. A published question is third-party text: whoever opens the link has it
 * from the published data. Reasoning proves nothing and is often longer than all else together.
 */
function sharedEvents({ instance }: RunSpec, events: readonly RunEvent[]): RunEvent[] {
	return events
		.filter(isKept)
		.map(withoutReasoning)
		.map((event) =>
			event.type === 'start' && isPublished(instance)
				? { ...event, question: '', puzzle: null }
				: event,
		);
}

function withoutReasoning(event: RunEvent): RunEvent {
	if (!('reasoning' in event)) return event;
	const { reasoning, ...rest } = event;
	return rest;
}
