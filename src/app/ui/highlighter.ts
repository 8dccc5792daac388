import highlighter from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';

highlighter.registerLanguage('python', python);

/** Python as highlight.js's HTML. */
export function highlight(code: string): string {
	return highlighter.highlight(code, { language: 'python' }).value;
}
