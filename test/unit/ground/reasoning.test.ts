import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitReasoning } from '../../../src/ground/reasoning.ts';
import { milliseconds } from '../../support/processor-time.ts';

describe('splitReasoning', () => {
	test.each([
		['no reasoning', '<<<12>>>', '', '<<<12>>>'],
		['nothing', '', '', ''],
		['a block', '<think>\nSo 3?\n</think>\n\n<<<12>>>', 'So 3?', '<<<12>>>'],
		['a block before an indented fence', '<think>a</think>\n\n  ```\n  b', 'a', '  ```\n  b'],
		['an empty block', '<think>\n\n</think>\n\n12', '', '12'],
		['thinking', '<thinking>a</thinking>b', 'a', 'b'],
		['reasoning', '<reasoning>a</reasoning> b', 'a', ' b'],
		['capitals', '<THINK>a</Think>b', 'a', 'b'],
		['attributes', '<think type="long">a</think >b', 'a', 'b'],
		['text before', 'Well. <think>a</think>b', 'a', 'Well. b'],
		['several blocks', '<think>a</think>b\n<think>c</think>d', 'a\n\nc', 'b\nd'],
		['an unclosed block', 'Well.\n<think>a\n<<<12>>>', 'a\n<<<12>>>', 'Well.\n'],
		['only a closing tag', 'a <<<3>>>\n</think>\n<<<12>>>', 'a <<<3>>>', '<<<12>>>'],
		['a closing tag at the end', 'a <<<12>>></think>', 'a <<<12>>>', ''],
		['another name closes', '<think>a</thinking>b', 'a', 'b'],
		['a block in a block', '<think>a<think>b</think>c</think>d', 'a<think>b\n\nc', 'd'],
		['an opening tag in a block', '<think>Tags: <think>. a</think>b', 'Tags: <think>. a', 'b'],
		['Kimi', '◁think▷a◁/think▷b', 'a', 'b'],
		['Mistral', '[THINK]a[/THINK]b', 'a', 'b'],
		['Sky-T1', '<|begin_of_thought|>a<|end_of_thought|>b', 'a', 'b'],
		[
			'gpt-oss',
			'<|channel|>analysis<|message|>a<|end|><|start|>assistant<|channel|>final<|message|>b',
			'a',
			'b',
		],
		['the end of a message of gpt-oss', 'a<|end|>', '', 'a<|end|>'],
		['a mention', 'I close `<think>` by "</think>".', '', 'I close `<think>` by "</think>".'],
		[
			'a mention in a block',
			'<think>I end by `</think>`. a</think>b',
			'I end by `</think>`. a',
			'b',
		],
		[
			'another tag',
			'<thinker>a</thinker><answer>b</answer>',
			'',
			'<thinker>a</thinker><answer>b</answer>',
		],
		['HTML in JSON', '{"a": "<b>"}', '', '{"a": "<b>"}'],
		[
			'a fence left open in a block',
			'<think>\n```python\na\n</think>\n```python\nb\n```',
			'```python\na',
			'```python\nb\n```',
		],
		['a reply in a fence', '```\n<think>\na\n</think>\nb\n```', 'a', '```\n\nb\n```'],
	])('%s', (_name, text, reasoning, answer) => {
		expect(splitReasoning(text)).toEqual({ reasoning, answer });
	});

	test('a program that handles tags stays whole', () => {
		const text =
			'```python\ntext = re.sub(r"<think>.*</think>", "", text)\nprint(a.split("</think>"))\n```\n';
		expect(splitReasoning(text)).toEqual({ reasoning: '', answer: text });
		const after = `<think>\n~~~\na</think>\n${text}`;
		expect(splitReasoning(after)).toEqual({ reasoning: '~~~\na', answer: text });
	});

	const crumb = fc.constantFrom(
		'<think>',
		'</think>',
		'```',
		'\n',
		'a',
		' ',
		'`',
		'<<<1>>>',
		'◁think▷',
	);

	test('nothing is invented, and no answer holds a tag at the start of a line', () => {
		const reply = fc.array(crumb, { maxLength: 30 }).map((all) => all.join(''));
		fc.assert(
			fc.property(reply, (text) => {
				const { reasoning, answer } = splitReasoning(text);
				expect(reasoning.length + answer.length).toBeLessThanOrEqual(text.length);
				expect(answer).not.toMatch(/^<\/?think>[^`]*$/m);
			}),
		);
	});

	test.each(['<', '<think>', '</think>', '<think>a</think>', '```\n', '`', ' ', '\n', '<think '])(
		'a text of %j costs no more than its length',
		(unit) => {
			const cost = (length: number) => {
				const text = unit.repeat(Math.ceil(length / unit.length));
				return milliseconds(() => splitReasoning(text));
			};
			cost(100_000);
			expect(cost(2_000_000)).toBeLessThan(20 + 40 * Math.max(cost(250_000), 1));
		},
	);
});
