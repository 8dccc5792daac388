import { ENCODINGS, plainOf } from './mangled-text.ts';

/** The three parts of a link as a text may mean them; payload and check are empty where only a format is seen. */
export interface LinkParts {
	readonly format: string;
	readonly payload: string;
	/** Eight hex digits in small letters. */
	readonly check: string;
}

/** Enough for a link that three programs, each in its own way, have handled. */
const MOST_READINGS = 128;
/** Of all readings together: a long text is read in fewer ways. */
const MOST_CHARACTERS = 4_000_000;
/** In one text: an older link that is quoted below a new one, perhaps. */
const MOST_LINKS = 8;

/** The shape of a link to a page. */
function shapeOf(page: string): RegExp {
	return new RegExp(
		String.raw`(?:^\/*|(?:^|[/#!])${page}\/+)([1-9]\d{0,3})\.+(?:([\w-]+)\.+([\da-f]{8}))?`,
		'gi',
	);
}

/**
 * Every way to read a link to a page out of a text that chat and mail programs have handled, the plainest
 * first; whoever asks takes the first whose check holds. Passed over is what stands before and after
 * the link, and whatever is no character of links: spaces, line breaks, quote marks, what has no
 * width. Encodings are undone one by one and one after the other. Bounded, whatever the text.
 */
export function* linkReadings(text: string, page = 'run'): Generator<LinkParts> {
	const shape = shapeOf(page);
	const readings = new Set([text]);
	let characters = 0;
	// A set's walk comes to what is added on the way: texts in the order of their number of steps.
	for (const reading of readings) {
		yield* linksIn(plainOf(reading), shape);
		for (const undo of ENCODINGS) {
			characters += reading.length;
			if (readings.size >= MOST_READINGS || characters > MOST_CHARACTERS) break;
			readings.add(undo(reading));
		}
	}
}

/** Whether a text, read in whatever way, may hold a link to a page, whole or not. */
export function isLinkLike(text: string, page = 'run'): boolean {
	return !linkReadings(text, page).next().done;
}

function* linksIn(plain: string, shape: RegExp): Generator<LinkParts> {
	let links = 0;
	for (const [, format = '', payload = '', check = ''] of plain.matchAll(shape)) {
		yield { format, payload, check: check.toLowerCase() };
		links += 1;
		if (links === MOST_LINKS) return;
	}
}
