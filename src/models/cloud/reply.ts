import type { ChatPart } from '../chat-model.ts';
import { type Finish, graver } from './finish.ts';
import { addCounted } from './usage.ts';
import type { Counted, Piece } from './wire.ts';

/** No language needs more of them for a token of its own; a server that goes on and on has no limit. */
const MOST_CHARACTERS_PER_TOKEN = 20;
const LONGEST_NAME = 200;
/** More than blanks, controls and characters without width. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

type Content = Extract<ChatPart, { type: 'text' | 'reasoning' | 'ran' }>;

/** A reply as it comes: what of it is passed on, and what is known of it in the end. */
export class Reply {
	/** Blanks that the text begins with: passed on once there is more, since blanks alone are no answer. */
	#held = '';
	#begun = false;
	#characters = 0;
	#finish: Finish | undefined;
	#counted: Counted = {};
	#countedAll = false;
	#model: string | undefined;
	#done = false;
	#resume: unknown;
	readonly #most: number;

	/** @param answerTokens what the model was told as its limit */
	constructor(answerTokens: number) {
		this.#most = answerTokens * MOST_CHARACTERS_PER_TOKEN;
	}

	/** What the wire needs to go on with it, where it is paused. */
	get resume(): unknown {
		return this.#resume;
	}
	/** Whether any text has come that is more than blanks, or a program was run. */
	get hasText(): boolean {
		return this.#begun;
	}
	/** Characters that came, with those of what the model thought. */
	get characters(): number {
		return this.#characters;
	}
	/** Whether it is longer than any answer within the limit can be: then no more of it is read. */
	get isFull(): boolean {
		return this.#characters >= this.#most;
	}
	/** How it ended; undefined for one that was cut. */
	get finish(): Finish | undefined {
		if (this.isFull) return { how: 'length', said: '' };
		return this.#finish ?? (this.#done ? { how: 'stop', said: '' } : undefined);
	}
	get counted(): Counted {
		return this.#counted;
	}
	/** Whether the output was counted when it was complete: before, a provider's count may still grow. */
	get isCounted(): boolean {
		return this.#countedAll && !this.isFull;
	}
	/** Whether it shows by anything that the provider was at work. */
	get isBilled(): boolean {
		return (
			this.#characters > 0 || Object.values(this.#counted).some((count) => count !== undefined)
		);
	}
	/** The exact model that answered, where the provider says so. */
	get model(): string | undefined {
		return this.#model;
	}

	/** Takes what came at once, and yields what is to be shown of it. */
	*take(pieces: readonly Piece[]): Generator<Content> {
		let rest = pieces;
		for (let at = findRan(rest); at >= 0; at = findRan(rest)) {
			yield* this.#take(rest.slice(0, at + 1));
			for (const ran of rest[at]?.ran ?? []) {
				this.#characters += ran.code.length;
				this.#begun = true;
				yield { type: 'ran', ...ran };
			}
			rest = rest.slice(at + 1);
		}
		yield* this.#take(rest);
	}

	*#take(pieces: readonly Piece[]): Generator<Content> {
		let text = '';
		let reasoning = '';
		for (const piece of pieces) {
			reasoning += piece.reasoning ?? '';
			text += piece.text ?? this.#missing(piece.whole, text);
			this.#note(piece);
		}
		reasoning = this.#within(reasoning);
		if (reasoning !== '') yield { type: 'reasoning', text: reasoning };
		this.#held += this.#within(text);
		this.#begun ||= VISIBLE.test(this.#held);
		if (!this.#begun || this.#held === '') return;
		yield { type: 'text', text: this.#held };
		this.#held = '';
	}

	/** What a text that is the whole reply once more has beyond what came of it. */
	#missing(whole: string | undefined, text: string): string {
		return whole === undefined || this.#begun || text !== '' ? '' : whole;
	}

	#note({ finish, counted, model, done, resume }: Piece): void {
		this.#resume = resume ?? this.#resume;
		this.#finish = graver(this.#finish, finish);
		this.#counted = addCounted(this.#counted, counted);
		this.#countedAll ||= this.#finish !== undefined && counted?.output !== undefined;
		this.#model = model?.slice(0, LONGEST_NAME) || this.#model;
		this.#done ||= done ?? false;
	}

	#within(text: string): string {
		const part = text.slice(0, this.#most - this.#characters);
		this.#characters += part.length;
		return part;
	}
}

const findRan = (pieces: readonly Piece[]) => pieces.findIndex(({ ran }) => ran?.length);
