import type { Picture } from '../../../tasks/kit/draw/picture.ts';
import type { AnswerInput, Entries } from '../../../tasks/kit/input.ts';
import type { Instance, Verdict } from '../../../tasks/task.ts';

/** What is there before the first click. */
export function firstEntries(input: AnswerInput): Entries {
	return input.kind === 'cells' ? input.rows.flat().map(({ first = '' }) => first) : [];
}

/** A puzzle that a person is solving: what was put in, each step of which can be undone. */
export class Solving {
	readonly instance: Instance;
	readonly input: AnswerInput;
	#past: readonly Entries[] = $state.raw([]);
	#entries: Entries;
	readonly #onanswer: (verdict: Verdict) => void;

	/** @param onanswer hears the verdict whenever a whole answer has changed */
	constructor(instance: Instance, onanswer: (verdict: Verdict) => void = () => undefined) {
		this.instance = instance;
		this.input = instance.input();
		this.#entries = $state.raw(firstEntries(this.input));
		this.#onanswer = onanswer;
	}

	get entries(): Entries {
		return this.#entries;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	/** How many entries are missing. */
	readonly missing: number = $derived.by(() =>
		Math.max(0, (this.input.needs ?? 1) - this.#entries.filter((entry) => entry !== '').length),
	);
	/** The answer's text; null while nothing has been put in. */
	readonly answer: string | null = $derived.by(() =>
		this.#past.length === 0 ? null : this.input.write(this.#entries),
	);
	/** The checker's; null until there is a whole answer. */
	readonly verdict: Verdict | null = $derived.by(() =>
		this.answer === null || this.missing > 0 ? null : this.instance.check(this.answer),
	);
	/** The puzzle with what was put in. */
	readonly picture: Picture = $derived.by(() => {
		// Half an expression is not wrong yet; half an order is drawn as far as it goes.
		const isHalf = this.input.kind === 'tokens' && !this.input.places && this.missing > 0;
		return this.instance.picture(isHalf ? undefined : (this.answer ?? undefined));
	});

	put(entries: Entries): void {
		this.#past = [...this.#past, this.#entries];
		this.#entries = entries;
		if (this.verdict) this.#onanswer(this.verdict);
	}

	undo(): void {
		this.#entries = this.#past.at(-1) ?? this.#entries;
		this.#past = this.#past.slice(0, -1);
	}

	/** Back to the start, in a step that can be undone as well. */
	clear(): void {
		this.#past = [...this.#past, this.#entries];
		this.#entries = firstEntries(this.input);
	}
}
