import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunEvent } from '../../../src/core/events/index.ts';
import type { ChatMessage } from '../../../src/core/messages.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { SteererSpec } from '../../../src/core/spec.ts';
import { createCloudModel } from '../../../src/models/cloud/cloud.ts';
import { methods, newestMethod } from '../../../src/steering/methods.ts';
import { readPublishedPack } from '../../../src/steering/packs/published.ts';
import { type PromptPack, Prompts, promptsSpec } from '../../../src/steering/prompts.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { answered, HASTY, KEY } from '../../support/cloud-call.ts';
import { openAi } from '../../support/interpreter-dialects.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { type ProviderServer, startProviderServer } from '../../support/provider-server.ts';
import { collect, NEVER, parts, specOf, sum } from '../../support/runs.ts';

// Every call of every method, in order and with its messages, as a server of the provider's records them.
// The words are those of a file of prompt.py's shape. What the released runners put between them is the
// project's own wording, so it is taken from the pack.

const PROMPT_PY = `
code_text_choice_prompt = 'Code or text? '
decision_prompt = '''Decide with all freedoms.'''
with_COT_code_output_prompt = 'Plan, then one block. '
text_output_prompt = f'Step by step, no code. '
Code_checker_prompt = r'''Check it. '''
combined_agent_prompt = 'Two agents answered. '
AutoGen_prompt = "Assist with words or code. "
multi_turn_planning_prompt_with_code = 'not used'
`;

const python = createNodeSandbox();
let server: ProviderServer;
let pack: PromptPack;
let words: Prompts;
beforeAll(async () => {
	server = await startProviderServer();
	pack = await readPublishedPack(PROMPT_PY, python, NEVER);
	words = new Prompts(pack, { pack: pack.name });
});
afterAll(async () => {
	await server.close();
	python.close();
});

interface Call {
	readonly model: string;
	readonly messages: readonly ChatMessage[];
}
interface Replies {
	readonly taskLLM?: readonly string[];
	readonly steerer?: readonly string[];
	readonly checker?: readonly string[];
}

/** The model that has an interpreter; the others are called by their roles. */
const INTERPRETER = 'gpt-4.1';
/** The methods that were played. */
const seen = new Set<string>();

const Q = sum.question;
const { a, b } = sum.puzzle as { a: number; b: number };
const fenced = (code: string) => `\`\`\`python\n${code}\n\`\`\``;
const RIGHT = fenced(`print("<<<", ${a} + ${b}, ">>>", sep="")`);
const CHECK = fenced('print("Correct")');

/** Plays a method against the server, which keeps a list of replies for each model. */
async function recorded(
	id: string,
	replies: Replies,
	{ settings = {}, examples = false } = {},
): Promise<{ calls: Call[]; bodies: unknown[]; paths: string[]; events: RunEvent[] }> {
	seen.add(id);
	const taskLLM = newestMethod(id).usesInterpreter ? INTERPRETER : 'taskLLM';
	const left = new Map<string, string[]>(
		Object.entries({ [taskLLM]: replies.taskLLM ?? [], steerer: [], checker: [], ...replies }).map(
			([who, said]) => [who, [...said]],
		),
	);
	server.reply((body) => {
		const { model: asked } = body as Call;
		const text = left.get(asked)?.shift() ?? '';
		return asked === INTERPRETER ? openAi.reply([text]) : answered(text);
	});
	const before = server.received.length;
	const spec = (model: string) => ({ provider: 'openai', model, baseUrl: `${server.origin}/v1` });
	const model = (name: string) => createCloudModel(spec(name), KEY, HASTY);
	const { revision, templates } = newestMethod(id);
	const steerer: SteererSpec = {
		kind: 'model',
		model: spec('steerer'),
		...(examples && { examples: true }),
	};
	const run = specOf(sum, {
		method: { id, revision },
		taskLLM: spec(taskLLM),
		steerer,
		settings: { ...DEFAULT_SETTINGS, ...settings },
		prompts: promptsSpec(pack, templates, false),
	});
	const world = parts(python, {
		taskLLM: model(taskLLM),
		steerer: createModelSteerer(model('steerer')),
		checker: replies.checker && model('checker'),
		prompts: pack,
	});
	const events = await collect(startRun(run, world, NEVER));
	const received = server.received.slice(before);
	const bodies = received.map(({ body }) => body);
	const paths = received.map(({ path }) => path);
	const calls = bodies.map((body) => {
		const { model: who, messages } = body as Call;
		return { model: who, messages };
	});
	return { calls, bodies, paths, events };
}

/** A call whose messages are these, a user's first. */
const call = (model: string, ...contents: readonly string[]): Call => ({
	model,
	messages: contents.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content })),
});
const executed = (answer: string, output: string) =>
	words.fill('executed', { answer, output, errors: words.text('noErrors') });
const checkOf = (response: string) =>
	call('taskLLM', `Check it. ${words.fill('selfCheckRequest', { question: Q, response })}`);

/** What a steerer is told of a round: response, self-answer check, summary of the code, closing request. */
function report(response: string, events: readonly RunEvent[], round: number): string {
	const symbolic = events.find((event) => event.type === 'symbolic-check' && event.round === round);
	const found = 'output: Correct';
	return [
		words.fill('reportResponse', { response }),
		words.fill('reportSelfCheck', { report: found }),
		...(symbolic ? [expectedSymbolic(symbolic)] : []),
		words.text('reportRequest'),
	].join('\n\n');
}
function expectedSymbolic(event: RunEvent): string {
	if (event.type !== 'symbolic-check' || !event.published || !event.tree)
		throw new Error('not analysed');
	const { score } = event.published;
	const { loops, conditions, handlers, operations } = event.tree;
	const shows = words.fill('symbolicShows', { kinds: words.text('symbolicNumeric') });
	return words.fill('reportSymbolic', {
		report: [
			shows,
			words.fill('symbolicScore', { score }),
			words.fill('symbolicTree', { loops, conditions, handlers, operations }),
			...(event.tooSimple ? [words.text('symbolicTooSimple')] : []),
		].join('\n'),
	});
}

test.each([
	['only-question', Q],
	['all-text', `Step by step, no code. ${Q}`],
	['all-code', `Plan, then one block. ${Q}`],
	['autogen-conca', `Assist with words or code. ${Q}`],
])('%s: one user message, at temperature 0, without a system message', async (id, content) => {
	const { calls, bodies, events } = await recorded(id, { taskLLM: [RIGHT] });
	expect(calls).toEqual([call('taskLLM', content)]);
	expect(bodies[0]).toMatchObject({ temperature: 0, max_completion_tokens: 2000 });
	expect(events.find(({ type }) => type === 'verdict')).toMatchObject({
		correct: id !== 'all-text',
	});
});

test.each([
	['few-shot', 'examples'],
	['simulated-code', 'simulate'],
])('%s, whose words are not published: one message in ours', async (id, template) => {
	const { calls } = await recorded(id, { taskLLM: [RIGHT] });
	expect(calls).toEqual([call('taskLLM', words.text(template) + Q)]);
});

test('code-text-sum-1: all text, all code, then both with what was printed', async () => {
	const { calls } = await recorded('code-text-sum-1', { taskLLM: ['<<<1>>>', RIGHT, RIGHT] });
	const both = { question: Q, text: '<<<1>>>', code: executed(RIGHT, `<<<${a + b}>>>\n`) };
	expect(calls).toEqual([
		call('taskLLM', `Step by step, no code. ${Q}`),
		call('taskLLM', `Plan, then one block. ${Q}`),
		call('taskLLM', `Two agents answered. ${words.fill('summariseBoth', both)}`),
	]);
});

test('code-text-sum-2: the same, and another model sums up', async () => {
	const { calls, events } = await recorded('code-text-sum-1', {
		taskLLM: ['<<<1>>>', '<<<2>>>'],
		checker: [RIGHT],
	});
	expect(calls.map(({ model }) => model)).toEqual(['taskLLM', 'taskLLM', 'checker']);
	expect(calls[2]?.messages[0]?.content).toMatch(/^Two agents answered/);
	expect(events.find(({ type }) => type === 'verdict')).toMatchObject({ correct: true });
});

test.each([
	['<<<Code>>>', 'Plan, then one block. '],
	['<<<Text>>>', 'Step by step, no code. '],
])(
	'code-text-choice: the chooser says %s once, the TaskLLM answers once',
	async (choice, prompt) => {
		const { calls } = await recorded('code-text-choice', { steerer: [choice], taskLLM: [RIGHT] });
		expect(calls).toEqual([call('steerer', `Code or text? ${Q}`), call('taskLLM', prompt + Q)]);
	},
);

test('local-code-interpreter: what each program printed goes back', async () => {
	const { calls } = await recorded('local-code-interpreter', { taskLLM: [RIGHT, '<<<1>>>'] });
	const printed = { output: `<<<${a + b}>>>\n`, errors: words.text('noErrors') };
	const first = words.text('interpreter') + Q;
	expect(calls).toEqual([
		call('taskLLM', first),
		call('taskLLM', first, RIGHT, words.fill('interpreterResult', printed)),
	]);
});

test("code-interpreter: the question alone, to the provider's own tool", async () => {
	const { bodies, paths, events } = await recorded('code-interpreter', {
		taskLLM: [`It is <<<${a + b}>>>.`],
	});
	expect(paths).toEqual(['/v1/responses']);
	expect(bodies).toMatchObject([
		{
			model: 'gpt-4.1',
			input: [{ role: 'user', content: Q }],
			tools: [{ type: 'code_interpreter' }],
			temperature: 0,
		},
	]);
	expect(bodies[0]).not.toHaveProperty('instructions');
	expect(events.find(({ type }) => type === 'verdict')).toMatchObject({ correct: true });
});

test('codesteer: steerer, TaskLLM, check, and short reports alone', async () => {
	const free = `Add the tens first. `;
	const { calls, events } = await recorded('codesteer', {
		steerer: [`<<<${free}>>>`, 'Better so: <<<Code>>>', '<<<Return Answer>>>'],
		taskLLM: ['<<<1>>>', CHECK, RIGHT, CHECK],
	});
	const chosen = `Code or text? ${Q}`;
	const first = report('<<<1>>>', events, 0);
	const response = executed(RIGHT, `<<<${a + b}>>>\n`);
	const second = report(response, events, 1);
	const said = [`<<<${free}>>>`, 'Better so: <<<Code>>>'] as const;
	const asked = `${free.trim()}\n\n${Q}`;
	expect(calls).toEqual([
		call('steerer', chosen),
		call('taskLLM', asked),
		checkOf('<<<1>>>'),
		call('steerer', chosen, said[0], first),
		call('taskLLM', asked, '<<<1>>>', 'Plan, then one block. '),
		checkOf(response),
		call('steerer', chosen, said[0], first, said[1], second),
	]);
	expect(first + second).not.toContain('Decide with all freedoms');
});

test('codesteer: a first choice and five further guidances at most, then the last answer stands', async () => {
	const { calls, events } = await recorded(
		'codesteer',
		{ steerer: Array(9).fill('<<<Text>>>'), taskLLM: Array(9).fill('<<<1>>>') },
		{ settings: { selfAnswerChecker: 'off' } },
	);
	const who = calls.map(({ model }) => model);
	expect(who).toEqual(Array(6).fill(['steerer', 'taskLLM']).flat());
	expect(events.find(({ type }) => type === 'verdict')).toMatchObject({ read: '1' });
});

test('codesteer: another model checks, as gpt-4o does in the released code', async () => {
	const { calls } = await recorded('codesteer', {
		steerer: ['<<<Text>>>', '<<<Terminate>>>'],
		taskLLM: ['<<<1>>>'],
		checker: [CHECK],
	});
	expect(calls.map(({ model }) => model)).toEqual(['steerer', 'taskLLM', 'checker', 'steerer']);
	expect(calls[2]).toEqual({ ...checkOf('<<<1>>>'), model: 'checker' });
});

test('symbolic-agent: the whole prompt, question and report each time, and a paraphrase first', async () => {
	const { calls, events } = await recorded('symbolic-agent', {
		steerer: [
			'This needs <<<Text>>>',
			'Reason in steps, please. ',
			'No: <<<Code>>> or rather <<<Compute it.>>>',
			'Write it so.',
			'Done. <<<Return Answer>>>',
		],
		taskLLM: ['<<<1>>>', CHECK, RIGHT, CHECK, RIGHT, CHECK],
	});
	const chosen = `Code or text? ${Q}`;
	const decide = (text: string) => `Decide with all freedoms. ${Q}\n\n${text}`;
	const response = executed(RIGHT, `<<<${a + b}>>>\n`);
	const [first, second, third] = [
		decide(report('<<<1>>>', events, 0)),
		decide(report(response, events, 1)),
		decide(report(response, events, 2)),
	] as const;
	const asked = `Reason in steps, please. ${Q}`;
	// Of its own replies it sees what the TaskLLM was told.
	const told = ['Reason in steps, please. ', 'Compute it.', 'Write it so.'] as const;
	expect(calls).toEqual([
		call('steerer', chosen),
		call('steerer', `${words.text('paraphrase')}Step by step, no code. `),
		call('taskLLM', asked),
		checkOf('<<<1>>>'),
		call('steerer', chosen, told[0], first),
		call('taskLLM', asked, '<<<1>>>', told[1]),
		checkOf(response),
		call('steerer', chosen, told[0], first, told[1], second),
		call('taskLLM', asked, '<<<1>>>', told[1], RIGHT, told[2]),
		checkOf(response),
		call('steerer', chosen, told[0], first, told[1], second, told[2], third),
	]);
	expect(events.at(-1)).toEqual({ type: 'end', because: 'finished' });
});

test('symbolic-agent: without a tag in the choice the question is left out, as an error and not as wrong', async () => {
	const { calls, events } = await recorded('symbolic-agent', { steerer: ['Code, I think.'] });
	expect(calls).toEqual([call('steerer', `Code or text? ${Q}`)]);
	expect(events.map(({ type }) => type)).not.toContain('verdict');
	expect(events.slice(-2)).toMatchObject([
		{ type: 'error', code: 'no-choice', message: expect.stringContaining('Code, I think.') },
		{ type: 'end', because: 'failed' },
	]);
});

test('a few-shot steerer: examples in front of its first message, the same in every call', async () => {
	const { calls } = await recorded(
		'codesteer',
		{ steerer: ['<<<Text>>>', '<<<Terminate>>>'], taskLLM: ['<<<1>>>', CHECK] },
		{ examples: true },
	);
	const first = `${words.text('steererExamples')}Code or text? ${Q}`;
	const steered = calls.filter(({ model }) => model === 'steerer');
	expect(steered.map(({ messages }) => messages[0]?.content)).toEqual([first, first]);
});

test('no method is left out', () => {
	expect([...seen].sort()).toEqual(methods.map(({ id }) => id).sort());
});
