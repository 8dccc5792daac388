import { Lexer, type Token, type Tokens } from 'marked';
import { type Kept, keptApart, placesOf, withKept } from './kept-apart.ts';
import { LONGEST_MARKDOWN } from './may-hold-markdown.ts';

/** What of Markdown a page draws. It is data: nothing in it is HTML, and no link leads anywhere. */
export type Block =
	| { readonly kind: 'paragraph'; readonly inline: readonly Inline[] }
	| { readonly kind: 'heading'; readonly inline: readonly Inline[] }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'rule' }
	| {
			readonly kind: 'list';
			/** The first number; null where it has none. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
	  }
	| {
			readonly kind: 'table';
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  };

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'strong'; readonly inline: readonly Inline[] }
	| { readonly kind: 'em'; readonly inline: readonly Inline[] }
	| { readonly kind: 'del'; readonly inline: readonly Inline[] }
	| { readonly kind: 'break' }
	| Kept;

/** The reader tries a run of blanks from each of them on: in this many it takes no time yet. */
const BLANKS = /[^\S\n]{300}/;
/**
 * What stands between two blank lines is read by itself, and no more than so much at once: the reader's time
 * may grow as the square of what it reads. What is indented belongs to what is before it.
 */
const APART = /\n[ \t]*\n(?=\S)/;
const LONGEST_CHUNK = 2000;
/** Lists in lists, quotations in quotations. */
const DEEPEST = 12;

const LEXING = { gfm: true, breaks: true } as const;

/**
 * Reads a model's Markdown: paragraphs, lists, tables, quotations, emphasis, code, and formulas between
 * `$…$`, `$$…$$`, `\(…\)` or `\[…\]`. HTML, links and pictures stay words. Null where the text is too
 * long or too deep to be read, and is to be shown as it was written.
 */
export function readMarkdown(source: string): readonly Block[] | null {
	if (source.length > LONGEST_MARKDOWN || BLANKS.test(source)) return null;
	const { text, kept } = keptApart(source);
	if (depthOf(text) > DEEPEST) return null;
	return text.split(APART).flatMap((chunk) => {
		if (chunk.length > LONGEST_CHUNK) return [{ kind: 'paragraph', inline: written(chunk, kept) }];
		return blocksOf(new Lexer(LEXING).lex(chunk), kept);
	});
}

/** How deep a line's marks of quotations and lists nest, as far as its beginning tells. */
function depthOf(text: string): number {
	let deepest = 0;
	for (const [marks] of text.matchAll(/^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]))+/gm))
		deepest = Math.max(deepest, marks.match(/>|[-+*]|[.)]/g)?.length ?? 0);
	const indent = /^(?:\t| {4}){12}/m.test(text) && /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/m.test(text);
	return indent ? DEEPEST + 1 : deepest;
}

function blocksOf(tokens: readonly Token[], kept: readonly Kept[]): Block[] {
	return tokens.flatMap((token) => blockOf(token, kept));
}

function blockOf(token: Token, kept: readonly Kept[]): Block[] {
	const inline = (tokens: readonly Token[] | undefined) => inlineOf(tokens ?? [], kept);
	switch (token.type) {
		case 'space':
		case 'def':
			return [];
		case 'hr':
			return [{ kind: 'rule' }];
		case 'code':
			return [{ kind: 'code', text: withKept(token.text, kept) }];
		case 'heading':
			return [{ kind: 'heading', inline: inline(token.tokens) }];
		case 'paragraph':
		case 'text':
			return [
				{ kind: 'paragraph', inline: token.tokens ? inline(token.tokens) : told(token, kept) },
			];
		case 'blockquote':
			return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? [], kept) }];
		case 'list': {
			const { ordered, start, items } = token as Tokens.List;
			const blocks = items.map((item) => blocksOf(item.tokens, kept));
			return [{ kind: 'list', start: ordered ? Number(start) : null, items: blocks }];
		}
		case 'table': {
			const { header, rows } = token as Tokens.Table;
			return [
				{
					kind: 'table',
					head: header.map((cell) => inline(cell.tokens)),
					rows: rows.map((row) => row.map((cell) => inline(cell.tokens))),
				},
			];
		}
		default:
			return [{ kind: 'paragraph', inline: written(token.raw.trim(), kept) }];
	}
}

function inlineOf(tokens: readonly Token[], kept: readonly Kept[]): Inline[] {
	return tokens.flatMap((token, index): Inline[] => {
		switch (token.type) {
			case 'br':
				return [{ kind: 'break' }];
			case 'codespan':
				return [{ kind: 'code', text: withKept(token.text, kept) }];
			case 'text':
			case 'escape':
				return token.type === 'text' && token.tokens
					? inlineOf(token.tokens, kept)
					: told(token, kept);
			case 'strong':
			case 'em':
			case 'del':
				// In "2*3*4" the stars multiply.
				if (isWithinWord(tokens[index - 1], tokens[index + 1])) return written(token.raw, kept);
				return [{ kind: token.type, inline: inlineOf(token.tokens ?? [], kept) }];
			default:
				return written(token.raw, kept);
		}
	});
}

function isWithinWord(before: Token | undefined, after: Token | undefined): boolean {
	return /[\p{L}\p{N})\]]$/u.test(before?.raw ?? '') || /^[\p{L}\p{N}([]/u.test(after?.raw ?? '');
}

/** A token's text, in which the reader has resolved escapes, and perhaps entities. */
function told(token: Token, kept: readonly Kept[]): Inline[] {
	return written('text' in token ? String(token.text) : token.raw, kept);
}

function written(text: string, kept: readonly Kept[]): Inline[] {
	return placesOf(text, kept).map((piece) =>
		typeof piece === 'string' ? { kind: 'text', text: piece } : piece,
	);
}
