import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/app/markdown/formula-limits.ts';
import { keptApart, withKept } from '../../../../src/app/markdown/kept-apart.ts';
import { mayHoldMarkdown } from '../../../../src/app/markdown/may-hold-markdown.ts';
import { readMarkdown } from '../../../../src/app/markdown/read-markdown.ts';

const text = (words: string) => ({ kind: 'text', text: words });
const paragraph = (...inline: object[]) => ({ kind: 'paragraph', inline });

describe("a model's Markdown", () => {
	it('has emphasis, lists, tables and code', () => {
		expect(readMarkdown('Here is **bold** and `code`.')).toEqual([
			paragraph(
				text('Here is '),
				{ kind: 'strong', inline: [text('bold')] },
				text(' and '),
				{ kind: 'code', text: 'code' },
				text('.'),
			),
		]);
		expect(readMarkdown('3. one\n4. two')).toEqual([
			{ kind: 'list', start: 3, items: [[paragraph(text('one'))], [paragraph(text('two'))]] },
		]);
		expect(readMarkdown('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
			{ kind: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]] },
		]);
	});

	it('leaves answers as they are, whatever stands in them', () => {
		const answer = '<<<6 * (7 + 7 - 10) * 1 _a_ \n\n# 5>>>';
		expect(readMarkdown(`So **this**: ${answer} is it`)).toEqual([
			paragraph(
				text('So '),
				{ kind: 'strong', inline: [text('this')] },
				text(': '),
				{ kind: 'answer', text: answer },
				text(' is it'),
			),
		]);
	});

	it('takes no product for emphasis', () => {
		expect(readMarkdown('2*3*4 = 24')).toEqual([paragraph(text('2'), text('*3*'), text('4 = 24'))]);
	});

	it('finds formulas, and no prices', () => {
		const [first] = readMarkdown('It costs $5 and $6, so $x_1 + x_2$ and \\(a*b*c\\):') ?? [];
		expect(first).toEqual(
			paragraph(
				text('It costs $5 and $6, so '),
				{ kind: 'formula', text: 'x_1 + x_2' },
				text(' and '),
				{ kind: 'formula', text: 'a*b*c' },
				text(':'),
			),
		);
		expect(readMarkdown('\\[\n= \\frac{1}{2}\n\\]')).toEqual([
			paragraph({ kind: 'display', text: '\n= \\frac{1}{2}\n' }),
		]);
		expect(readMarkdown('`$x$`')).toEqual([paragraph({ kind: 'code', text: '$x$' })]);
	});

	it('keeps HTML, links and pictures as words', () => {
		const hostile =
			'<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](http://c.example/d.png)';
		const blocks = JSON.stringify(readMarkdown(hostile));
		expect(blocks).toContain('<img src=x onerror=alert(1)>');
		expect(blocks).toContain('[a](javascript:alert(1))');
		expect(blocks).toContain('![b](http://c.example/d.png)');
		expect(blocks.match(/"kind":"(?!text|paragraph)/)).toBeNull();
		expect(JSON.stringify(readMarkdown('<script>alert(1)</script>'))).toContain('<script>');
	});

	it('is left as it was written where it is too long or too deep', () => {
		expect(readMarkdown('a'.repeat(20_001))).toBeNull();
		const endless = `**a** ${'b '.repeat(1500)}`;
		expect(readMarkdown(`${endless}\n\n**c**`)).toEqual([
			paragraph(text(endless)),
			paragraph({ kind: 'strong', inline: [text('c')] }),
		]);
		expect(mayHoldMarkdown('*'.repeat(20_001))).toBe(false);
		expect(readMarkdown(`${'> '.repeat(40)}a`)).toBeNull();
		expect(mayHoldMarkdown('Plain words (and 3 + 4 = 7).')).toBe(false);
	});
});

it('what is put aside comes back as it was', () => {
	const source = 'a <<<1>>> b `<<<2>>>` c <<< d';
	const { text: rest, kept } = keptApart(source);
	expect(kept).toEqual([{ kind: 'answer', text: '<<<1>>>' }]);
	expect(withKept(rest, kept)).toBe(source);
	expect(keptApart('\ue0000\ue001').kept).toEqual([]);
});

describe('a formula', () => {
	const mathML = (tex: string) => temml.renderToString(tex, LIMITS);

	it('becomes MathML that leads and loads nothing', () => {
		expect(mathML('\\frac{1}{2}')).toContain('<mfrac');
		expect(() => mathML('\\href{javascript:alert(1)}{a}')).toThrow();
		expect(() => mathML('\\includegraphics{http://a.example/b.png}')).toThrow();
		expect(() => mathML('\\def\\a{\\a\\a}\\a')).toThrow();
	});
});
