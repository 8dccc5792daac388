import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import type { PromptsSpec } from '../../../core/spec.ts';
import { newestPack, releasedPack } from '../../../steering/packs/released.ts';
import { fits, type PromptPack, packHash } from '../../../steering/prompts.ts';
import type { SingleValue } from '../../../storage/single-value.ts';
import type { Python } from '../../python.svelte.ts';

const Kept = v.array(v.object({ name: v.string(), templates: v.record(v.string(), v.string()) }));

/** The prompt packs at hand: the project's newest, and those that the user loaded, kept in the browser. */
export class Prompts {
	readonly #place: Pick<SingleValue, 'read' | 'write'>;
	readonly #python: Pick<Python, 'sandbox'>;
	#newest: PromptPack | null = $state.raw(null);
	#loaded: readonly PromptPack[] = $state.raw([]);
	#looking: Promise<void> | null = null;

	/**
	 * @param place where this browser keeps the loaded ones
	 * @param python reads the user's `prompt.py`
	 */
	constructor(place: Pick<SingleValue, 'read' | 'write'>, python: Pick<Python, 'sandbox'>) {
		this.#place = place;
		this.#python = python;
	}

	/** The project's own pack that new runs use; null until `look` has loaded it. */
	get newest(): PromptPack | null {
		return this.#newest;
	}
	/** What the user loaded. */
	get loaded(): readonly PromptPack[] {
		return this.#loaded;
	}

	/** Reads what the browser keeps, once. Damaged or unreachable storage leaves the project's pack. */
	look(): Promise<void> {
		this.#looking ??= Promise.all([
			newestPack().then((pack) => {
				this.#newest = pack;
			}),
			this.#readKept().catch(() => {}),
		]).then(() => {});
		return this.#looking;
	}

	/** Null where no pack has that wording. */
	async find(spec: PromptsSpec): Promise<PromptPack | null> {
		if (!spec.templates && spec.format1 === undefined) return releasedPack(spec.pack);
		await this.look();
		return (
			this.#loaded.find((pack) => fits(pack, spec)) ??
			// What a run used of it may be the same all the same: it is compared when it is used.
			this.#loaded.find(({ name }) => spec.templates && name === spec.pack) ??
			null
		);
	}

	/** @throws Failure `prompts-not-here` */
	async need(spec: PromptsSpec): Promise<PromptPack> {
		const pack = await this.find(spec);
		if (pack) return pack;
		throw new Failure(
			'prompts-not-here',
			`This run uses the prompts "${spec.pack}", which are not in this browser. Load them under Models, or choose the built-in prompts.`,
		);
	}

	/** Adds the published wording from the text of the user's `prompt.py`. @throws Failure */
	async add(source: string, signal: AbortSignal): Promise<PromptPack> {
		const { readPublishedPack } = await import('../../../steering/packs/published.ts');
		await this.look();
		const pack = await readPublishedPack(source, await this.#python.sandbox(), signal);
		if (!this.#loaded.some((known) => packHash(known) === packHash(pack))) {
			this.#loaded = [...this.#loaded, pack];
			await this.#keep();
		}
		return pack;
	}

	/** Adds the published wording from its public address. @throws Failure */
	async addFrom(address: string, signal: AbortSignal): Promise<PromptPack> {
		const { fetchPublishedPrompts } = await import('../../../steering/packs/published.ts');
		return this.add(await fetchPublishedPrompts(signal, address), signal);
	}

	/** @throws Failure `prompts-not-stored` */
	async remove(removed: PromptPack): Promise<void> {
		this.#loaded = this.#loaded.filter((pack) => packHash(pack) !== packHash(removed));
		await this.#keep();
	}

	async #readKept(): Promise<void> {
		const kept = v.safeParse(Kept, (await this.#place.read()) ?? []);
		if (!kept.success || kept.output.length === 0) return;
		const { publishedPack } = await import('../../../steering/packs/published.ts');
		this.#loaded = kept.output.map(({ templates }) => publishedPack(templates));
	}

	#keep(): Promise<void> {
		return this.#place.write(this.#loaded.map(({ name, templates }) => ({ name, templates })));
	}
}
