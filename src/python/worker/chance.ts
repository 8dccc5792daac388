import type { PyodideInterface } from 'pyodide';
import { createRandom } from '../../ground/random.ts';

let random = createRandom('0');

/** From now on the interpreter's random bytes follow from the seed alone. */
export function seedChance(seed: number): void {
	random = createRandom(String(seed));
}

/** Fills memory of the interpreter with random bytes: of `os.urandom`, `secrets`, `uuid4` and the like. */
export function fillByChance(bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length; at++) bytes[at] = nextByte();
}

/** Gives the interpreter's files of random bytes the same source. */
export function seedDevices({ FS }: PyodideInterface): void {
	for (const name of ['random', 'urandom']) {
		FS.unlink(`/dev/${name}`);
		FS.createDevice('/dev', name, nextByte);
	}
}

const nextByte = (): number => random.next() & 0xff;
