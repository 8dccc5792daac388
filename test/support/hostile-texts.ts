/** A text of about so many characters that is meant to keep a reader busy. */
export type HostileText = (length: number) => string;

const filled = (unit: string, length: number) =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** What repeats in a text, with what may stand before and after it. */
const repeated =
	(unit: string, before = '', after = ''): HostileText =>
	(length) =>
		before + filled(unit, length - before.length - after.length) + after;

/** One thing many times, and then another as often: pairs that no reader may try one by one. */
const halves =
	(unit: string, other: string): HostileText =>
	(length) =>
		filled(unit, length / 2) + filled(other, length / 2);

/** Shapes of text that make careless readers crawl, by name. A new one is a row. */
export const HOSTILE_TEXTS: Readonly<Record<string, HostileText>> = {
	'a fence and blanks': repeated(' ', '```', '!'),
	'a named fence and blanks': repeated(' ', '```python', '!'),
	'a fence, blanks and a fence': repeated(' ', '```python\nx', '\n```'),
	'blanks before a fence': repeated(' ', 'a', '```'),
	blanks: repeated(' '),
	tabs: repeated('\t', 'a', 'b'),
	'line ends': repeated('\n'),
	'line ends of Windows': repeated('\r\n', 'a', 'b'),
	'lone carriage returns': repeated('\r'),
	'blank lines': repeated(' \n', 'x', 'y'),
	'openings of answers': repeated('<<< '),
	'openings without room': repeated('<'),
	'openings, then ends': halves('<<<', '>>>'),
	'ends, then openings': halves('>>>', '<<<'),
	'empty answers': repeated('<<<>>>'),
	'answers of a line': repeated('<<<1>>>\n'),
	'fences of a line': repeated('```\n'),
	'fences of Python': repeated('```python\n'),
	'programs of a line': repeated('```python\nx\n```\n'),
	'fences in a line': repeated('``` '),
	backticks: repeated('`'),
	tildes: repeated('~~~\n'),
	'longer and longer fences': (length) => {
		let text = '';
		for (let ticks = 3; text.length < length; ticks++) text += `${'`'.repeat(ticks)}\n`;
		return text.slice(0, length);
	},
	'deeper and deeper fences': (length) => {
		let text = '';
		for (let depth = 0; text.length < length; depth++) text += `${' '.repeat(depth)}\`\`\`\n`;
		return text.slice(0, length);
	},
	'an endless docstring': repeated("'''\n```\n", '```python\n'),
	'quotes in a program': repeated('"\'', '```python\n', '\n```'),
	'backslashes in a program': repeated('\\', '```python\n"', '\n```'),
	'comments in a program': repeated('# ```\n', '```python\n'),
	'quotations in quotations': repeated('> '),
	'quoted fences': repeated('> ```\n'),
	'openings of thought': repeated('<think>'),
	'ends of thought': repeated('</think>'),
	'openings of thought, then ends': halves('<think>', '</think>'),
	'half a tag of thought': repeated('<think '),
	'marks of channels': repeated('<|channel|>analysis<|message|>'),
	'claims of right': repeated('the correct answer is not correct '),
	'denials of denials': repeated('not no never 0 errors: '),
	'verdicts of a line': repeated('Verdict: Correct\n'),
	'one word': repeated('a'),
	'one word with a mark': repeated('a', '', '!'),
	'words of code': repeated('x = x = '),
	'statements of a line': repeated('print(1)\n'),
	'an import without end': repeated('.a', 'import a'),
	zeros: repeated('0', '<<<', '>>>'),
	'hexadecimal addresses': repeated('0x0123 '),
	'opened brackets': repeated('[', '<<<', '>>>'),
	'opened braces': repeated('{"a":'),
	'brackets of LaTeX': repeated('\\boxed{', '$', '$'),
	'entities of HTML': repeated('&lt;'),
	'percent signs': repeated('%25'),
	'links in links': repeated('#/run/2.a.00000000 '),
	'dots of links': repeated('.', '#/run/2'),
	'half a character': repeated('\ud800'),
	'characters of two units': repeated('🧩', 'a'),
	'what joins characters': repeated('\u200d\u0301', 'a'),
	'letters that read backwards': repeated('\u202e'),
	zeroes: repeated('\0'),
	'a soup': repeated('<<<```python\n\'"#>>> </think> [{(\\'),
};
