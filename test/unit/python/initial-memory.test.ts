import { expect, test } from 'vitest';
import { withoutInitialMemory } from '../../../src/python/initial-memory.ts';

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
/** One memory of one page, exported as `m`, with "abc" at 5 and "d" at 300. */
const MODULE = Uint8Array.from([
	...HEADER,
	...[5, 3, 1, 0, 1],
	...[7, 5, 1, 1, 0x6d, 2, 0],
	...[11, 16, 2, 0, 0x41, 5, 0x0b, 3, 0x61, 0x62, 0x63, 0, 0x41, 0xac, 0x02, 0x0b, 1, 0x64],
]);
const PASSIVE = Uint8Array.from([...HEADER, 11, 4, 1, 1, 1, 0x61]);

function snapshotOf(module: BufferSource): Uint8Array {
	const { m } = new WebAssembly.Instance(new WebAssembly.Module(module)).exports;
	if (!(m instanceof WebAssembly.Memory)) throw new Error('no memory');
	return Uint8Array.from([1, 2, 3, 4, ...new Uint8Array(m.buffer)]);
}

test('of an instance that has changed nothing only the header is left', () => {
	const snapshot = snapshotOf(MODULE);
	expect(snapshot.filter((byte) => byte !== 0)).toHaveLength(8);
	withoutInitialMemory(snapshot, MODULE);
	expect([...snapshot.filter((byte) => byte !== 0)]).toEqual([1, 2, 3, 4]);
});

test('done twice, the snapshot is as it was, with what its instance changed', () => {
	const snapshot = snapshotOf(MODULE);
	snapshot.set([9, 8, 7], 4 + 6);
	const changed = snapshot.slice();
	withoutInitialMemory(snapshot, MODULE);
	expect(Buffer.compare(snapshot, changed)).not.toBe(0);
	withoutInitialMemory(snapshot, MODULE);
	expect(Buffer.compare(snapshot, changed)).toBe(0);
});

test('a module whose data is placed otherwise is refused', () => {
	expect(() => withoutInitialMemory(new Uint8Array(70_000), PASSIVE)).toThrow('not where it was');
});
