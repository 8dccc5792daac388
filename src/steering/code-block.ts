/**
 * The first Python block of an answer, as the published loop extracts it (a block opened by
 * "```python" on its line and closed by a fence on a line of its own); null where there is none.
 */
export function firstPythonBlock(text: string): string | null {
	const open = /```python[ \t]*\r?\n/.exec(text);
	if (!open) return null;
	const rest = text.slice(open.index + open[0].length);
	const close = /(?:^|\r?\n)[ \t]*```/.exec(rest);
	return close ? rest.slice(0, close.index) : null;
}

const PROSE = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'markdown', 'md', 'latex']);

/** An answer without its code blocks; blocks of prose or of no named language stay. */
export function withoutCodeBlocks(text: string): string {
	// Odd parts lie inside fences; an unclosed last block reaches to the end.
	return text
		.split('```')
		.map((part, i) => {
			if (i % 2 === 0) return part;
			const language = /^[^\s`]*/.exec(part)?.[0].toLowerCase() ?? '';
			return PROSE.has(language) ? part.slice(language.length) : '\n';
		})
		.join('');
}
