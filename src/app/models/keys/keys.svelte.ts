import type { ModelSpec } from '../../../core/spec.ts';
import { KeyVault } from '../../../models/keys/keys.ts';
import { secrets } from '../../../storage/secrets.ts';
import { database } from '../../database.ts';

/** The user's keys as the page shows them: which there are, never what they are. */
class Keys {
	readonly #vault = new KeyVault(secrets(database));
	/** Raised with every change, so that what depends on the vault is read anew. */
	#change = $state(0);
	#kept = $state(false);

	/** Whether this browser keeps keys, open or not. */
	get kept(): boolean {
		return this.#kept;
	}

	/** Whether the kept keys are open. */
	get open(): boolean {
		return this.#change >= 0 && this.#vault.open;
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

	/** Looks whether this browser keeps keys. */
	async look(): Promise<void> {
		this.#kept = await this.#vault.kept();
	}

	/** Sets the key of a provider at its address; null removes it. */
	set(spec: ModelSpec, key: string | null): Promise<void> {
		return this.#changing(this.#vault.set(spec, key));
	}

	keep(passphrase: string): Promise<void> {
		return this.#changing(this.#vault.keep(passphrase));
	}

	unlock(passphrase: string): Promise<void> {
		return this.#changing(this.#vault.unlock(passphrase));
	}

	lock(): Promise<void> {
		this.#vault.lock();
		return this.#changing(Promise.resolve());
	}

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

/** The one set of keys of this page. */
export const keys = new Keys();
