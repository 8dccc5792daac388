import * as v from 'valibot';
import { isKept, RunEvent } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { Failure } from '../core/failure.ts';
import { migrations } from '../core/migrations/index.ts';
import { isPublished, RunSpec } from '../core/spec.ts';
import { BUILD, isLaterBuild } from '../core/version.ts';
import { hashOfText } from '../ground/hash.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { format1 } from './format-1.ts';
import { format2 } from './format-2.ts';
import type { LinkFormat, Payload, PuzzleIdentity } from './link-format.ts';
import { linkReadings } from './link-readings.ts';
import { missingFeature } from './missing-feature.ts';
import { publicSpec } from './public-spec.ts';

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

const PREFIX = '#/run/';
/** Every format that links have had; the last is the one that is written. */
const FORMATS: Readonly<Record<string, LinkFormat>> = { '1': format1, '2': format2 };
const NEWEST = '2';
/** Browsers refuse addresses of more than about 2 MB. */
const MOST_CHARACTERS = 2_000_000;
const MOST_BYTES = 1_000_000;

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
	const bytes = format2.write(written, MOST_BYTES);
	if (bytes === null) throw tooLarge();
	const payload = toBase64Url(bytes);
	return `${PREFIX}${NEWEST}.${payload}.${checksum(payload)}`;
}

/**
 * Reads a run link of any format out of a text: its address or the part after `#`, as it was made or as
 * chat and mail programs leave it. Runs and loads nothing.
 * @throws Failure `link-damaged`, `link-too-large`, `link-foreign-version`, `newer-version`, `link-invalid`
 * or `link-feature-missing`
 */
export async function decodeRunLink(text: string): Promise<SharedRun> {
	try {
		return read(text);
	} catch (thrown) {
		const feature = missingFeature(thrown);
		if (feature === null) throw thrown;
		throw new Failure(
			'link-feature-missing',
			`This browser lacks "${feature}", which opening a link needs. Nothing is wrong with the link: open it in a current version of Chrome, Edge, Firefox or Safari.`,
			{ cause: thrown },
		);
	}
}

function read(text: string): SharedRun {
	if (text.length > MOST_CHARACTERS) throw tooLarge();
	const { reader, payload } = whole(text);
	const written = inflated(reader, payload);
	const { spec, events } = migrations.upgrade(written.run, written.versions);
	const parsed = v.safeParse(
		Run,
		{ spec, events },
		// The first fault is enough: a small link can hold very many.
		{ abortEarly: true },
	);
	if (!parsed.success) throw invalid(explainIssue(parsed.issues), written.build);
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

/** The link in a text whose check holds. */
function whole(text: string): { readonly reader: LinkFormat; readonly payload: string } {
	let foreign: string | null = null;
	for (const { format, payload, check } of linkReadings(text)) {
		const reader = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
		// What another version puts after its number is not for this one to judge.
		if (!reader) foreign ??= format;
		else if (payload !== '' && checksum(payload) === check) return { reader, payload };
	}
	if (foreign === null) throw damaged();
	throw new Failure(
		'link-foreign-version',
		`This link has format ${foreign}, and this page reads formats up to ${NEWEST}. It was probably made by a newer version: reload the page, or open the link where it was made.`,
	);
}

/** DEFLATE has no check of its own: without one a changed letter would go unnoticed. */
function checksum(payload: string): string {
	return hashOfText(payload, 8);
}

function inflated(reader: LinkFormat, payload: string): Payload {
	let written: Payload | null;
	try {
		written = reader.read(fromBase64Url(payload), MOST_BYTES);
	} catch (error) {
		if (missingFeature(error) !== null) throw error;
		if (error instanceof v.ValiError) throw invalid(explainIssue(error.issues));
		throw damaged(error);
	}
	if (written === null) throw tooLarge();
	return written;
}

function invalid(fault: string, build = ''): Failure {
	if (isLaterBuild(build))
		return new Failure(
			'newer-version',
			`This link was made by a newer version of the page (${build}), and this one does not understand all of it (${fault}). Reload the page to get its newest version.`,
		);
	return new Failure(
		'link-invalid',
		`This link arrived whole, but what it holds is not a run that this page understands (${fault}). Ask for the run as a file, or for a new link.`,
	);
}

function damaged(cause?: unknown): Failure {
	return new Failure(
		'link-damaged',
		'This link is incomplete or was changed on its way; programs often cut long links. Copy the whole link again, or ask for the run as a file.',
		{ cause },
	);
}

function tooLarge(): Failure {
	return new Failure(
		'link-too-large',
		'This run is too large for a link. Export it as a file instead, and import the file on the History page.',
	);
}
