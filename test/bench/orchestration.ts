import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { GeneratedSpec, RunSpec } from '../../src/core/spec.ts';
import { assemble } from '../../src/lab/assemble.ts';
import type { ChatModel } from '../../src/models/chat-model.ts';
import { SCRIPTED } from '../../src/models/registry.ts';
import type { PythonSandbox } from '../../src/python/sandbox.ts';
import { pack as builtInPack } from '../../src/steering/packs/built-in-1.ts';
import { startRun } from '../../src/steering/run.ts';
import type { Steerer } from '../../src/steering/steerer.ts';
import { loadTask } from '../../tasks/registry.ts';

const usage = { input: 1, output: 1, estimated: true };

/** Answers at once with text: what remains is the loop itself. */
const taskLLM: ChatModel = {
	label: 'at once',
	async *stream() {
		yield { type: 'text', text: '```python\nprint("<<<1>>>")\n```' };
		yield { type: 'end', finish: 'stop', usage };
	},
};
const steerer: Steerer = {
	by: 'rules',
	async *guide() {
		yield { type: 'reply', text: '<<<Code>>>', spent: null };
	},
};
const check = JSON.stringify({
	published: { score: 3, search: false, symbolic: false, numeric: false },
	tree: {
		score: 3,
		loops: 1,
		conditions: 1,
		handlers: 0,
		operations: 1,
		search: false,
		symbolic: false,
		numeric: false,
	},
});
const python: PythonSandbox = {
	version: 'at once',
	warm: async () => {},
	run: async () => ({ output: check, stderr: '', error: '', ending: 'ok', seconds: 0 }),
	close: () => {},
};

/** Milliseconds of our own a round, over `runs` CodeSteer runs of six rounds. */
export async function measureOrchestration(runs: number): Promise<number> {
	const { about } = await loadTask('number-multiply');
	const params = { ...about.levels.L2 } as GeneratedSpec['params'];
	const spec: RunSpec = {
		instance: { task: about.id, revision: about.revision, params, seed: 1 },
		method: { id: 'codesteer', revision: 1 },
		taskLLM: SCRIPTED,
		steerer: { kind: 'rules' },
		settings: DEFAULT_SETTINGS,
		prompts: { pack: builtInPack.name },
	};
	const services = {
		models: { open: async () => taskLLM },
		prompts: { need: async () => builtInPack, find: async () => builtInPack },
		python: { sandbox: async () => python, warm: async () => {} },
		published: { find: async () => null },
	};
	const { signal } = new AbortController();
	const parts = await assemble(spec, services, signal, { steer: () => steerer });
	let rounds = 0;
	const started = performance.now();
	for (let run = 0; run < runs; run++)
		for await (const event of startRun(spec, parts, signal)) if (event.type === 'answer') rounds++;
	return (performance.now() - started) / rounds;
}
