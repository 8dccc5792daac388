/**
 * A text without the marks of Markdown and its kin that bear on what it claims: what is struck out is
 * taken back, a quotation's lines are its lines, "[ANSWER]" is a tag, an HTML table is one of lines. Linear in the length of the text.
 */
export function withoutMarkup(text: string): string {
	return tabled(tagged(unquoted(withoutStruck(text))));
}

const STRIKES = [
	['<del>', '</del>'],
	['<s>', '</s>'],
	['<strike>', '</strike>'],
] as const;

/** Without what is struck out: that is taken back. */
function withoutStruck(text: string): string {
	let kept = text.includes('~~')
		? text.replaceAll(/(?<![~`])~~(?![~\s])[^~]{1,20000}~~(?!~)/g, ' ')
		: text;
	for (const [open, close] of STRIKES) {
		let plain = '';
		let at = 0;
		for (;;) {
			const start = kept.indexOf(open, at);
			const end = start < 0 ? -1 : kept.indexOf(close, start);
			if (end < 0) break;
			plain += `${kept.slice(at, start)} `;
			at = end + close.length;
		}
		kept = plain + kept.slice(at);
	}
	return kept;
}

/** "[ANSWER]12[/ANSWER]" as the tags that it means. */
function tagged(text: string): string {
	return /\[\/(?:final[ _]?)?answer\]/i.test(text)
		? text.replaceAll(/\[(\/?)(?:final[ _]?)?answer\]/gi, '<$1answer>')
		: text;
}

/** Without the marks of a quotation before its lines. Those of a console are three. */
function unquoted(text: string): string {
	const mark = /^ {0,3}>(?!>(?!>>)) ?/gm;
	return mark.test(text) ? text.replaceAll(mark, '').replaceAll(mark, '') : text;
}

/** The rows of an HTML table as lines, its cells apart. */
function tabled(text: string): string {
	if (!/<t[dh]\b/i.test(text)) return text;
	return text
		.replaceAll(/<\/?(?:table|tbody|thead|tr)(?: [^<>\n]{0,100})?>/gi, '\n')
		.replaceAll(/<t[dh](?: [^<>\n]{0,100})?>/gi, '')
		.replaceAll(/<\/t[dh]>/gi, ' | ');
}
