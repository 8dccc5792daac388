import { whereToGet } from '../../../tasks/published.ts';
import type { About, Instance } from '../../../tasks/task.ts';
import { asFailure } from '../../core/failure.ts';
import type { PublishedSpec } from '../../core/spec.ts';
import type { Published } from '../published/published.svelte.ts';

/** The published data, as far as it is at hand. */
export type PublishedAtHand = Pick<Published, 'looked' | 'look' | 'ids' | 'find'>;

/** Which published instance of a task, and the instance itself. */
export class PublishedChoice {
	readonly about: About;
	readonly #published: PublishedAtHand;
	#id: string = $state('');
	#instance: Instance | null = $state.raw(null);
	#fault: string | null = $state(null);

	/** The first one for an empty id. */
	constructor(about: About, id: string, published: PublishedAtHand) {
		this.about = about;
		this.#id = id;
		this.#published = published;
		void this.open();
	}

	/** Null while it is read, and where it is not at hand. */
	get instance(): Instance | null {
		return this.#instance;
	}
	/** Why it is not at hand; null while it is or is being read. */
	get fault(): string | null {
		return this.#fault;
	}
	/** Whether it is known what is at hand. */
	get looked(): boolean {
		return this.#published.looked;
	}

	get id(): string {
		return this.#id;
	}
	set id(id: string) {
		this.#id = id;
		this.#instance = null;
		void this.open();
	}

	/** The ids that are at hand. */
	readonly ids: readonly string[] = $derived.by(() => this.#published.ids(this.about.id));

	readonly spec: PublishedSpec | null = $derived.by(() => {
		const { id: task, revision } = this.about;
		return this.#id === '' ? null : { task, revision, published: this.#id };
	});

	/** Any other one. */
	another(): void {
		const others = this.ids.filter((id) => id !== this.#id);
		const id = others[Math.floor(Math.random() * others.length)];
		if (id !== undefined) this.id = id;
	}

	/** Reads the instance; again, when data has come that was missing. */
	async open(): Promise<void> {
		await this.#published.look();
		const id = this.#id || this.ids[0];
		if (id === undefined || (this.#instance && id === this.#id)) return;
		this.#id = id;
		this.#fault = null;
		try {
			const instance = await this.#published.find(this.about.id, id);
			if (id !== this.#id) return;
			this.#instance = instance;
			if (!instance)
				this.#fault = `The published instance ${id} is not in this browser. ${whereToGet(this.about.id)}`;
		} catch (thrown) {
			if (id === this.#id) this.#fault = asFailure(thrown, 'published-unreadable').message;
		}
	}
}
