import { afterNumber, readNumber } from './instructions.ts';

/** The kinds of section that matter here. */
export const SECTION = { type: 1, import: 2, global: 6, code: 10 };

/** The order that sections have, by their kinds; those of kind 0 may stand anywhere. */
const ORDER = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];

/** A list of things of one kind, such as a module's functions. */
export interface Section {
	readonly kind: number;
	/** How many things; of some kinds it is another number. */
	readonly count: number;
	/** What comes after the count. */
	readonly rest: Uint8Array;
}

const HEADER = 8;

/** The sections of a WebAssembly module, in their order. */
export function readSections(wasm: Uint8Array): Section[] {
	const sections: Section[] = [];
	for (let at = HEADER; at < wasm.length; ) {
		const size = readNumber(wasm, at + 1);
		const end = size.end + size.value;
		const count = readNumber(wasm, size.end);
		sections.push({ kind: wasm[at] ?? 0, count: count.value, rest: wasm.subarray(count.end, end) });
		at = end;
	}
	return sections;
}

/** A module of these sections. */
export function writeModule(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
	const pieces: Uint8Array[] = [Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)];
	for (const { kind, count, rest } of sections) {
		const counted = numberBytes(count);
		pieces.push(
			Uint8Array.of(kind, ...numberBytes(counted.length + rest.length), ...counted),
			rest,
		);
	}
	return joined(pieces);
}

/** The section of a kind, empty where there is none. */
export const sectionOf = (sections: readonly Section[], kind: number): Section =>
	sections.find((section) => section.kind === kind) ?? { kind, count: 0, rest: new Uint8Array() };

/** The sections with one in place of that of its kind, or where its kind belongs. */
export function withSection(sections: readonly Section[], one: Section): Section[] {
	const before = new Set(ORDER.slice(0, ORDER.indexOf(one.kind)));
	const at = sections.findLastIndex(({ kind }) => before.has(kind)) + 1;
	const others = [...sections.slice(0, at), one, ...sections.slice(at)];
	return others.filter((other) => other === one || other.kind !== one.kind);
}

/** What a module imports, by kind of thing, in order: functions, tables, memories, globals, tags. */
export function importsOf(sections: readonly Section[]): readonly (readonly string[])[] {
	const { count, rest } = sectionOf(sections, SECTION.import);
	const decoder = new TextDecoder();
	const names: string[][] = [[], [], [], [], []];
	let at = 0;
	for (let left = count; left > 0; left--) {
		const module = readNumber(rest, at);
		const name = readNumber(rest, module.end + module.value);
		at = name.end + name.value;
		const kind = rest[at] ?? 0;
		names[kind]?.push(decoder.decode(rest.subarray(name.end, at)));
		at = AFTER_IMPORT[kind]?.(rest, at + 1) ?? Number.NaN;
		if (!(at <= rest.length)) throw new Error('an unknown import of WebAssembly');
	}
	return names;
}

/** A size has a flag that says whether it has a greatest value too. */
const afterSize = (bytes: Uint8Array, at: number): number => {
	const least = afterNumber(bytes, afterNumber(bytes, at));
	return (bytes[at] ?? 0) & 1 ? afterNumber(bytes, least) : least;
};

const AFTER_IMPORT = [
	afterNumber,
	(bytes: Uint8Array, at: number) => afterSize(bytes, afterNumber(bytes, at)),
	afterSize,
	(bytes: Uint8Array, at: number) => afterNumber(bytes, at) + 1,
	(bytes: Uint8Array, at: number) => afterNumber(bytes, at + 1),
];

/** A number as WebAssembly writes it; the last byte leaves room for the sign, where it has one. */
export function numberBytes(number: number): number[] {
	const bytes: number[] = [];
	for (let left = number; ; left >>>= 7) {
		if (left < 0x40) return [...bytes, left];
		bytes.push((left & 0x7f) | 0x80);
	}
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
