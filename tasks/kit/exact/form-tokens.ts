/** A part of a text with numbers: a number, a word, or a sign. */
export interface FormToken {
	readonly text: string;
	/** Whether nothing stands between it and the part before it. */
	readonly glued: boolean;
}

/** Stands for a number that is not read, such as one in hexadecimal digits. */
export const UNREADABLE = '¿';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (signs: string): string =>
	`^${signs.replaceAll('⁻', '-').replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => `${SUPERSCRIPTS.indexOf(digit)}`)}`;

const HALVES: Readonly<Record<string, string>> = {
	'½': '1/2',
	'¼': '1/4',
	'¾': '3/4',
	'⅓': '1/3',
	'⅔': '2/3',
	'⅕': '1/5',
	'⅙': '1/6',
	'⅛': '1/8',
	'⅜': '3/8',
};

const REWRITTEN: readonly (readonly [RegExp, string | ((match: string) => string)])[] = [
	[/\{,\}|,\\!/g, ','],
	[/\\(?:left|right|displaystyle|limits|[bB]ig+[lr]?)(?![A-Za-z])|\\[,;:! ]|~/g, ' '],
	[/\\\\/g, '\n'],
	[/\^ ?\{?\\circ\}?|\\degree\b|[°º]/g, ' '],
	// What follows a currency sign keeps the sign before it: "-$5".
	[/\\?[$€£](?=[\d.+-])/g, ''],
	[/\\?[$€£]/g, ' '],
	[/\\%/g, '%'],
	// A power; two stars elsewhere are emphasis.
	[/(?<=[\w)\]}])(?:\*\*| \*\* )(?=[\w(-])/g, '^'],
	[/\*\*/g, ' '],
	[/⁻?[⁰¹²³⁴-⁹]+/g, superscript],
	[/[½¼¾⅓⅔⅕⅙⅛⅜]/g, (sign) => ` ${HALVES[sign] ?? ''}`],
	[/\\(?:text|mbox|mathrm|textbf|textrm) ?\{([^{}]{0,80})\}/g, ' $1 '],
	[/\b(?:the )?square root of\b/gi, ' sqrt '],
	[/\\cdot(?![a-z])|\\times(?![a-z])|[×·⋅∙]/g, '*'],
	[/\\div(?![a-z])|[÷∕⁄]/g, '/'],
	[/(?<![\w.])0[xob][\da-f]+(?![a-z])/gi, UNREADABLE],
	[/(?<=\d) ?[xX] ?(?=[\d(-])/g, '*'],
	[/\b(?:math|np|numpy|sympy)\.(?=pi|sqrt)/gi, ' '],
	[/π|\\?(?<![a-z])pi(?![a-z])/gi, ' pi '],
	[/√|\\?(?<![a-z])sqrt(?![a-z])/gi, ' sqrt '],
	[/\\[dtc]?frac(?![a-z])/g, ' frac '],
	[/\\approx|\\simeq|[≈≃≅]/g, '≈'],
	// What is left after the name of a unit, as in cm^2.
	[/(?<=[A-Za-z] ?)(?<!pi ?)\^ ?(?:\d|\{\d\})(?!\d)/g, ' '],
];

const GROUPED = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:['_]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d/]| ?/)`;
const EXPONENT = String.raw`(?:[eE][+-]?\d{1,3}(?![\d.]))?`;
const OTHERS = String.raw`sqrt(?![A-Za-z])|pi(?![A-Za-z])|frac(?![A-Za-z])|[A-Za-z]\w*|[-+*/^()[\]{}]|\S|\n`;
const TOKEN = new RegExp(
	String.raw`(?:(?:${GROUPED}|\d+)(?:\.\d*)?|\.\d+)${EXPONENT}|${OTHERS}`,
	'g',
);
const LISTED_TOKEN = new RegExp(String.raw`(?:\d+(?:\.\d*)?|\.\d+)${EXPONENT}|${OTHERS}`, 'g');

/** The parts of a plain or LaTeX text; `listed` where a comma or a space always separates numbers. */
export function lex(text: string, listed = false): FormToken[] {
	const plain = REWRITTEN.reduce(
		(rest, [from, to]) =>
			typeof to === 'string' ? rest.replaceAll(from, to) : rest.replaceAll(from, to),
		text,
	);
	let end = -1;
	return [...plain.matchAll(listed ? LISTED_TOKEN : TOKEN)].map((match) => {
		const glued = match.index === end;
		end = match.index + match[0].length;
		return { text: match[0], glued };
	});
}

/** The parts of a text for `parseForm`. */
export function formTokens(text: string, listed = false): string[] {
	return lex(text, listed).map((token) => token.text);
}
