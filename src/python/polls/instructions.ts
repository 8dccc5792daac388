/** Where a variable-length number ends that begins at `at`. */
export function afterNumber(code: Uint8Array, at: number): number {
	while ((code[at] ?? 0) >= 0x80) at++;
	return at + 1;
}

/** An unsigned variable-length number, and where it ends. */
export function readNumber(code: Uint8Array, at: number): { value: number; end: number } {
	let value = 0;
	let scale = 1;
	for (;;) {
		const byte = code[at++] ?? 0;
		value += (byte & 0x7f) * scale;
		if (byte < 0x80) return { value, end: at };
		scale *= 128;
	}
}

/** What follows an instruction's first byte. */
type Operands = (code: Uint8Array, at: number) => number;

const nothing: Operands = (_code, at) => at;
const one = afterNumber;
const two: Operands = (code, at) => afterNumber(code, afterNumber(code, at));
const bytes =
	(count: number): Operands =>
	(_code, at) =>
		at + count;

/** A list of numbers, with `more` of them than its length says. */
const list =
	(more: number): Operands =>
	(code, at) => {
		const { value, end } = readNumber(code, at);
		let next = end;
		for (let left = value + more; left > 0; left--) next = afterNumber(code, next);
		return next;
	};

/** Where the type of a value or of a block ends; that of a reference has a second number. */
export const afterType: Operands = (code, at) =>
	code[at] === 0x63 || code[at] === 0x64 ? two(code, at) : one(code, at);

const tryTable: Operands = (code, at) => {
	const { value, end } = readNumber(code, afterType(code, at));
	let next = end;
	for (let left = value; left > 0; left--)
		next = (code[next] ?? 0) < 2 ? two(code, next + 1) : one(code, next + 1);
	return next;
};

/** Those of the bulk operations, after 0xfc. */
const bulk: Operands = (code, at) => {
	const { value, end } = readNumber(code, at);
	if (value > 17) throw unknown(0xfc, value);
	if (value < 8) return end;
	return [8, 10, 12, 14].includes(value) ? two(code, end) : one(code, end);
};

/** Those of vectors, after 0xfd. */
const vector: Operands = (code, at) => {
	const { value, end } = readNumber(code, at);
	if (value <= 11 || value === 92 || value === 93) return two(code, end);
	if (value === 12 || value === 13) return end + 16;
	if (value >= 21 && value <= 34) return end + 1;
	return value >= 84 && value <= 91 ? two(code, end) + 1 : end;
};

/** Those of shared memory, after 0xfe. */
const atomic: Operands = (code, at) => (code[at] === 3 ? at + 2 : two(code, at + 1));

const OPERANDS: (Operands | undefined)[] = [];
const define = (operands: Operands, ...ranges: readonly (number | readonly [number, number])[]) => {
	for (const range of ranges) {
		const [first, last] = typeof range === 'number' ? [range, range] : range;
		for (let opcode = first; opcode <= last; opcode++) OPERANDS[opcode] = operands;
	}
};
define(
	nothing,
	0x00,
	0x01,
	0x05,
	0x0a,
	0x0b,
	0x0f,
	0x19,
	0x1a,
	0x1b,
	[0x45, 0xc4],
	0xd1,
	0xd3,
	0xd4,
);
define(afterType, 0x02, 0x03, 0x04, 0x06);
define(one, [0x07, 0x09], 0x0c, 0x0d, 0x10, 0x12, 0x14, 0x15, 0x18, [0x20, 0x26]);
define(one, [0x3f, 0x42], 0xd0, 0xd2, 0xd5, 0xd6);
define(two, 0x11, 0x13, [0x28, 0x3e]);
define(bytes(4), 0x43);
define(bytes(8), 0x44);
define(list(1), 0x0e);
define(list(0), 0x1c);
define(tryTable, 0x1f);
define(bulk, 0xfc);
define(vector, 0xfd);
define(atomic, 0xfe);

/** Where the instruction ends that begins at `at`. @throws Error for one that is not known here */
export function afterInstruction(code: Uint8Array, at: number): number {
	const opcode = code[at] ?? 0;
	const operands = OPERANDS[opcode];
	if (!operands) throw unknown(opcode);
	return operands(code, at + 1);
}

const unknown = (...opcodes: number[]) =>
	new Error(`an unknown instruction of WebAssembly: ${opcodes.join(' ')}`);
