import { describe, expect, test } from 'vitest';
import { firstPythonBlock, withoutCodeBlocks } from '../../../src/steering/code-block.ts';

describe('firstPythonBlock', () => {
	test.each([
		['a\n```python\nprint(1)\n```\nb', 'print(1)'],
		['```python\nprint(1)\n```\n```python\nprint(2)\n```', 'print(1)'],
		['```\nno\n```\n```python\nprint(2)\n```', 'print(2)'],
		['```python  \r\nprint(1)\r\nprint(2)\r\n```', 'print(1)\r\nprint(2)'],
		['```python\nfence = "```"\nprint(fence)\n```', 'fence = "```"\nprint(fence)'],
		['1. So:\n   ```python\n   print(1)\n   ```', '   print(1)'],
		['```python\n```', ''],
		['```python\nprint(1)', null],
		['print(1)', null],
		['```javascript\nlet x\n```', null],
	])('%j', (answer, code) => {
		expect(firstPythonBlock(answer)).toBe(code);
	});

	test('is quick with a hundred thousand openings', () => {
		expect(firstPythonBlock('```python\n'.repeat(100_000))).not.toBeUndefined();
	});
});

test.each([
	['before\n```python\nprint("<<<1>>>")\n```\nafter <<<2>>>', /^before\s+after <<<2>>>$/],
	['```python\nprint("<<<1>>>")', /^\s*$/],
	['```py\n<<<1>>>\n```', /^\s*$/],
	['```\n<<<3>>>\n```', /^\s*<<<3>>>\s*$/],
	['```text\n<<<3>>>\n```', /^\s*<<<3>>>\s*$/],
	['no block <<<4>>>', /^no block <<<4>>>$/],
])('the prose of %j', (answer, prose) => {
	expect(withoutCodeBlocks(answer)).toMatch(prose);
});
