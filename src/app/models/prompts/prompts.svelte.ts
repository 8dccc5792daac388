import * as v from 'valibot';
import { Failure } from '../../../core/failure.ts';
import type { PromptsSpec } from '../../../core/spec.ts';
import { builtInPack } from '../../../steering/packs/built-in.ts';
import { createPack } from '../../../steering/packs/pack.ts';
import type { PromptPack } from '../../../steering/prompts.ts';
import { keptPromptPacks } from '../../../storage/prompt-packs.ts';
import { database } from '../../database.ts';
import { python } from '../../python.svelte.ts';

const Kept = v.array(
	v.object({
		name: v.string(),
		templates: v.object({
			choose: v.string(),
			decide: v.string(),
			code: v.string(),
			text: v.string(),
			selfCheck: v.string(),
		}),
	}),
);

/** The prompt packs at hand: the built-in one, and those that the user loaded, kept in the browser. */
class Prompts {
	readonly #place = keptPromptPacks(database);
	#loaded: readonly PromptPack[] = $state.raw([]);
	#looking: Promise<void> | null = null;

	get packs(): readonly PromptPack[] {
		return [builtInPack, ...this.#loaded];
	}

	/** Reads what the browser keeps, once. Damaged or unreachable storage leaves the built-in pack. */
	look(): Promise<void> {
		this.#looking ??= this.#place
			.read()
			.then((value) => {
				const kept = v.safeParse(Kept, value ?? []);
				if (kept.success)
					this.#loaded = kept.output.map(({ name, templates }) => createPack(name, templates));
			})
			.catch(() => {});
		return this.#looking;
	}

	/** Null where no pack has that wording. */
	async find(hash: string): Promise<PromptPack | null> {
		await this.look();
		return this.packs.find((pack) => pack.hash === hash) ?? null;
	}

	/** @throws Failure `prompts-not-here` */
	async need({ name, hash }: PromptsSpec): Promise<PromptPack> {
		const pack = await this.find(hash);
		if (pack) return pack;
		throw new Failure(
			'prompts-not-here',
			`This run uses the prompts "${name}" (${hash}), which are not in this browser. Load them under Models, or choose the built-in prompts.`,
		);
	}

	/** Adds the published wording from the text of the user's `prompt.py`. @throws Failure */
	async add(source: string, signal: AbortSignal): Promise<PromptPack> {
		const { readPublishedPack } = await import('../../../steering/packs/published.ts');
		await this.look();
		const pack = await readPublishedPack(source, await python.sandbox(), signal);
		if (!this.packs.some(({ hash }) => hash === pack.hash)) {
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
	async remove(hash: string): Promise<void> {
		this.#loaded = this.#loaded.filter((pack) => pack.hash !== hash);
		await this.#keep();
	}

	#keep(): Promise<void> {
		const packs = this.#loaded.map(({ name, templates }) => ({ name, templates }));
		return this.#place.write(packs);
	}
}

export const prompts = new Prompts();
