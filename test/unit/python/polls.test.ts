import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
	interpreterWithPolls,
	libraryWithPolls,
	QUESTION,
} from '../../../src/python/polls/polls.ts';
import { type Section, writeModule } from '../../../src/python/polls/sections.ts';
import { section, text } from '../../support/wasm.ts';

const NUMBER = 0x7f;
/** Turns as often as its input says: `do { turns-- } while (turns)`. */
const COUNTED = [0x03, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b];
const ENDLESS = [0x03, 0x40, 0x0c, 0, 0x0b];
const EXPORTS = section(7, 2, ...text('turn'), 0, 0, ...text('spin'), 0, 1);

const functions = (imported: number): Section[] => [
	section(3, 2, 1, 2),
	{
		...EXPORTS,
		rest: EXPORTS.rest.map((byte, at) => byte + (at === 6 || at === 13 ? imported : 0)),
	},
	section(10, 2, COUNTED.length + 2, 0, ...COUNTED, 0x0b, ENDLESS.length + 2, 0, ...ENDLESS, 0x0b),
];
const TYPES = section(1, 3, 0x60, 0, 1, NUMBER, 0x60, 1, NUMBER, 0, 0x60, 0, 0);

/** A program that imports two functions, the second of which is the question. */
const interpreter = (name = QUESTION) =>
	writeModule([
		TYPES,
		section(2, 2, ...text('env'), ...text('other'), 0, 2, ...text('env'), ...text(name), 0, 2),
		...functions(2),
	]);

/** A library that imports a table, or nothing. */
const library = (imports: Section[]) => writeModule([TYPES, ...imports, ...functions(0)]);
const TABLE = section(2, 1, ...text('env'), ...text('__indirect_function_table'), 1, 0x70, 0, 1);

type Turn = (turns: number) => void;

async function start(wasm: Uint8Array<ArrayBuffer>, env: WebAssembly.ModuleImports) {
	const { instance } = await WebAssembly.instantiate(wasm, { env });
	return instance.exports as { turn: Turn; spin: () => void };
}

test('a loop of the interpreter asks every ten thousand turns, and ends where the answer throws', async () => {
	let asked = 0;
	let most = Number.POSITIVE_INFINITY;
	const question = () => {
		if (++asked > most) throw new Error('enough');
	};
	const { turn, spin } = await start(interpreterWithPolls(interpreter()), {
		other: () => {},
		[QUESTION]: question,
	});
	turn(9_000);
	expect(asked).toBe(0);
	turn(91_000);
	expect(asked).toBe(10);
	most = 20;
	expect(spin).toThrow('enough');
	expect(asked).toBe(21);
});

test('a loop of a library asks by the table', async () => {
	let asked = 0;
	const ask = writeModule([
		section(1, 1, 0x60, 0, 0),
		section(2, 1, ...text('env'), ...text('ask'), 0, 0),
		section(7, 1, ...text('ask'), 0, 0),
	]);
	const env = {
		ask: () => {
			if (++asked > 10) throw new Error('enough');
		},
	};
	const { instance } = await WebAssembly.instantiate(ask, { env });
	const table = new WebAssembly.Table({ element: 'anyfunc', initial: 80 });
	table.set(70, instance.exports.ask);
	const { turn, spin } = await start(libraryWithPolls(library([TABLE]), 70), {
		__indirect_function_table: table,
	});
	turn(100_000);
	expect(asked).toBe(10);
	expect(spin).toThrow('enough');
});

test('a module without loops stays as it is; one that could not ask is refused', () => {
	const without = writeModule([
		section(1, 1, 0x60, 0, 0),
		section(3, 1, 0),
		section(10, 1, 2, 0, 0x0b),
	]);
	expect(libraryWithPolls(without, 1)).toBe(without);
	expect(() => libraryWithPolls(library([]), 1)).toThrow('cannot ask');
	expect(() => interpreterWithPolls(interpreter('another'))).toThrow('nothing to ask by');
	const strange = writeModule([TABLE, section(10, 1, 3, 0, 0xff, 0x0b)]);
	expect(() => libraryWithPolls(strange, 1)).toThrow('unknown instruction of WebAssembly: 255');
});

test('Pyodide’s own interpreter stays valid', async () => {
	const wasm = await readFile(
		new URL('../../../node_modules/pyodide/pyodide.asm.wasm', import.meta.url),
	);
	const polled = interpreterWithPolls(wasm);
	expect(WebAssembly.validate(polled)).toBe(true);
	expect(polled.length).toBeGreaterThan(wasm.length);
});
