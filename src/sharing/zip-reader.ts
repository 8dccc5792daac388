import { Inflate } from 'fflate';

/** A file of an archive. */
export interface ZippedFile {
	readonly path: string;
	/** Its bytes, a piece at a time. @throws Error where they are damaged, after what could be had */
	bytes(): AsyncGenerator<Uint8Array, void>;
}

/** An archive, its files not yet read. */
export interface ZipContents {
	readonly files: readonly ZippedFile[];
	/** False where its end is missing: these are the files that were found all the same. */
	readonly whole: boolean;
}

/** More files than any archive of this page has. */
const MOST_FILES = 20_000;
/** So much is inflated at a time: at most 1,032 times as much comes of it. */
const SLICE = 16_384;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** An archive's end, with the longest comment. */
const LONGEST_END = 22 + 65_535;

/**
 * The files of a .zip of any size, by its directory; of one whose end was cut off, by what stands
 * before each file. Reads no more than the directory.
 * @throws RangeError for more files than it may have
 */
export async function openZip(zip: Blob): Promise<ZipContents> {
	const directory = await directoryOf(zip);
	const places = directory ?? (await placesOf(zip));
	return {
		whole: directory !== null,
		files: places.map((place) => ({ path: place.path, bytes: () => bytesOf(zip, place) })),
	};
}

/** Where a file stands in its archive. */
interface Place {
	readonly path: string;
	readonly stored: boolean;
	/** Where what stands before it begins. */
	readonly at: number;
	/** Where its bytes end at the latest. */
	readonly end: number;
	/** How many they are, where that is known. */
	readonly size: number | null;
}

async function view(zip: Blob, from: number, to: number): Promise<DataView> {
	return new DataView(await zip.slice(Math.max(0, from), to).arrayBuffer());
}

/** Null where there is none that can be read. */
async function directoryOf(zip: Blob): Promise<Place[] | null> {
	const tail = await view(zip, zip.size - LONGEST_END, zip.size);
	for (let at = tail.byteLength - 22; at >= 0; at--) {
		if (tail.getUint32(at, true) !== END) continue;
		const size = tail.getUint32(at + 12, true);
		const from = tail.getUint32(at + 16, true);
		return entriesOf(await view(zip, from, from + size), zip.size);
	}
	return null;
}

function entriesOf(directory: DataView, size: number): Place[] | null {
	const places: Place[] = [];
	let at = 0;
	while (at + 46 <= directory.byteLength) {
		if (directory.getUint32(at, true) !== CENTRAL) return null;
		const [name, extra, comment] = [28, 30, 32].map((field) =>
			directory.getUint16(at + field, true),
		);
		const compressed = directory.getUint32(at + 20, true);
		places.push({
			path: textAt(directory, at + 46, name ?? 0),
			stored: directory.getUint16(at + 10, true) === 0,
			at: directory.getUint32(at + 42, true),
			end: size,
			size: compressed,
		});
		if (places.length > MOST_FILES) throw tooMany();
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return places;
}

function textAt({ buffer, byteOffset, byteLength }: DataView, at: number, length: number): string {
	const end = Math.min(at + length, byteLength);
	return new TextDecoder().decode(new Uint8Array(buffer, byteOffset + at, Math.max(0, end - at)));
}

/** The files of an archive without its end. A compressed file may hold a header's mark by chance: its name is looked at, too. */
async function placesOf(zip: Blob): Promise<Place[]> {
	const found: Omit<Place, 'end'>[] = [];
	const window = 1_000_000;
	for (let from = 0; from < zip.size; from += window) {
		const part = await view(zip, from, from + window + 1000);
		for (let at = 0; at < window && at + 30 <= part.byteLength; at++) {
			if (part.getUint8(at) !== 0x50 || part.getUint32(at, true) !== LOCAL) continue;
			const path = textAt(part, at + 30, part.getUint16(at + 26, true));
			if (!/^[\w./ -]{1,300}$/.test(path)) continue;
			const stored = part.getUint16(at + 8, true) === 0;
			found.push({ path, stored, at: from + at, size: null });
			if (found.length > MOST_FILES) throw tooMany();
		}
	}
	return found.map((place, index) => ({ ...place, end: found[index + 1]?.at ?? zip.size }));
}

const tooMany = () => new RangeError(`It has more than ${MOST_FILES} files.`);

async function* bytesOf(zip: Blob, place: Place): AsyncGenerator<Uint8Array, void> {
	const header = await view(zip, place.at, place.at + 30);
	if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL)
		throw new Error('its beginning is not where the archive says');
	const from = place.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
	const end = place.size === null ? place.end : Math.min(place.end, from + place.size);
	const bytes = place.stored ? slicesOf(zip, from, end) : inflated(zip, from, end);
	yield* bytes;
}

async function* slicesOf(zip: Blob, from: number, end: number): AsyncGenerator<Uint8Array, void> {
	const block = 1_000_000;
	for (let at = from; at < end; at += block) {
		const bytes = new Uint8Array(await zip.slice(at, Math.min(end, at + block)).arrayBuffer());
		for (let start = 0; start < bytes.length; start += SLICE)
			yield bytes.subarray(start, start + SLICE);
	}
}

async function* inflated(zip: Blob, from: number, end: number): AsyncGenerator<Uint8Array, void> {
	const pieces: Uint8Array[] = [];
	const inflate = new Inflate((piece) => {
		if (piece.length > 0) pieces.push(piece);
	});
	for await (const slice of slicesOf(zip, from, end)) {
		// What is read has to be its own: the rest of it is kept until more has come.
		inflate.push(slice.slice());
		yield* pieces.splice(0);
	}
	inflate.push(new Uint8Array(), true);
	yield* pieces.splice(0);
}

/**
 * The lines of a UTF-8 text, each with its number from 1.
 * @param most characters that a line may have
 * @throws RangeError for a longer line
 */
export async function* linesOf(
	bytes: AsyncIterable<Uint8Array>,
	most: number,
): AsyncGenerator<{ readonly number: number; readonly text: string }, void> {
	const decoder = new TextDecoder();
	let number = 1;
	let parts: string[] = [];
	let length = 0;
	for await (const piece of bytes) {
		const [first = '', ...others] = decoder.decode(piece, { stream: true }).split('\n');
		parts.push(first);
		length += first.length;
		if (length > most)
			throw new RangeError(`Its line ${number} is longer than ${most} characters.`);
		for (const other of others) {
			yield { number, text: parts.join('') };
			number++;
			[parts, length] = [[other], other.length];
		}
	}
	const last = parts.join('') + decoder.decode();
	if (last !== '') yield { number, text: last };
}
