import { expect, type Page } from '@playwright/test';
import { formAt } from '../support/form-address.ts';
import { dialects } from '../support/provider-dialects.ts';
import { type ProviderServer, startProviderServer } from '../support/provider-server.ts';
import { test as base } from '../support/site-test.ts';

// Answers as real models write them, through the whole page: what runs, what is judged, what is said.
// The puzzle is 4 × -48 × -5542 = 1064064, the method all code.
const test = base.extend<object, { server: ProviderServer; opened: Page }>({
	server: [
		async ({ browserName: _ }, use) => {
			const server = await startProviderServer();
			await use(server);
			await server.close();
		},
		{ scope: 'worker' },
	],
	opened: [
		async ({ browser, site, server }, use) => {
			const page = await browser.newPage({ reducedMotion: 'reduce' });
			await page.goto(`${site.url}#/models`);
			const card = page.getByRole('region', { name: 'OpenAI-compatible server' });
			await card.getByLabel('Address').fill(`${server.origin}/v1`);
			await page.goto(formAt(site.url, 'task=number-multiply&level=L2&seed=3'));
			await page.getByRole('combobox', { name: 'Method' }).selectOption('All code');
			const models = page.getByRole('combobox', { name: 'TaskLLM', exact: true });
			await models.selectOption('Other model…');
			const other = page.getByRole('group', { name: 'TaskLLM: other model' });
			await other.getByLabel('Provider').selectOption('OpenAI-compatible server');
			await other.getByLabel('Model name').fill('model');
			await other.getByLabel('Address').fill(`${server.origin}/v1`);
			await use(page);
			await page.close();
		},
		{ scope: 'worker' },
	],
});

const dialect = dialects.find(({ provider }) => provider === 'compatible');

/** Runs once; the server gives these answers, one a call. */
async function run(page: Page, server: ProviderServer, ...answers: string[]): Promise<void> {
	server.reply(
		...answers.map((text) => {
			if (!dialect) throw new Error('no dialect of compatible servers');
			return { body: dialect.answer({ texts: [text], finish: 'stop' }), pieceBytes: 4096 };
		}),
	);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const over = page.getByRole('status').filter({ hasText: /^\s*(Correct|Wrong)\s*$/ });
	await expect(over).toBeVisible();
}

const FACTORS = '4 * -48 * -5542';
const PRODUCT = `p = ${FACTORS}\nprint(f"<<<{p}>>>")`;
const fenced = (code: string) => `Here is the program.\n\n\`\`\`python\n${code}\n\`\`\`\n`;

const CORRECT: Readonly<Record<string, string>> = {
	'A06 a line on standard error': fenced(
		`import sys\nprint(${FACTORS})\nprint("finished after 3 iterations", file=sys.stderr)`,
	),
	'A07 a warning': fenced(
		`import warnings\nprint(${FACTORS})\nwarnings.warn("limit of 100 reached")`,
	),
	'A09 a printed traceback': fenced(
		`import traceback\nprint(${FACTORS})\ntry:\n    1/0\nexcept ZeroDivisionError:\n    traceback.print_exc()`,
	),
	'A20 a block of "py"': `\`\`\`py\n${PRODUCT}\n\`\`\`\n`,
	'A24 a space before the name': `\`\`\` python\n${PRODUCT}\n\`\`\`\n`,
	'A26 a fence that ends the last line': `\`\`\`python\n${PRODUCT}\`\`\`\nDone.`,
	'A30 a block in a list': `1. Multiply:\n\n${`\`\`\`python\n${PRODUCT}\n\`\`\``.replaceAll(/^/gm, '   ')}\n`,
	'A31 a fence in a docstring': fenced(
		`def f():\n    """Example:\n    \`\`\`\n    f()\n    \`\`\`\n    """\n    return ${FACTORS}\nprint(f"<<<{f()}>>>")`,
	),
	'A35 a draft in what the model thinks': `<think>\nI could try\n\`\`\`python\nprint("<<<5>>>")\n\`\`\`\nno.\n</think>\n\`\`\`python\n${PRODUCT}\n\`\`\`\n`,
	'A38 long output': fenced(
		`for i in range(9000):\n    print("trying candidate", i)\nprint(f"<<<{${FACTORS}}>>>")`,
	),
	'A39 an alarm': fenced(
		`import signal\ndef handler(signum, frame):\n    raise TimeoutError\nsignal.signal(signal.SIGALRM, handler)\nsignal.alarm(5)\nprint(f"<<<{${FACTORS}}>>>")\nsignal.alarm(0)`,
	),
	'A41 a byte order mark': fenced(`\ufeff${PRODUCT}`),
	'A44 a variable instead of output': fenced(`result = f"<<<{${FACTORS}}>>>"`),
};
for (const [name, answer] of Object.entries(CORRECT)) {
	test(`${name}: correct`, async ({ opened, server }) => {
		await run(opened, server, answer);
		const verdict = opened.getByRole('region', { name: 'Verdict' });
		await expect(verdict).toHaveText(/^\s*Correct/);
		await expect(verdict).toContainText('1064064');
		await expect(verdict).toContainText("the last program's output");
	});
}

const WRONG: Readonly<
	Record<string, { readonly answer: string; readonly verdict?: RegExp; readonly card: RegExp }>
> = {
	'A11 the answer on standard error alone': {
		answer: fenced('import sys\nprint("<<<12>>>")\nprint("<<<1064064>>>", file=sys.stderr)'),
		verdict: /12/,
		card: /Standard error, which is not judged:\s*<<<1064064>>>/,
	},
	'A21 a block without a name': {
		answer: `The program:\n\n\`\`\`\n${PRODUCT}\n\`\`\`\n`,
		card: /Not run: this block does not say that it is Python/,
	},
	'A28 no block': { answer: PRODUCT, card: /Not run: a program has to stand in a block/ },
	'A29 two blocks': {
		answer: `First a helper:\n\n\`\`\`python\ndef mul(*xs):\n    r = 1\n    for x in xs: r *= x\n    return r\n\`\`\`\n\nThen use it:\n\n\`\`\`python\nprint(f"<<<{mul(4,-48,-5542)}>>>")\n\`\`\`\n`,
		verdict: /Its program printed nothing/,
		card: /Not run: only the first program of an answer is/,
	},
	'A37 a candidate of a program without end': {
		answer: fenced('for k in (1064064,):\n    print(f"checking <<<{k}>>>")\nwhile True:\n    pass'),
		verdict: /was cut short does not count: Stopped after 10 s/,
		card: /checking <<<1064064>>>[\s\S]*Stopped after 10 s/,
	},
	'a block that is never closed': {
		answer: `\`\`\`python\n${PRODUCT}`,
		card: /Not run: this block has no closing fence/,
	},
	'a block in another language': {
		answer: '```js\nconsole.log("<<<1064064>>>")\n```\n',
		card: /Not run: only Python is/,
	},
};
for (const [name, { answer, verdict, card }] of Object.entries(WRONG)) {
	test(`${name}: wrong, and the page says why`, async ({ opened, server }) => {
		await run(opened, server, answer);
		const judged = opened.getByRole('region', { name: 'Verdict' });
		await expect(judged).toHaveText(/^\s*Wrong/);
		if (verdict) await expect(judged).toHaveText(verdict);
		await expect(opened.getByRole('region', { name: 'Rounds' })).toHaveText(card);
	});
}

/** Puts another puzzle and method into the form; the model stays. */
async function choose(page: Page, task: string, level: string, method: string): Promise<void> {
	await page.evaluate((query) => {
		location.hash = `#/playground?${query}`;
	}, new URLSearchParams({ task, level, seed: '3' }).toString());
	await expect(page.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue(task);
	await page.getByRole('combobox', { name: 'Method' }).selectOption(method);
}

const SUDOKU = '2,1,3,4\n4,3,1,2\n1,2,4,3\n3,4,2,1';
const BOXES = `[{"Agent[0.5, 1.5]": "move(box_red, square[0.5, 0.5])"},
{"Agent[0.5, 1.5]": "move(box_purple, target_purple)", "Agent[0.5, 0.5]": "move(box_red, target_red)"}]`;
const COUNTS = [0, 0, 1, 3, 1, 0].map((count) => `np.int64(${count})`).join(', ');
const OTHER: readonly {
	readonly name: string;
	readonly task: string;
	readonly method: string;
	readonly answer: string;
}[] = [
	{
		name: 'A01 an answer in a block of JSON',
		task: 'box-net',
		method: 'All text',
		answer: `The plan:\n\`\`\`json\n<<<${BOXES}>>>\n\`\`\`\n`,
	},
	{
		name: 'A03 an answer in a block of CSV',
		task: 'standard-sudoku',
		method: 'All text',
		answer: `\`\`\`csv\n<<<\n${SUDOKU}\n>>>\n\`\`\``,
	},
	{
		name: 'A32 whole numbers of NumPy',
		task: 'string-splitting',
		method: 'All code',
		answer: fenced(`print("<<<[${COUNTS}]>>>")`),
	},
];
for (const { name, task, method, answer } of OTHER) {
	test(`${name}: correct`, async ({ opened, server }) => {
		await choose(opened, task, 'L1', method);
		await run(opened, server, answer);
		await expect(opened.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Correct/);
	});
}

test('A50 a self-check that names the right value finds a fault, whatever it calls correct', async ({
	opened,
	server,
}) => {
	await choose(opened, 'number-multiply', 'L2', 'CodeSteer');
	const asked = server.received.length;
	await run(
		opened,
		server,
		fenced('print("<<<1063872>>>")'),
		fenced(
			`right = ${FACTORS}\nprint("The correct answer is", right, "but the response says 1063872")`,
		),
		fenced(PRODUCT),
		fenced('print("Correct")'),
	);
	await expect(opened.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Correct/);
	expect(server.received.length - asked).toBeGreaterThan(2);
});

test('A51 a warning of a self-check on standard error is not its verdict', async ({
	opened,
	server,
}) => {
	await choose(opened, 'number-multiply', 'L2', 'CodeSteer');
	const asked = server.received.length;
	await run(
		opened,
		server,
		fenced(
			'import math\nproduct = 1\nfor factor in [4, -48, -5542]:\n    product *= factor\nif product != math.prod([4, -48, -5542]):\n    product = None\nfor one in range(3):\n    for other in range(3):\n        assert one * other == other * one\nprint(f"<<<{product}>>>")',
		),
		fenced('import re\nassert re.match("\\d+", "1064064")\nprint("Correct")'),
	);
	await expect(opened.getByRole('region', { name: 'Verdict' })).toHaveText(/^\s*Correct/);
	expect(server.received.length - asked).toBe(2);
});
