import { afterAll, describe, expect, test } from 'vitest';
import { firstProgram } from '../../../../src/ground/programs.ts';
import { createScriptedModel } from '../../../../src/models/scripted/model.ts';
import { greedy } from '../../../support/collect.ts';
import { createNodeSandbox } from '../../../support/node-sandbox.ts';
import { NEVER, scripted, sum, words } from '../../../support/runs.ts';

const python = createNodeSandbox();
afterAll(() => python.close());
const { question } = sum;

/** As it slips into that answer. */
const slipping = (answer: string) => ({
	...sum,
	working: () => ({ lines: ['I guess.', 'That will do.'], answer }),
});

async function say(content: string, model = scripted(sum)): Promise<string> {
	let text = '';
	const options = greedy(2000);
	for await (const part of model.stream([{ role: 'user', content }], options, NEVER))
		if (part.type === 'text') text += part.text;
	return text;
}

async function kind(content: string): Promise<string> {
	const code = firstProgram(await say(content));
	if (code === null) return 'text';
	return code === sum.program().trimEnd() ? 'program' : 'trivial';
}

test.each([
	[question, 'text'],
	[words.text('text') + question, 'text'],
	[words.text('text'), 'text'],
	[`Answer in words only, without any code.\n${question}`, 'text'],
	[`Please don't write Python, think step by step. ${question}`, 'text'],
	['Look at the tens again.', 'text'],
	[words.text('code') + question, 'trivial'],
	[words.text('code'), 'trivial'],
	[
		`Explain first, then give the python code block, starting with \`\`\`python. ${question}`,
		'trivial',
	],
	['Write a Python script that prints the answer.', 'trivial'],
	['The code is too simple. Search all orders.', 'program'],
	['Use symbolic computing.', 'program'],
	['Try brute force.', 'program'],
	['Write an efficient algorithm instead.', 'program'],
])('told %j, it writes: %s', async (content, expected) => {
	expect(await kind(content)).toBe(expected);
});

test('text and trivial program give the slip, in delimiters once', async () => {
	const bare = createScriptedModel(slipping('7 apples'), 0);
	expect(await say(question, bare)).toContain('<<<7 apples>>>');
	expect(firstProgram(await say('code', bare))).toBe('print("<<<7 apples>>>")');
	const text = await say(question);
	expect(text.split('<<<')).toHaveLength(2);
	expect(text).toContain(sum.slip());
});

describe('the checking program', { timeout: 60_000 }, () => {
	const ask = (response: string) =>
		`${words.text('selfCheck')}Question:\n${question}\n\nResponse:\n${response}\n\nChecking program:\n`;

	async function outcome(content: string, model = scripted(sum)) {
		const code = firstProgram(await say(content, model)) ?? '';
		const { output, ending } = await python.run({ code }, NEVER);
		return ending === 'ok' ? output.slice(0, 7) : ending;
	}

	const program = `\`\`\`python\n${sum.program()}\n\`\`\``;
	test.each([
		['a right text', `It is ${sum.solve()}`, 'Correct'],
		['a wrong text', `It is ${sum.slip()}`, 'Incorre'],
		['a right output', `${program}\noutput: ${sum.solve()}\nerrors: none`, 'Correct'],
		['a wrong output', `${program}\noutput: ${sum.slip()}\nerrors: none`, 'Incorre'],
		['a program without output', `${program}\noutput: \nerrors: NameError`, 'Incorre'],
		['a part of the answer', `It is ${sum.solve().replace(/\d>>>/, '>>>')}`, 'Incorre'],
		[
			'a right text before other code',
			`It is ${sum.solve()}\n\`\`\`python\nprint("${sum.slip()}")\n\`\`\``,
			'Correct',
		],
		['hostile words', `'''"\\\n\`\`\`python\n${sum.slip()}`, 'Incorre'],
	])('judges %s', async (_name, response, expected) => {
		expect(await outcome(ask(response))).toBe(expected);
	});

	test('understands other words for the same request', async () => {
		const published = `Check the answer by code.\nThe question is:\n${question}\nThe response is:\nIt is ${sum.solve()}\nYour checking code:\n`;
		expect(await outcome(published)).toBe('Correct');
	});

	test('works for answers without delimiters and programs that exit', async () => {
		const program = "text = '''4'''\nprint(text, 2)\nraise SystemExit";
		const bare = createScriptedModel({ ...slipping('41'), program: () => program }, 0);
		expect(await outcome(ask('It is 42'), bare)).toBe('Correct');
		expect(await outcome(ask('It is 40'), bare)).toBe('Incorre');
	});
});

test('it streams in pieces, says what it used, and stops at once', async () => {
	const stop = new AbortController();
	const slow = createScriptedModel(slipping('a b c d'), 5);
	const options = greedy(2000);
	let pieces = 0;
	const reading = (async () => {
		for await (const _ of slow.stream([{ role: 'user', content: 'x' }], options, stop.signal))
			if (++pieces === 3) stop.abort();
	})();
	await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	expect(pieces).toBe(3);

	const parts = [];
	const quick = scripted(sum);
	for await (const part of quick.stream([{ role: 'user', content: 'abcd' }], options, NEVER))
		parts.push(part);
	expect(parts.at(-1)).toMatchObject({ type: 'end', usage: { input: 1, estimated: true } });
	expect(parts.length).toBeGreaterThan(10);
});
