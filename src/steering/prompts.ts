import { Failure } from '../core/failure.ts';
import type { PromptsSpec } from '../core/spec.ts';
import { hashOf, hashOfText } from '../ground/hash.ts';

/**
 * A named set of wordings: every word that a model can see, but for questions and what models and
 * programs say. Methods, steerers and checkers name the templates that they use. Of a loaded
 * `prompt.py` the published wording stands under the names of `packs/published.ts`.
 */
export interface PromptPack {
	/** A released pack's name, such as "built-in-1", means its words for ever. */
	readonly name: string;
	readonly templates: Readonly<Record<string, string>>;
}

/** The hash of all that a pack says, for lists. */
export function packHash({ templates }: PromptPack): string {
	return hashOf(templates);
}

/** The templates that links of format 1 had one hash over. */
const FORMAT_1_TEMPLATES = ['choose', 'code', 'decide', 'selfCheck', 'text'];

/** The one hash that format 1 gave a pack. */
export function format1Hash({ templates }: PromptPack): string {
	return hashOf(
		Object.fromEntries(FORMAT_1_TEMPLATES.map((name) => [name, templates[name] ?? ''])),
	);
}

/**
 * What a run records of its prompts. A released pack's name says all; of any other, the hash of each
 * template that the run can use.
 */
export function promptsSpec(
	{ name, templates }: PromptPack,
	used: readonly string[],
	released: boolean,
): PromptsSpec {
	if (released) return { pack: name };
	const hashes = used.map((template) => [template, hashOfText(templates[template] ?? '')]);
	return { pack: name, templates: Object.fromEntries(hashes) };
}

/** Whether a pack has all the words that a run recorded. */
export function fits(pack: PromptPack, spec: PromptsSpec): boolean {
	if (spec.format1 !== undefined) return format1Hash(pack) === spec.format1;
	if (!spec.templates) return pack.name === spec.pack;
	return Object.entries(spec.templates).every(
		([name, hash]) => hashOfText(templateOf(pack, name) ?? '') === hash,
	);
}

/** A template by its name, which a stranger may have chosen. */
function templateOf({ templates }: PromptPack, name: string): string | undefined {
	return Object.hasOwn(templates, name) ? templates[name] : undefined;
}

/** A run's wording: a pack's templates, each held against what the run recorded when it is used. */
export class Prompts {
	readonly #pack: PromptPack;
	readonly #spec: PromptsSpec;
	readonly #parts = new Map<string, readonly string[]>();

	constructor(pack: PromptPack, spec: PromptsSpec) {
		this.#pack = pack;
		this.#spec = spec;
	}

	/** @throws Failure `other-prompts`, `no-such-template` */
	text(name: string): string {
		const text = templateOf(this.#pack, name);
		if (text === undefined)
			throw new Failure(
				'no-such-template',
				`The prompts "${this.#pack.name}" have no template "${name}", which this method uses. Choose other prompts.`,
			);
		const recorded = this.#spec.templates?.[name];
		if (recorded !== undefined && recorded !== hashOfText(text))
			throw new Failure(
				'other-prompts',
				`This run used other words for "${name}" than the prompts "${this.#pack.name}" at hand. Load the same prompts, or start a new run.`,
			);
		return text;
	}

	/** A template with its names in braces filled in; what is filled in is not read again. */
	fill(name: string, values: Readonly<Record<string, string | number>>): string {
		let isName = true;
		let filled = '';
		for (const part of this.#partsOf(name)) {
			isName = !isName;
			if (!isName) filled += part;
			else filled += Object.hasOwn(values, part) ? values[part] : `{${part}}`;
		}
		return filled;
	}

	/** A template taken apart: words and names in turn. */
	#partsOf(name: string): readonly string[] {
		const parts = this.#parts.get(name) ?? this.text(name).split(/\{(\w+)\}/);
		this.#parts.set(name, parts);
		return parts;
	}
}
