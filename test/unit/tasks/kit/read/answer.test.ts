import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, type Reading, readAnswer } from '../../../../../tasks/kit/read/answer.ts';
import { unreadable } from '../../../../../tasks/kit/verdict.ts';

/** Reads answers such as "v1", so that what is tested is where an answer is found, not how it is read. */
function valueIn({ content, place }: Passage): Reading<string> {
	if (/^v\d+$/.test(content)) return { value: content };
	const [only, ...others] = new Set(content.match(/\bv\d+\b/g) ?? []);
	if (only === undefined || place === 'claimed') return null;
	if (place === 'anywhere') return { value: others.at(-1) ?? only };
	return others.length > 0 ? { fault: unreadable('several values') } : { value: only };
}

const read = (text: string): string => {
	const { value, fault } = readAnswer(text, {
		shape: 'line',
		missing: 'There is no value',
		read: valueIn,
	});
	return value ?? fault?.reason ?? '';
};

describe('reasoning is no answer', () => {
	it.each([
		['before it', '<think>So <<<v1>>>.</think>\n<<<v2>>>', 'v2'],
		['before a label', '<thinking>The answer is v1.</thinking>\nThe answer is v2.', 'v2'],
		['before a line', '<reasoning>\nv1\n</reasoning>\n\nv2', 'v2'],
		['without its opening tag', 'Perhaps <<<v1>>>.\n</think>\n\nv2', 'v2'],
		['without an answer behind it', '<think>It is v1.</think>', 'There is no value in "".'],
		['never closed', '<think>So it is <<<v1>>>, but', 'There is no value in "".'],
	])('%s', (_, text, value) => expect(read(text)).toBe(value));
});

describe('the last delimiters count', () => {
	it.each([
		['alone', '<<<v1>>>', 'v1'],
		['in a sentence', 'So it is <<<v1>>>. I hope this helps, v2!', 'v1'],
		['over several lines', '<<<\nv1\n>>>', 'v1'],
		['twice', '<<<v1>>>\nNo:\n<<<v2>>>', 'v2'],
		['in a quotation', 'So:\n> <<<v1>>>', 'v1'],
		['closed by two', '<<<v1>>', 'v1'],
		['never closed, before prose', '<<<v1\n\nThat is my answer, not v2.', 'v1'],
		['in full-width marks of a book', '《《《v1》》》', 'v1'],
		['by two', 'So <<v1>> it is, from v2.', 'v1'],
		['in a fence', '```\n<<<v1>>>\n```', 'v1'],
		['in a fence with a language', '```csv\n<<<\nv1\n>>>\n```', 'v1'],
		['in a fence that is never closed', '```text\n<<<v1>>>', 'v1'],
		['round a fence', '<<<\n```json\nv1\n```\n>>>', 'v1'],
		['in a program', '```python\nprint("<<<v1>>>")\n```', 'v1'],
		['in JSON', '{"steps": "v2", "answer": "<<<v1>>>"}', 'v1'],
		['round JSON', '<<<{"answer": "v1"}>>>', 'v1'],
		['in a box', '$$\\boxed{<<<v1>>>}$$', 'v1'],
		['round a box', '<<<\\boxed{v1}>>>', 'v1'],
		['in tags', '<answer><<<v1>>></answer>', 'v1'],
		['round tags', '<<<<answer>v1</answer>>>>', 'v1'],
		['in bold', '**<<<v1>>>**', 'v1'],
		['round bold', '<<<**v1**>>>', 'v1'],
		['round a label', '<<<The answer is v1.>>>', 'v1'],
		['one bracket too many', '<<<<v1>>>>', 'v1'],
		['an opening that was given up', '<<<let me see <<<v1>>>', 'v1'],
		['a closing with no opening after it', '<<<v1>>> is it >>>', 'v1'],
		['cut off before the closing', 'Finally: <<<v1', 'v1'],
		['full-width', '＜＜＜v1＞＞＞', 'v1'],
		['escaped', '\\<\\<\\<v1\\>\\>\\>', 'v1'],
		['as entities', '&lt;&lt;&lt;v1&gt;&gt;&gt;', 'v1'],
		['in colours', '\u001b[1m<<<\u001b[32mv1\u001b[0m>>>\u001b[0m', 'v1'],
	])('%s', (_, text, value) => expect(read(text)).toBe(value));
});

describe('a mention of the delimiters is no answer', () => {
	it.each([
		['bare', '<<<v1>>>\n\n(The answer is given between <<< and >>> as requested.)', 'v1'],
		['as code', '<<<v1>>>\n\nI used `<<<` and `>>>`.', 'v1'],
		['quoted', '<<<v1>>> stands between "<<<" and ">>>".', 'v1'],
		['of the form', '<<<v1>>>\n\nForm: <<<answer>>>', 'v1'],
		['of the form, in words', '<<<v1>>> (the form was <<<your answer here>>>)', 'v1'],
		['with dots', '<<<v1>>> is written as <<<...>>>.', 'v1'],
		['empty', '<<<v1>>> in the delimiters <<<>>>.', 'v1'],
		['before an answer without', 'I will use <<<answer>>>.\n\nThe answer is v1.', 'v1'],
		['in the source of a program', '<<<v1>>>\n```python\nprint(f"<<<{result}>>>")\n```', 'v1'],
		['in a format string', '<<<v1>>>\nprint(f"<<<{x}>>>")', 'v1'],
		['of an end', '<<<v1>>>\n<<<END>>>', 'v1'],
		['in a format', '<<<v1>>>\nprint("<<<%s>>>" % result)', 'v1'],
		['alone: an answer left empty', 'Is it v1?\n\n<<<>>>', 'There is no value in "".'],
		['alone, with a word', 'Is it v1?\n\n<<<answer>>>', 'There is no value in "answer".'],
	])('%s', (_, text, value) => expect(read(text)).toBe(value));
});

describe('what a text rejects is no answer', () => {
	const takenBack = 'The text takes its answer back.';
	const two = 'The text gives one answer in the delimiters and another after them.';
	it.each([
		['wrong, then right', '<<<v1>>> is wrong. <<<v2>>> is right.', 'v2'],
		['right, then wrong', '<<<v1>>> is right. <<<v2>>> is wrong.', 'v1'],
		['not this but that', 'Not <<<v1>>> but <<<v2>>>.', 'v2'],
		['this, not that', '<<<v1>>>, not <<<v2>>>', 'v1'],
		['this instead of that', 'It is <<<v1>>> instead of <<<v2>>>.', 'v1'],
		['taken back', 'I get <<<v1>>>... Wait, that is wrong.', takenBack],
		['taken back for another', '<<<v1>>>... Wait, that is wrong.\n\nFinal answer:\nv2', 'v2'],
		['what fails', 'I took <<<v1>>>, but it violates rule 2.', takenBack],
		['what fails nothing', '<<<v1>>>\n\nThis violates no rule.', 'v1'],
		['what does not work', '<<<v1>>> does not work.', takenBack],
		['a question that is denied', 'Is it <<<v1>>>? No, because rule 2 breaks.', takenBack],
		['a question that is affirmed', '<<<v1>>>\n\nWait, is that right? Yes.', 'v1'],
		['a cross', '<<<v1>>> ❌', takenBack],
		['struck out', '<<<v1>>> ~~<<<v2>>>~~', 'v1'],
		['struck out in HTML', '<<<v1>>> <del><<<v2>>></del>', 'v1'],
		['what was first', '<<<v1>>> (my first guess was <<<v2>>>)', 'v1'],
		['a label that one might think of', '<<<v1>>> You might think the answer is v2.', 'v1'],
		['a label without a value', '<<<v1>>> The answer was found with v2.', 'v1'],
		['a question', 'Is the answer v1?', 'There is no value in "Is the answer v1?".'],
		['another after it', '<<<v1>>>\n\nFinal answer: v2', two],
		['the same after it', '<<<v1>>>\n\nThe answer is v1, as we have seen.', 'v1'],
		['a label: this, not that', 'The answer is v1, not v2.', 'v1'],
		['a label: not this but that', 'The answer is not v1 but v2.', 'v2'],
		['a label: not this', 'The answer is not v1.', 'There is no value in "The answer is not v1.".'],
		['a line', 'So v1 is not the answer.', 'There is no value in "So v1 is not the answer.".'],
		[
			'a doubt',
			'A naive count gives v1, but this ignores rule 2.',
			'There is no value in "A naive count gives v1, but this ignores rule 2.".',
		],
		['in the delimiters', '<<<v1, not v2>>>', 'v1'],
	])('%s', (_, text, value) => expect(read(text)).toBe(value));
});

describe('without delimiters the last label counts', () => {
	it.each([
		['a phrase', 'The answer is v1', 'v1'],
		['a colon', 'Answer: v1', 'v1'],
		['a line of its own', '**Final Answer:**\n\nv1\n\nThank you!', 'v1'],
		['a heading', '### Final Answer\n\nv1', 'v1'],
		['the last of two', 'Answer: v1\nNo, wait. Final answer: v2', 'v2'],
		['a box', 'So $\\boxed{v1}$ it is, after v2.', 'v1'],
		['a box with words', '\\[\\boxed{\\text{v1}}\\]', 'v1'],
		['the last box', 'I had \\boxed{v1}, now \\boxed{v2}.', 'v2'],
		['tags', 'v2?\n<answer>v1</answer>', 'v1'],
		['a key', '{"reasoning": "v2 and v3", "answer": "v1"}', 'v1'],
		['a key before the explanation', '{"answer": "v1", "explanation": "v2 and v3"}', 'v1'],
		['a key in a fence', '```json\n{"answer": "v1"}\n```', 'v1'],
		['four hashes', 'v2\n#### v1', 'v1'],
		['Chinese', '最终答案是：v1', 'v1'],
		['a note behind it', 'The answer is v1.\n\nNote: v2 was close.', 'v1'],
		['an explanation behind it', 'Answer: v1, because v2 and v3 fail.', 'v1'],
		['in bold', 'So the answer is **v1**, from v2.', 'v1'],
		['doubt is no label', 'A naive answer is v1. The answer is v2.', 'v2'],
		['a condition is no label', 'Answer: v2\nIf the answer is v1, rule 1 breaks.', 'v2'],
		['two claims', 'The answer is v1 or v2.', '"v1 or v2." offers different answers.'],
	])('%s', (_, text, value) => expect(read(text)).toBe(value));
});

describe('without labels the last line that claims a value counts', () => {
	it.each([
		['alone', 'v2 and v3.\n\nv1', 'v1'],
		['in a fence', 'Here it is.\n\n```\nv1\n```', 'v1'],
		['in bold', 'So it must be **v1** by v2.', 'v1'],
		['as code', 'v2 gives `v1` here', 'v1'],
		['after a colon', 'Result: v1', 'v1'],
		['before a note', 'v1\n\nNote: not from v2.', 'v1'],
		['before a greeting', 'v1\n\nLet me know if v2 is unclear.', 'v1'],
		['on a console', '>>> v1\n\nProcess finished with exit code 0', 'v1'],
		['else the last line that holds one', 'With v2 first\nand v1 then we end', 'v1'],
		[
			'not in a traceback',
			'Traceback (most recent call last):\n  v1\nError: v2',
			'There is no value',
		],
		['not before a refusal', 'Perhaps v1.\n\nI cannot determine the answer.', 'There is no value'],
		['a program only if nothing else', '```python\nx = "v2"\nprint(x)\n```\nv1', 'v1'],
	])('%s', (_, text, value) => expect(read(text)).toContain(value));
});

describe('reading anything', () => {
	const soup = fc
		.array(
			fc.constantFrom('<', '<<<', '>', '>>>', '\\boxed{', '}', 'answer: ', '"', '`', 'x', '\n'),
		)
		.map((parts) => parts.join(''));

	it('finds what was put between the last delimiters, whatever stands before', () => {
		fc.assert(
			fc.property(soup, fc.nat(), (before, answer) => {
				expect(read(`${before}\n<<<v${answer}>>>`)).toBe(`v${answer}`);
			}),
		);
	});

	it('looks at the end of a text that is too long', () => {
		expect(read(`<<<v1>>>${' x'.repeat(100_000)}<<<v2>>>`)).toBe('v2');
	});
});
