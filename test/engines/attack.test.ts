import { FRAME_EXPRESSIONS, FRAME_NAVIGATIONS, FRAME_SECRETS } from '../attack/attempts/frame.ts';
import { KEY } from '../attack/attempts/key.ts';
import { BRIDGE, PROGRAMS } from '../attack/attempts/python.ts';
import { WORKER_EXPRESSIONS, WORKER_STORES } from '../attack/attempts/worker.ts';
import { type Attacker, startAttacker } from '../support/attacker.ts';
import type { Tab } from './driver/tab.ts';
import { test as base, expect, run } from './sandbox.ts';

const test = base.extend<{ attacker: Attacker; watched: undefined }>({
	attacker: async ({ engine: _ }, use) => {
		const attacker = await startAttacker();
		await use(attacker);
		await attacker.close();
	},
	/** The page keeps a key, and nothing of an attempt may reach it or the attacker. */
	watched: [
		async ({ attacker, sandbox }, use) => {
			await sandbox.run((key) => {
				localStorage.setItem('key', key);
				sessionStorage.setItem('key', key);
				Reflect.set(document, 'cookie', `key=${key}`);
			}, KEY);
			const address = await sandbox.run(() => location.href);
			await use(undefined);
			await new Promise((resolve) => setTimeout(resolve, 500));
			await sandbox.enter(null);
			// A bare connection, which says nothing, is opened by browsers before they read a policy.
			expect(attacker.arrived.filter((what) => what !== 'connection')).toEqual([]);
			expect(await sandbox.run(() => [location.href, localStorage.getItem('key')])).toEqual([
				address,
				KEY,
			]);
		},
		{ auto: true },
	],
});

const aimed = (expression: string, { url, port }: Attacker) =>
	expression.replaceAll('ATTACKER', url).replaceAll('PORT', String(port));

test('programs that try to get out get nowhere', async ({ sandbox, attacker }) => {
	test.setTimeout(300_000);
	for (const [name, program] of Object.entries(PROGRAMS)) {
		const code = program.replaceAll('URL', attacker.url).replaceAll('PORT', String(attacker.port));
		const { output, error } = await run(sandbox, code, { seconds: 3 });
		expect(output + error, name).not.toContain(KEY);
		if (program.startsWith(BRIDGE)) expect(output, name).toContain('the bridge is open');
		const next = await run(sandbox, 'print("next")');
		expect(next, name).toMatchObject({ ending: 'ok', output: 'next\n' });
	}
	expect(attacker.arrived).toEqual([]);
});

/** What comes of an expression in the frame, as if a program had got out of its worker and taken it over. */
const inFrame = (sandbox: Tab, expression: string): Promise<string> =>
	sandbox
		.evaluate(
			`Promise.race([
				(async () => String(await (${expression})))(),
				new Promise((resolve) => setTimeout(() => resolve('nothing came'), 500)),
			])`,
		)
		.then(String, (thrown: Error) => `blocked: ${thrown.message}`);

/** The same in a worker that the frame starts as it starts its own: no driver gets into those. */
const inWorker = (sandbox: Tab, expression: string): Promise<string> => {
	const script = `(async () => String(await (${expression})))().then(
		postMessage, (thrown) => postMessage('blocked: ' + thrown))`;
	return inFrame(
		sandbox,
		`new Promise((resolve, reject) => {
			const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(script)}])));
			worker.onmessage = ({ data }) => resolve(data);
			worker.onerror = ({ message }) => reject(message);
		})`,
	);
};

test('a taken worker gets nowhere', async ({ sandbox, attacker }) => {
	await sandbox.enter('iframe');
	for (const [name, expression] of Object.entries(WORKER_EXPRESSIONS))
		expect(await inWorker(sandbox, aimed(expression, attacker)), name).not.toContain('reached');
});

test('a taken worker finds nothing that is kept', async ({ sandbox }) => {
	await sandbox.enter('iframe');
	for (const [name, expression] of Object.entries(WORKER_STORES))
		expect(await inWorker(sandbox, expression), name).toMatch(/^blocked: /);
});

test('a taken frame finds nothing', async ({ sandbox }) => {
	await sandbox.enter('iframe');
	// WebKit gives it an empty list of cookies.
	for (const [name, expression] of Object.entries(FRAME_SECRETS))
		expect(await inFrame(sandbox, expression), name).toMatch(/^(blocked: .*)?$/s);
});

test('a taken frame gets nowhere, and programs run on', async ({ sandbox, attacker }) => {
	for (const [name, expression] of Object.entries(FRAME_EXPRESSIONS)) {
		await sandbox.enter('iframe');
		expect(await sandbox.run(() => origin), name).toBe('null');
		await inFrame(sandbox, aimed(expression, attacker));
		await sandbox.enter(null);
		expect(await run(sandbox, 'print("next")'), name).toMatchObject({ output: 'next\n' });
	}
});

for (const [name, expression] of Object.entries(FRAME_NAVIGATIONS))
	test(`a taken frame: ${name} asks nothing, and the next program runs`, async ({
		sandbox,
		attacker,
	}) => {
		await sandbox.enter('iframe');
		await inFrame(sandbox, aimed(expression, attacker));
		await sandbox.enter(null);
		await expect.poll(async () => (await run(sandbox, 'print("next")')).output).toBe('next\n');
	});
