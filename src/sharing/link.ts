import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { RunEvent } from '../core/events/index.ts';
import { explainIssue } from '../core/explain.ts';
import { Failure } from '../core/failure.ts';
import { settingsFromFormat1 } from '../core/format1.ts';
import { isPublished, RunSpec } from '../core/spec.ts';
import { APP_VERSION } from '../core/version.ts';
import { canonicalJson } from '../ground/canonical.ts';
import { hashOfText } from '../ground/hash.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { deflate, inflate } from './deflate.ts';
import { lengthenNames, shortenNames } from './link-names.ts';
import { packTrace, unpackTrace } from './link-trace.ts';
import { publicSpec } from './public-spec.ts';

/** What a link carries: a recipe, and with `events` all that happened when it was run. */
export interface SharedRun {
	/** The version of the page that made the link. */
	readonly app: string;
	readonly spec: RunSpec;
	/** The hash that the instance had where the link was made. */
	readonly instanceHash: string;
	/** Null in a recipe link. */
	readonly events: readonly RunEvent[] | null;
}

/** Longer links still open in a browser, but chat and mail programs cut them: offer a file. */
export const COMFORTABLE_LINK = 8000;

const PREFIX = '#/run/';
const FORMAT = '1';
/** Browsers refuse addresses of more than about 2 MB. */
const MOST_CHARACTERS = 2_000_000;
const MOST_BYTES = 1_000_000;

/** What a link of format 1 leaves out means these for ever. */
const DEFAULTS = settingsFromFormat1({});

const Anything = v.record(v.string(), v.unknown());
const Envelope = v.object({
	app: v.pipe(v.string(), v.maxLength(50)),
	instanceHash: v.pipe(v.string(), v.maxLength(64)),
	spec: RunSpec,
	events: v.optional(
		v.pipe(
			v.array(Anything),
			v.transform((events) => unpackTrace(events)),
			v.array(RunEvent),
		),
	),
});

/**
 * The address part `#/run/…` of a run: the recipe alone, or with its trace where `events` is given.
 * Nothing but the schema's fields can enter it, no credentials of an address, and of a published
 * instance only its id.
 * @throws Failure `link-too-large` for a trace that no link can carry: offer a file instead
 */
export async function encodeRunLink(
	spec: RunSpec,
	instanceHash: string,
	events: readonly RunEvent[] | null,
): Promise<string> {
	const shown = publicSpec(spec);
	const unusual = Object.entries(shown.settings).filter(
		([name, value]) => canonicalJson(DEFAULTS[name]) !== canonicalJson(value),
	);
	const json = canonicalJson(
		shortenNames({
			app: APP_VERSION,
			instanceHash,
			spec: { ...shown, settings: Object.fromEntries(unusual) },
			...(events && { events: packTrace(sharedEvents(shown, v.parse(v.array(RunEvent), events))) }),
		}),
	);
	if (utf8ToBytes(json).length > MOST_BYTES) throw tooLarge();
	const payload = toBase64Url(await deflate(json));
	return `${PREFIX}${FORMAT}.${payload}.${checksum(payload)}`;
}

/**
 * Reads the address part of a run link. Runs and loads nothing.
 * @throws Failure `link-damaged`, `link-too-large`, `link-foreign-version` or `link-invalid`
 */
export async function decodeRunLink(fragment: string): Promise<SharedRun> {
	if (fragment.length > MOST_CHARACTERS) throw tooLarge();
	const { format, payload, check } = split(fragment.trim());
	if (format !== FORMAT)
		throw new Failure(
			'link-foreign-version',
			`This link has format ${format}, and this page reads format ${FORMAT}. It was probably made by a newer version: reload the page, or open the link where it was made.`,
		);
	if (checksum(payload) !== check) throw damaged();
	const json = await inflated(payload);
	if (json === null) throw tooLarge();
	const parsed = v.safeParse(Envelope, lengthenNames(jsonOf(json)));
	if (!parsed.success)
		throw new Failure(
			'link-invalid',
			`This link arrived whole, but what it holds is not a run that this page understands (${explainIssue(parsed.issues)}). Ask for the run as a file, or for a new link.`,
		);
	const { app, instanceHash, spec, events } = parsed.output;
	return { app, instanceHash, spec, events: events ?? null };
}

/** A published question is third-party text: whoever opens the link has it from the published data. */
function sharedEvents({ instance }: RunSpec, events: readonly RunEvent[]): RunEvent[] {
	return events.map((event) =>
		event.type === 'start' && isPublished(instance) ? { ...event, question: '' } : event,
	);
}

function split(fragment: string) {
	const start = fragment.indexOf('/run/');
	const text = start < 0 ? fragment : fragment.slice(start + '/run/'.length);
	const [format = '', payload = '', check = '', ...rest] = text.split('.');
	if (!/^[1-9]\d{0,3}$/.test(format)) throw damaged();
	// What another version puts after its number is not for this one to judge.
	if (format === FORMAT && (rest.length > 0 || !/^[\w-]+$/.test(payload))) throw damaged();
	return { format, payload, check };
}

/** DEFLATE has no check of its own: without one a changed letter would go unnoticed. */
function checksum(payload: string): string {
	return hashOfText(payload, 8);
}

async function inflated(payload: string): Promise<string | null> {
	try {
		return await inflate(fromBase64Url(payload), MOST_BYTES);
	} catch (error) {
		throw damaged(error);
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw damaged(error);
	}
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
