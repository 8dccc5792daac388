const ESCAPE = String.fromCharCode(0x1b);
const TERMINAL_CODE = new RegExp(`${ESCAPE}\\[?[\\d;?]{0,20}[A-Za-z]`, 'g');
const SUPERSCRIPT = /(?<!<)<sup>/gi;
const HTML =
	/(?<!<)<\/?(?:b|strong|i|em|u|code|pre|span|div|p|sup|sub|h[1-6]|center|font|mark|kbd)(?: [^<>\n]{0,100})?>(?!>)/gi;
const LATEX_WORDS =
	/\\(?:text|textbf|textit|texttt|textrm|textsf|mathrm|mathbf|mathit|mathtt|mathsf|mbox|hbox|operatorname|emph|boldsymbol|bm) ?\{([^{}]*)\}/g;
const NUMPY_VALUE =
	/\b(?:np|numpy)\.(?:u?int|float|complex|str|bool|bytes|longlong|double)\w{0,8}\(('[^'\n]{0,400}'|"[^"\n]{0,400}"|[^()\n]{1,4000})\)/g;
const EXACT_VALUE =
	/\b(?:sympy\.|fractions\.|sp\.)?(?:Fraction|Rational|mpq) ?\( ?['"]?([+-]?\d{1,400}) ?[,/] ?([+-]?\d{1,400}) ?['"]?\)/g;
const NAMED_VALUE =
	/\b(?:sympy\.|decimal\.|fractions\.|sp\.)?(?:Fraction|Rational|Integer|Float|Decimal|mpf|mpz)\( ?['"]?([+-]?[\d./]{1,400}) ?['"]?\)/g;

/** Python's strings of bytes. */
const BYTES = /(?<=(?:^|[<([:=]) ?)b('[\w ,]{1,400}'|"[\w ,]{1,400}")/gm;
const ARRAY = /\b(?:np\.|numpy\.)?(?:array|asarray)\((\s*\[[^()]*\])\s*\)/g;
const CONTAINER =
	/\b(?:(?:np|numpy|collections)\.)?(?:array|asarray|matrix|frozenset|set|list|tuple|deque)\((?=[\s[({])/g;

// Not Unicode's own NFKC: that would make "10⁵" read "105".
/**
 * Writes what many models and programs write in ways of their own as one plain text: full-width
 * characters, unusual spaces, dashes, quotes and line ends, letters apart from their accents,
 * terminal colours, escaped angle brackets, LaTeX's words, spaces and matrices, and the values of
 * NumPy, `Fraction` and `Decimal`. Printable ASCII that is none of these stays. Linear in the
 * length of the text.
 */
export function plainText(text: string): string {
	return pythonValues(latex(lookalikes(text)));
}

function lookalikes(text: string): string {
	return text
		.normalize('NFC')
		.replaceAll(TERMINAL_CODE, '')
		.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
		.replaceAll(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g, '')
		.replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replaceAll(/[\u2010-\u2015\u2212]/g, '-')
		.replaceAll(/[“”„«»「」『』]/g, '"')
		.replaceAll(/[‘’]/g, "'")
		.replaceAll(/[│┃║]/g, '|')
		.replaceAll(/[─━═]/g, '-')
		.replaceAll(/[┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]/g, '+')
		.replaceAll(SUPERSCRIPT, '^')
		.replaceAll(HTML, '')
		.replaceAll(/ ?(?:です|입니다)(?=[.。\s]|$)/g, '')
		.replaceAll(/[∎✅✔✓☑🏁🎯👉]/gu, '')
		.replaceAll('。', '.')
		.replaceAll('、', ',')
		.replaceAll(/&lt;&lt;&lt;|\\<\\<\\<|《《《|(?:\\langle ?){3}/g, '<<<')
		.replaceAll(/&gt;&gt;&gt;|\\>\\>\\>|》》》|(?:\\rangle ?){3}/g, '>>>');
}

function latex(text: string): string {
	if (!text.includes('\\')) return text;
	return matrices(
		text
			.replaceAll(LATEX_WORDS, apart)
			.replaceAll(LATEX_WORDS, apart)
			.replaceAll(/\{,\}|,\\!/g, ',')
			.replaceAll(/(?<!\\)\\(?:[,;:! ]|q?quad(?![a-z]))/g, ' ')
			.replaceAll(/\\(?:left|right|displaystyle|limits|[bB]ig+[lrm]?)(?![A-Za-z])\.?/g, ' ')
			.replaceAll(/\\(?:ldots|dots|cdots)(?![a-z])/g, '…')
			.replaceAll(/\\langle(?![a-z]) ?/g, '(')
			.replaceAll(/ ?\\rangle(?![a-z])/g, ')')
			.replaceAll('\\hline', ''),
	);
}

/** Words keep apart from what stands before them: "3\text{or}4" is not "3or4". */
function apart(_: string, inside: string, at: number, text: string): string {
	return /\w/.test(text[at - 1] ?? '') && /^[A-Za-z]{2}/.test(inside) ? ` ${inside}` : inside;
}

/** The rows of matrices and tables become lines, and what separates their cells commas. */
function matrices(text: string): string {
	let plain = '';
	let at = 0;
	for (;;) {
		const begin = text.indexOf('\\begin{', at);
		const end = begin < 0 ? -1 : text.indexOf('\\end{', begin);
		if (end < 0) return plain + text.slice(at);
		const inside = text
			.slice(begin, end)
			.replace(/^\\begin\{[a-z]{1,12}\*?\}(?:\{[lcr|@ ]{0,80}\})?/, '')
			.replaceAll('\\\\', '\n')
			.replaceAll(/(^|[^\\])&/g, '$1,');
		plain += `${text.slice(at, begin)}\n${inside}\n`;
		const close = text.indexOf('}', end);
		at = close < 0 || close > end + 20 ? end + 5 : close + 1;
	}
}

function pythonValues(text: string): string {
	const plain = text.replaceAll(BYTES, '$1');
	if (!plain.includes('(')) return plain;
	return plain
		.replaceAll(/, ?dtype=[\w.'"<>|]{1,20}(?=\))/g, '')
		.replaceAll(NUMPY_VALUE, '$1')
		.replaceAll(EXACT_VALUE, (_, above: string, below: string) =>
			below === '1' ? above : `${above}/${below}`,
		)
		.replaceAll(ARRAY, '$1')
		.replaceAll(CONTAINER, '(')
		.replaceAll(NAMED_VALUE, '$1')
		.replaceAll(/\b(?:np|numpy)\.(True|False)_\b/g, '$1');
}

/** A name as it is compared: in lower case and without accents, so that "Malmo" is "Malmö". */
export function folded(name: string): string {
	return name
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll('ø', 'o')
		.replaceAll('ł', 'l');
}
