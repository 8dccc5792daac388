import { expect, it } from 'vitest';
import { highlightPython } from '../../../../src/app/ui/highlight.ts';
import { highlight } from '../../../../src/app/ui/highlighter.ts';

it('colours Python, and lets no HTML of a program through', () => {
	const html = highlight('def f(): return "<img onerror=alert(1)>"');
	expect(html).toContain('<span class="hljs-keyword">def</span>');
	expect(html).not.toContain('<img');
	expect(html).toContain('&lt;img');
});

it('gives the program back whole, in pieces with a colour each', async () => {
	const code = 'def f(x):\n\treturn f"<b>{x & 1}</b>" \'&lt;\' # > "half"\n';
	const pieces = await highlightPython(code);
	expect(pieces.map(({ text }) => text).join('')).toBe(code);
	expect(pieces).toContainEqual({ text: 'def', scope: 'keyword' });
	expect(pieces).toContainEqual({ text: 'f', scope: 'title' });
	expect(pieces).toContainEqual({ text: '{x & ', scope: 'subst' });
	expect(pieces.at(-2)).toEqual({ text: '# > "half"', scope: 'comment' });
});

it('leaves a very long program plain', async () => {
	const code = 'x = 1\n'.repeat(10_000);
	expect(await highlightPython(code)).toEqual([{ text: code, scope: '' }]);
});
