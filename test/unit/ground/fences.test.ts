import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownParts } from '../../../src/app/run/answer-parts.ts';
import { markdownParts, readsAsProse, withoutCodeBlocks } from '../../../src/ground/fences.ts';
import { firstProgram, isProgram, programsNotRun } from '../../../src/ground/programs.ts';

describe('markdownParts', () => {
	const kinds = (text: string) =>
		markdownParts(text).map((part) =>
			part.kind === 'prose' ? part.text : [part.language, part.text, part.closed],
		);

	test.each([
		['a block', 'a\n```python\nb\n```\nc', ['a\n', ['python', 'b', true], '\nc']],
		['none', 'a ``b`` c', ['a ``b`` c']],
		['nothing', '', []],
		['an open block', '```py\nb\nc', [['py', 'b\nc', false]]],
		['after other text', 'So: ```python\nb\n```', ['So: ', ['python', 'b', true]]],
		['in a list', '- ```python\n  b\n  ```', ['- ', ['python', 'b', true]]],
		['in a quotation', '> a\n> ```js\n> b\n> ```\nc', ['> a\n', ['js', '> b', true], '\nc']],
		['tildes', '~~~js\n```\n~~~~\nc', [['js', '```', true], '\nc']],
		['backticks are not closed by tildes', '```js\nb\n~~~', [['js', 'b\n~~~', false]]],
		['no name after other text', 'Use ```\nfor code', ['Use ```\nfor code']],
		['on one line', 'It is ```<<<4>>>```.', ['It is ```<<<4>>>```.']],
		['an answer beside the fence', '```<<<4>>>\n', ['```<<<4>>>\n']],
		['attributes', '```Python title="a"\nb\n```', [['python', 'b', true]]],
		['CRLF', 'a\r\n```js\r\nb\r\n```\r\nc', ['a\r\n', ['js', 'b', true], '\r\nc']],
		['a longer fence', '````\n```\nb\n```\n````', [['', '```\nb\n```', true]]],
		['text after a fence', '```js\nb\n```c\n```', [['js', 'b\n```c', true]]],
		['a fence far to the right', '```js\n    ```\n```', [['js', '    ```', true]]],
		['a fence a little to the right', '```js\nb\n   ```', [['js', 'b', true]]],
		['a language inside', '```\na\n```js\nb\n```', [['', 'a\n```js\nb', true]]],
		[
			'a language inside a block of prose',
			'```markdown\na\n```js\nb\n```\nc',
			[['markdown', 'a', false], ['js', 'b', true], '\nc'],
		],
	])('%s', (_name, text, parts) => {
		expect(kinds(text)).toEqual(parts);
	});
});

test.each([
	['before\n```python\nprint("<<<1>>>")\n```\nafter <<<2>>>', /^before\s+after <<<2>>>$/],
	['```python\nprint("<<<1>>>")', /^\s*$/],
	['```py\n<<<1>>>\n```', /^\s*$/],
	['```\n<<<3>>>\n```', /^\s*<<<3>>>\s*$/],
	['```text\n<<<3>>>\n```', /^\s*<<<3>>>\s*$/],
	['```json\n{"answer": "<<<3>>>"}\n```', /^\s*{"answer": "<<<3>>>"}\s*$/],
	['```csv\n1,2\n```', /^\s*1,2\s*$/],
	['```js\n"<<<3>>>"\n```', /^\s*$/],
	['```python\nfence = "```"\nprint("<<<1>>>")\n```\nI am not sure.', /^\s*I am not sure\.$/],
	['```\n```python\nprint("<<<1>>>")\n```\n<<<2>>>', /^\s*<<<2>>>$/],
	['no block <<<4>>>', /^no block <<<4>>>$/],
])('the prose of %j', (answer, prose) => {
	expect(withoutCodeBlocks(answer)).toMatch(prose);
});

describe('what is run, judged and shown', () => {
	// Each line of prose or code holds a mark that no other has.
	const line = fc.constantFrom('word %', 'print("%")', '<<<%>>>', 's = "```%"', '%```', '> %', '');
	const indent = fc.constantFrom('', '', '', ' ', '   ', '    ', '\t', '- ', 'So %: ');
	const ticks = fc.constantFrom('```', '```', '```', '````', '``', '~~~');
	const language = fc
		.constantFrom('', '', '', 'python', 'python', 'python ', ' python', 'Python')
		.chain((common) =>
			fc.constantFrom(common, common, 'py', 'js', 'text', 'markdown', 'a b', '<<<%>>>'),
		);
	const fence = fc.tuple(indent, ticks, language).map((pieces) => pieces.join(''));
	const block = fc
		.tuple(indent, fc.constantFrom('```python', '```js', '```'), fc.array(line, { maxLength: 3 }))
		.map(([before, open, inside]) => [before + open, ...inside, '```'].join('\n'));
	const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n');
	const markdown = fc
		.array(fc.tuple(fc.oneof(line, fence, block), lineEnd), { maxLength: 12 })
		.map((lines) => lines.flat().join(''))
		.map((text) => {
			let marks = 0;
			return text.replaceAll('%', () => `m${marks++}m`);
		});

	test('agree on 10,000 random texts', () => {
		let programs = 0;
		fc.assert(
			fc.property(markdown, (text) => {
				const parts = markdownParts(text);
				expect(parts.map(({ source }) => source).join('')).toBe(text);
				const shown = shownParts(text);

				const program = firstProgram(text);
				if (program !== null) {
					programs++;
					expect(shown.find(isProgram)?.text).toBe(program);
				} else expect(shown.some(isProgram)).toBe(false);

				const judged = withoutCodeBlocks(text);
				for (const [mark] of text.matchAll(/m\d+m/g)) {
					const part = shown.find(({ text }) => text.includes(mark));
					const code = part?.kind === 'code' && !readsAsProse(part);
					// A mark in neither stands beside a fence, as its attribute.
					if (part) expect(judged.includes(mark), `${mark} is judged`).toBe(!code);
					else expect(judged).not.toContain(mark);
				}
			}),
			{ numRuns: 10_000, seed: 8 },
		);
		expect(programs, 'the texts hold programs').toBeGreaterThan(1000);
	});

	test.each([
		['openings', '```python\n'],
		['blocks', '```python\nprint(1)\n```\n'],
		['blocks of prose', '```md\n```py\n'],
		['backticks', '`'],
		['fences in a line', '```a '],
		['blank lines', ' \t\n'],
		['lines', '\r\n'],
		['programs', 'print(1)\n'],
		['open programs', '```python\nx = "```"\n'],
		['comments', '```python\n# ```\n'],
		['quotations', '> '],
		['strings with fences', "'```'"],
		['hashes', '#'],
	])('are found in linear time among %s', (_name, piece) => {
		const quickest = (count: number) => {
			const text = piece.repeat(count);
			const times = Array.from({ length: 5 }, () => {
				const start = performance.now();
				firstProgram(text);
				programsNotRun(text);
				withoutCodeBlocks(text);
				return performance.now() - start;
			});
			return Math.min(...times);
		};
		quickest(500);
		// Linear is 64 times the time, quadratic 4,096 times; between them is room for a busy machine.
		expect(quickest(32_000) / quickest(500)).toBeLessThan(1500);
	});
});
