import { Failure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { addressOf } from '../cloud/address.ts';
import type { Sealed, SealingKey } from './seal.ts';

/** Where one sealed value lives on. */
export interface SecretStore {
	/** Undefined where there is none. */
	read(): Promise<unknown>;
	write(sealed: Sealed): Promise<void>;
	remove(): Promise<void>;
	/** Does work that reads and writes while no other tab does. */
	alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

export const SHORTEST_PASSPHRASE = 8;

/** Sealing is loaded when somebody keeps keys. */
const sealing = () => import('./seal.ts');

/**
 * The user's keys. They live in memory, and only when asked for also encrypted in the browser. A key
 * belongs to one provider at one address: a link that names another address finds no key.
 */
export class KeyVault {
	readonly #store: SecretStore;
	readonly #keys = new Map<string, string>();
	/** Set while the kept keys are open: then every change is kept too. */
	#sealingKey: SealingKey | null = null;

	constructor(store: SecretStore) {
		this.#store = store;
	}

	/** The key for calls of this model; null where there is none. @throws Failure `bad-provider-address` */
	keyFor(spec: ModelSpec): string | null {
		return this.#keys.get(slotOf(spec)) ?? null;
	}

	/** Whether the kept keys are open. */
	get open(): boolean {
		return this.#sealingKey !== null;
	}

	/** Whether this browser keeps keys, open or not. */
	async kept(): Promise<boolean> {
		return (await this.#store.read()) !== undefined;
	}

	/** Sets the key of a provider at its address; null removes it. */
	async set(spec: ModelSpec, key: string | null): Promise<void> {
		const slot = slotOf(spec);
		const trimmed = key?.trim() ?? '';
		const change = (keys: Map<string, string>) => {
			if (trimmed === '') keys.delete(slot);
			else keys.set(slot, trimmed);
		};
		change(this.#keys);
		if (this.#sealingKey) await this.#store.alone(() => this.#merge(change));
	}

	/** Keeps all keys, now and from now on, encrypted under a passphrase. @throws Failure */
	async keep(passphrase: string): Promise<void> {
		if (passphrase.length < SHORTEST_PASSPHRASE)
			throw new Failure(
				'short-passphrase',
				`The passphrase is too short to protect anything. Use at least ${SHORTEST_PASSPHRASE} characters; several words are best.`,
			);
		if (!this.open && (await this.kept()))
			throw new Failure(
				'keys-locked',
				'This browser already keeps keys under a passphrase. Unlock them, or forget them first.',
			);
		await this.#store.alone(async () => {
			if (this.open) await this.#merge(() => {});
			this.#sealingKey = await (await sealing()).createSealingKey(passphrase);
			await this.#save();
		});
	}

	/** Takes the kept keys into memory; those of this session stay. @throws Failure `wrong-passphrase` */
	async unlock(passphrase: string): Promise<void> {
		const { unseal } = await sealing();
		await this.#store.alone(async () => {
			const { keys, sealingKey } = await unseal(await this.#store.read(), passphrase);
			for (const [slot, key] of Object.entries(keys))
				if (!this.#keys.has(slot)) this.#keys.set(slot, key);
			this.#sealingKey = sealingKey;
			await this.#save();
		});
	}

	/** Takes every key out of memory; the kept ones stay, encrypted. */
	lock(): void {
		this.#keys.clear();
		this.#sealingKey = null;
	}

	/** Removes the kept keys from the browser; those in memory stay for the session. */
	async forget(): Promise<void> {
		this.#sealingKey = null;
		await this.#store.alone(() => this.#store.remove());
	}

	/** Changes what is kept, as another tab may have left it, and takes that over. */
	async #merge(change: (keys: Map<string, string>) => void): Promise<void> {
		const { reopen } = await sealing();
		const kept = this.#sealingKey && (await reopen(await this.#store.read(), this.#sealingKey));
		if (!kept) {
			this.#sealingKey = null;
			throw new Failure(
				'keys-locked',
				'Another tab has forgotten the kept keys, or has put them under another passphrase. The key can be used in this session; to keep it, unlock or keep keys anew.',
			);
		}
		this.#keys.clear();
		for (const [slot, key] of Object.entries(kept)) this.#keys.set(slot, key);
		change(this.#keys);
		await this.#save();
	}

	async #save(): Promise<void> {
		if (!this.#sealingKey) return;
		const { seal } = await sealing();
		await this.#store.write(await seal(Object.fromEntries(this.#keys), this.#sealingKey));
	}
}

function slotOf(spec: ModelSpec): string {
	return `${spec.provider} ${addressOf(spec).href.replace(/\/$/, '')}`;
}
