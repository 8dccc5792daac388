import { describe, expect, test } from 'vitest';
import { firstProgram, programsNotRun } from '../../../src/ground/programs.ts';

const PRODUCT = 'p = 4 * -48 * -5542\nprint(f"<<<{p}>>>")';

describe('the program of an answer', () => {
	test.each([
		['a\n```python\nprint(1)\n```\nb', 'print(1)'],
		['```python\nprint(1)\n```\n```python\nprint(2)\n```', 'print(1)'],
		['```\nno\n```\n```python\nprint(2)\n```', 'print(2)'],
		['```python  \r\nprint(1)\r\nprint(2)\r\n```', 'print(1)\r\nprint(2)'],
		['```python\nfence = "```"\nprint(fence)\n```', 'fence = "```"\nprint(fence)'],
		['```python\n```', ''],
		['```python\nprint(1)', null],
		['print(1)', null],
		['```javascript\nlet x\n```', null],
		['```python\nprint("""\n    ```\n""")\n```', 'print("""\n    ```\n""")'],
		['```markdown\nSee:\n```python\nprint(1)\n```\n```', 'print(1)'],
	])('%j', (answer, code) => {
		expect(firstProgram(answer)).toBe(code);
	});

	test.each([
		['A20: named "py"', `\`\`\`py\n${PRODUCT}\n\`\`\``],
		['named "Python"', `\`\`\`Python\n${PRODUCT}\n\`\`\``],
		['named "python3"', `\`\`\`python3\n${PRODUCT}\n\`\`\``],
		['named "python3.12"', `\`\`\`python3.12\n${PRODUCT}\n\`\`\``],
		['A24: a space before the name', `\`\`\` python\n${PRODUCT}\n\`\`\``],
		['attributes', `\`\`\`python title="solve.py" {1,3}\n${PRODUCT}\n\`\`\``],
		['a file name', `\`\`\`python:solve.py\n${PRODUCT}\n\`\`\``],
		["Pandoc's form", `\`\`\`{.python .numberLines}\n${PRODUCT}\n\`\`\``],
		["R Markdown's form", `\`\`\`{python}\n${PRODUCT}\n\`\`\``],
		['tildes', `~~~python\n${PRODUCT}\n~~~`],
		['four backticks', `\`\`\`\`python\n${PRODUCT}\n\`\`\`\``],
		['A26: the fence ends the last line', `\`\`\`python\n${PRODUCT}\`\`\`\nDone.`],
		['the fence ends a comment', `\`\`\`python\n${PRODUCT}  # it\`\`\`\nDone.`, `${PRODUCT}  # it`],
		['words after the fence', `\`\`\`python\n${PRODUCT}\n\`\`\` That prints it.`],
		['another block opens at its end', `\`\`\`python\n${PRODUCT}\n\`\`\`output\n7\n\`\`\``],
		['an indented fence', `\`\`\`python\n${PRODUCT}\n      \`\`\``],
		[
			'A30: indented in a list',
			'1. Multiply:\n\n   ```python\n   p = 4 * -48 * -5542\n   print(f"<<<{p}>>>")\n   ```\n',
		],
		['indented by tabs', '-\t```python\n\tp = 4 * -48 * -5542\n\tprint(f"<<<{p}>>>")\n\t```'],
		['indented, its fence not', '```python\n    p = 4 * -48 * -5542\n    print(f"<<<{p}>>>")\n```'],
		['in a quotation', '> ```python\n> p = 4 * -48 * -5542\n> print(f"<<<{p}>>>")\n> ```\n'],
		['after one that was never closed', `\`\`\`python\nFirst\n\`\`\`python\n${PRODUCT}\n\`\`\``],
	])('%s', (_name, answer, code = PRODUCT) => {
		expect(firstProgram(answer)).toBe(code);
	});

	test.each([
		[
			'A31: a docstring',
			'def f():\n    """Example:\n    ```\n    f()\n    ```\n    """\n    return 1',
		],
		['a docstring at the margin', 'def f():\n    """\n```\nf()\n```\n    """'],
		['a docstring with a language', '"""\n```python\nf()\n```\n"""\nf()'],
		['single quotes', "a = '''\n```\n'''\nprint(a)"],
		['a string', 'print("```", \'```\')'],
		['an escaped quote', 'print("\\"```")'],
		['a comment', '# ```\nprint(1)'],
		['quotes in a comment', "# don't\nprint(1)"],
		['a string that is left open', 'print("1)\nprint(2)'],
	])('is not ended by a fence of its own: %s', (_name, code) => {
		expect(firstProgram(`\`\`\`python\n${code}\n\`\`\`\nDone.`)).toBe(code);
	});

	test.each([
		['a session', '```pycon\n>>> print(1)\n1\n```'],
		['another name that begins so', '```python-repl\nprint(1)\n```'],
		['PyTorch', '```pytorch\nprint(1)\n```'],
	])('is none: %s', (_name, answer) => {
		expect(firstProgram(answer)).toBeNull();
	});

	test('is found quickly among a hundred thousand openings', () => {
		expect(firstProgram('```python\n'.repeat(100_000))).toBeNull();
	});
});

describe('programs that are not run', () => {
	const helper = 'def mul(*xs):\n    r = 1\n    for x in xs: r *= x\n    return r';
	test.each([
		['none', `\`\`\`python\n${PRODUCT}\n\`\`\``, []],
		['text', 'Multiply 4 and 8: the answer is <<<32>>>.', []],
		['an equation', 'x = 4 * 8\ny = x + 1\n<<<33>>>', []],
		['a table', 'The grid:\n```\n1 2 3\n4 5 6\n```', []],
		['data', '```json\n{"print": 1}\n```', []],
		['A21: no language', `The program:\n\n\`\`\`\n${PRODUCT}\n\`\`\``, ['unnamed']],
		['A28: no block', PRODUCT, ['unfenced']],
		[
			'no block, after many words',
			`${'Some words come first.\n'.repeat(20)}\nfrom math import prod\n${PRODUCT}\nIt prints the product.`,
			['unfenced'],
		],
		[
			'steps that are set in',
			'For each in turn:\n  - import nothing\n  - add 4\nfor one in two:\n    x = 5',
			[],
		],
		['a line alone', 'print(4)', ['unfenced']],
		['on a line of its fences', '```python print(4) ```', ['unfenced']],
		['in HTML', '<pre><code class="language-python">print(4)</code></pre>', ['unfenced']],
		[
			'in a call of a tool',
			'<tool_call>{"name": "python", "code": "print(4)"}</tool_call>',
			['unfenced'],
		],
		['a call in a sentence', 'Use print(4) for it.\nIt is 4.', []],
		['no block, with words round it', `Here it is:\n\nimport math\n${PRODUCT}\n`, ['unfenced']],
		[
			'A29: a second',
			`\`\`\`python\n${helper}\n\`\`\`\nThen:\n\`\`\`python\nprint(mul(2))\n\`\`\``,
			['second'],
		],
		['never closed', `\`\`\`python\n${PRODUCT}`, ['unclosed']],
		['another language', '```js\nconsole.log(1)\n```', ['language']],
		['a session', '```pycon\n>>> print(1)\n```', ['language']],
		[
			'how to start it, beside a program',
			`\`\`\`python\n${PRODUCT}\n\`\`\`\n\`\`\`bash\npython3 a.py\n\`\`\``,
			[],
		],
	])('%s', (_name, answer, reasons) => {
		expect(programsNotRun(answer)).toEqual(reasons);
	});
});
