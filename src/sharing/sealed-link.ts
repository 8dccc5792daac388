import * as v from 'valibot';
import { explainIssue } from '../core/explain.ts';
import { Failure } from '../core/failure.ts';
import { isLaterBuild } from '../core/version.ts';
import { hashOfText } from '../ground/hash.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { linkReadings } from './link-readings.ts';
import { missingFeature } from './missing-feature.ts';

/** A kind of link that carries what it shows: where it leads, and the words of its failures. */
export interface LinkKind {
	/** The page that opens it. */
	readonly page: 'run' | 'experiment' | 'class';
	/** What it holds, with its article. */
	readonly thing: string;
	/** What to do where it is too large. */
	readonly tooLarge: string;
}

/** Browsers refuse addresses of more than about 2 MB. */
const MOST_CHARACTERS = 2_000_000;
/** Of JSON in a link. */
const MOST_BYTES = 1_000_000;

/** A format that a kind of link has had. */
export interface SealedFormat<Payload> {
	/**
	 * Reads a link's bytes; null where they hold more than `most` bytes.
	 * @throws SyntaxError, TypeError or Error for damaged bytes, ValiError for data of another shape
	 */
	read(bytes: Uint8Array<ArrayBuffer>, most: number): Payload | null;
}

/**
 * The address part of a link: page, format, payload, and a check, which DEFLATE has none of.
 * @param write gives the bytes, or null where they are more than a link may hold
 * @throws Failure `link-too-large`
 */
export function seal(
	kind: LinkKind,
	format: string,
	write: (most: number) => Uint8Array | null,
): string {
	const bytes = write(MOST_BYTES);
	if (bytes === null) throw tooLarge(kind);
	const payload = toBase64Url(bytes);
	return `#/${kind.page}/${format}.${payload}.${checksum(payload)}`;
}

/**
 * What a link holds, out of a text as it was made or as chat and mail programs leave it.
 * @param formats every format of this kind of link, the newest last
 * @throws Failure `link-damaged`, `link-too-large`, `link-foreign-version`, `link-invalid` or
 * `link-feature-missing`
 */
export function unseal<Payload>(
	text: string,
	kind: LinkKind,
	formats: ReadonlyMap<string, SealedFormat<Payload>>,
): Payload {
	try {
		if (text.length > MOST_CHARACTERS) throw tooLarge(kind);
		const { reader, payload } = whole(text, kind, formats);
		const written = inflated(reader, payload, kind);
		if (written === null) throw tooLarge(kind);
		return written;
	} catch (thrown) {
		throw orMissingFeature(thrown);
	}
}

/** A thrown thing, or the failure of a browser that lacks something, where it says that it does. */
export function orMissingFeature(thrown: unknown): unknown {
	const feature = missingFeature(thrown);
	if (feature === null) return thrown;
	return new Failure(
		'link-feature-missing',
		`This browser lacks "${feature}", which opening a link needs. Nothing is wrong with the link: open it in a current version of Chrome, Edge, Firefox or Safari.`,
		{ cause: thrown },
	);
}

/** The failure of a link that is whole and holds something else. @param build what made it, where it says */
export function invalidLink({ thing }: LinkKind, fault: string, build = ''): Failure {
	if (isLaterBuild(build))
		return new Failure(
			'newer-version',
			`This link was made by a newer version of the page (${build}), and this one does not understand all of it (${fault}). Reload the page to get its newest version.`,
		);
	return new Failure(
		'link-invalid',
		`This link arrived whole, but what it holds is not ${thing} that this page understands (${fault}). Ask for a file, or for a new link.`,
	);
}

/** The link in a text whose check holds. */
function whole<Payload>(
	text: string,
	{ page }: LinkKind,
	formats: ReadonlyMap<string, SealedFormat<Payload>>,
): { readonly reader: SealedFormat<Payload>; readonly payload: string } {
	let foreign: string | null = null;
	for (const { format, payload, check } of linkReadings(text, page)) {
		const reader = formats.get(format);
		// What another version puts after its number is not for this one to judge.
		if (!reader) foreign ??= format;
		else if (payload !== '' && checksum(payload) === check) return { reader, payload };
	}
	if (foreign === null) throw damaged();
	const newest = [...formats.keys()].at(-1);
	throw new Failure(
		'link-foreign-version',
		`This link has format ${foreign}, and this page reads formats up to ${newest}. It was probably made by a newer version: reload the page, or open the link where it was made.`,
	);
}

/** DEFLATE has no check of its own: without one a changed letter would go unnoticed. */
function checksum(payload: string): string {
	return hashOfText(payload, 8);
}

function inflated<Payload>(
	reader: SealedFormat<Payload>,
	payload: string,
	kind: LinkKind,
): Payload | null {
	try {
		return reader.read(fromBase64Url(payload), MOST_BYTES);
	} catch (error) {
		if (missingFeature(error) !== null) throw error;
		if (error instanceof v.ValiError) throw invalidLink(kind, explainIssue(error.issues));
		throw damaged(error);
	}
}

function damaged(cause?: unknown): Failure {
	return new Failure(
		'link-damaged',
		'This link is incomplete or was changed on its way; programs often cut long links. Copy the whole link again, or ask for a file.',
		{ cause },
	);
}

function tooLarge({ tooLarge }: LinkKind): Failure {
	return new Failure('link-too-large', tooLarge);
}
