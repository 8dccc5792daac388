import { isAbort } from '../../../core/failure.ts';
import type { ModelSpec } from '../../../core/spec.ts';
import type { Provider } from '../../../models/cloud/provider.ts';
import { tryModel } from '../../../models/cloud/try-model.ts';
import { Attempt } from '../../ui/attempt.svelte.ts';
import { duration } from '../../ui/words.ts';
import type { Keys } from './keys.svelte.ts';
import { ModelList } from './model-list.svelte.ts';

/** What a person enters to use a provider, and what came of it. */
export class ProviderAccess {
	readonly provider: Provider;
	readonly #keys: Keys;
	readonly #attempt = new Attempt();
	/** The models that the provider lists. */
	readonly list: ModelList;
	/** The key as it is typed; gone once it is used. */
	key: string = $state('');
	address: string = $state('');
	model: string = $state('');

	constructor(provider: Provider, keys: Keys) {
		this.provider = provider;
		this.#keys = keys;
		this.list = new ModelList(keys, this.#attempt);
		this.address = provider.ownAddress ? provider.baseUrl : '';
		this.model = provider.models[0] ?? '';
	}

	/** What is called: an address is part of it where only the user knows it, or gave another. */
	readonly spec: ModelSpec = $derived.by(() => {
		const { id, ownAddress, baseUrl } = this.provider;
		const address = this.address.trim();
		const own = ownAddress || (address !== '' && address !== baseUrl);
		return { provider: id, model: this.model, ...(own && { baseUrl: address }) };
	});

	get hasKey(): boolean {
		return this.#keys.has(this.spec);
	}
	/** Whether its key is kept, and not only held for this session. */
	get keeps(): boolean {
		return this.#keys.open;
	}
	get busy(): boolean {
		return this.#attempt.busy;
	}
	get outcome() {
		return this.#attempt.outcome;
	}

	/** Takes the typed key over. */
	useKey(): Promise<void> {
		return this.#attempt.run(async () => {
			await this.#keys.set(this.spec, this.key);
			this.key = '';
			return this.keeps ? 'The key is kept, encrypted.' : 'The key is ready for this session.';
		});
	}

	removeKey(): Promise<void> {
		return this.#attempt.run(async () => {
			await this.#keys.set(this.spec, null);
			return 'The key is removed.';
		});
	}

	/** Makes one short call. */
	tryIt(): Promise<void> {
		const spec = this.spec;
		return this.#attempt.run(async (signal) => {
			const began = performance.now();
			try {
				const trial = await tryModel(spec, this.#keys.keyFor(spec), signal);
				const took = duration((performance.now() - began) / 1000);
				const said = trial.text === '' ? 'answered' : `answered "${trial.text}"`;
				return `It works: ${trial.model ?? spec.model} ${said} in ${took}.`;
			} catch (thrown) {
				if (isAbort(thrown)) return 'Stopped.';
				throw thrown;
			}
		});
	}

	stop(): void {
		this.#attempt.stop();
	}
}
