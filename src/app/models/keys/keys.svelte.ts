import type { ModelSpec } from '../../../core/spec.ts';
import { KeyVault, type SecretStore } from '../../../models/keys/keys.ts';

/** The user's keys as the page shows them: which there are, never what they are. */
export class Keys {
	readonly #vault: KeyVault;
	/** Raised with every change, so that what depends on the vault is read anew. */
	#change = $state(0);
	#kept = $state(false);

	/** @param secrets where this browser keeps them, encrypted */
	constructor(secrets: SecretStore) {
		this.#vault = new KeyVault(secrets);
	}

	/** Whether this browser keeps keys, open or not. */
	get kept(): boolean {
		return this.#kept;
	}
	/** Whether the kept keys are open. */
	get open(): boolean {
		return this.#change >= 0 && this.#vault.open;
	}
	/** Whether there are kept keys that must be unlocked first. */
	get locked(): boolean {
		return this.kept && !this.open;
	}

	/** Whether there is a key for calls of this model; false for an address that cannot be used. */
	has(spec: ModelSpec): boolean {
		try {
			return this.#change >= 0 && this.#vault.keyFor(spec) !== null;
		} catch {
			return false;
		}
	}

	/** The key for calls of this model; null where there is none. @throws Failure `bad-provider-address` */
	keyFor(spec: ModelSpec): string | null {
		return this.#vault.keyFor(spec);
	}

	/** Looks whether this browser keeps keys. @throws Failure `keys-not-stored` */
	async look(): Promise<void> {
		this.#kept = await this.#vault.kept();
	}

	/** Sets the key of a provider at its address; null removes it. @throws Failure */
	set(spec: ModelSpec, key: string | null): Promise<void> {
		return this.#changing(this.#vault.set(spec, key));
	}

	/** Keeps all keys from now on, encrypted. @throws Failure `short-passphrase`, `keys-locked` */
	keep(passphrase: string): Promise<void> {
		return this.#changing(this.#vault.keep(passphrase));
	}

	/** Takes the kept keys into memory. @throws Failure `wrong-passphrase` */
	unlock(passphrase: string): Promise<void> {
		return this.#changing(this.#vault.unlock(passphrase));
	}

	/** Takes every key out of memory. */
	lock(): Promise<void> {
		this.#vault.lock();
		return this.#changing(Promise.resolve());
	}

	/** Removes the kept keys from this browser. */
	forget(): Promise<void> {
		return this.#changing(this.#vault.forget());
	}

	async #changing(work: Promise<void>): Promise<void> {
		try {
			await work;
			await this.look();
		} finally {
			this.#change++;
		}
	}
}
