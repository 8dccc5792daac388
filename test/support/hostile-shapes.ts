/**
 * Units of texts that make careless readers crawl: what opens and is never closed, what may end
 * anywhere, what is searched for from every place. Repeated, each is a hostile text.
 */
export const HOSTILE_UNITS: readonly string[] = [
	...['<', '<<<', '>>>', '<<<1>>>', '<<< and >>> ', '(', '[[1, ', '{', '( ', ')'],
	...[' ', '\n', ' \n', '`', '```\n', '```python\n', '"', '**', '$', '.'],
	...['1', '1 ', '1,', '12,345 ', '1/', '1 = ', '10^', 'sqrt(', '\\frac{', '\\boxed{'],
	...['\\text{', '\\begin{', '\\left(', 'the answer is ', 'The answer is 1 or ', 'Answer: not 1, '],
	...['<answer>', '{"answer": "', 'not ', '1 is wrong. ', 'wait, that is wrong. ', '. A', '1. A\n'],
	...[
		'A, ',
		'no, ',
		'(A) ',
		'Step 1: [(1, [0])]\n',
		'Move A from stack1 to stack2\n',
		'Count: 1, ',
	],
	...['A = 1, ', '(0, 1), ', '[{"a": "b"}, ', '| 1 ', '#### ', 'np.int64(', '<think>', '</think>'],
	...[
		'~~1',
		'<del>',
		'<<1',
		'> 1\n',
		'[answer]',
		'[/answer]',
		'Is it 1? ',
		'Ans. 1 ',
		'answer: "\\n',
	],
	...[
		'i thought the answer was 1 ',
		'first i had <<<1>>> ',
		'the answer was found in 1 ',
		'antwort ist 1 ',
	],
];

export const filled = (unit: string, length: number): string =>
	unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
