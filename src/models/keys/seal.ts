import * as v from 'valibot';
import { Failure } from '../../core/failure.ts';

/** What OWASP asks for PBKDF2 with SHA-256; raised over the years, so each sealed text says its own. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** What AES-GCM is made for. */
const IV_BYTES = 12;

const bytes = (size: number) =>
	v.pipe(
		v.instance(Uint8Array<ArrayBuffer>),
		v.check((value) => value.length === size),
	);

/** Keys under a passphrase, as they are stored. */
export const Sealed = v.object({
	version: v.literal(1),
	iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(10_000_000)),
	salt: bytes(SALT_BYTES),
	iv: bytes(IV_BYTES),
	data: v.instance(Uint8Array<ArrayBuffer>),
});
export type Sealed = v.InferOutput<typeof Sealed>;

const Keys = v.record(v.string(), v.string());

/** A passphrase made into a key, for texts that are sealed again and again. */
export interface SealingKey {
	readonly key: CryptoKey;
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly iterations: number;
}

/** A new key of a passphrase, under a fresh salt. @throws Failure `no-encryption` */
export function createSealingKey(passphrase: string): Promise<SealingKey> {
	return deriveKey(passphrase, crypto.getRandomValues(new Uint8Array(SALT_BYTES)), ITERATIONS);
}

/** Encrypts keys, each time under a fresh initialisation vector. */
export async function seal(
	keys: Readonly<Record<string, string>>,
	{ key, salt, iterations }: SealingKey,
): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const encrypted = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv },
		key,
		new TextEncoder().encode(JSON.stringify(keys)),
	);
	return { version: 1, iterations, salt, iv, data: new Uint8Array(encrypted) };
}

/**
 * Decrypts what is kept and returns the key with it.
 * @throws Failure `keys-unreadable`, `wrong-passphrase`, `no-encryption`
 */
export async function unseal(
	kept: unknown,
	passphrase: string,
): Promise<{ readonly keys: v.InferOutput<typeof Keys>; readonly sealingKey: SealingKey }> {
	const read = v.safeParse(Sealed, kept);
	if (!read.success) throw unreadable();
	const { salt, iterations } = read.output;
	const sealingKey = await deriveKey(passphrase, salt, iterations);
	const opened = await decrypt(read.output, sealingKey);
	if (!opened)
		throw new Failure(
			'wrong-passphrase',
			'The passphrase does not open the keys that this browser keeps. Try it again; if it is lost, forget the kept keys and enter them anew.',
		);
	return { keys: keysIn(new TextDecoder().decode(opened)), sealingKey };
}

/**
 * Decrypts what is kept with the key of an earlier time; null where nothing is kept any more, or
 * under another passphrase.
 */
export async function reopen(
	kept: unknown,
	sealingKey: SealingKey,
): Promise<v.InferOutput<typeof Keys> | null> {
	const read = v.safeParse(Sealed, kept);
	const opened = read.success ? await decrypt(read.output, sealingKey) : null;
	return opened && keysIn(new TextDecoder().decode(opened));
}

/** Null where the key is wrong or the data was changed: AES-GCM does not tell one from the other. */
function decrypt({ iv, data }: Sealed, { key }: SealingKey): Promise<ArrayBuffer | null> {
	return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch(() => null);
}

async function deriveKey(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number,
): Promise<SealingKey> {
	if (!globalThis.crypto?.subtle)
		throw new Failure(
			'no-encryption',
			'This browser encrypts only on pages that came over https or from this computer. Open the page so, or enter the keys in each session.',
		);
	// The same passphrase typed on another keyboard may be composed differently.
	const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const key = await crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt'],
	);
	return { key, salt, iterations };
}

function keysIn(text: string): v.InferOutput<typeof Keys> {
	try {
		return v.parse(Keys, JSON.parse(text));
	} catch {
		throw unreadable();
	}
}

function unreadable(): Failure {
	return new Failure(
		'keys-unreadable',
		'The keys that this browser keeps cannot be read: they are damaged, or of a newer version of this page. Reload the page; if that does not help, forget them and enter them anew.',
	);
}
