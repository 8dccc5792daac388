import { mkdirSync, writeFileSync } from 'node:fs';
import { isKept, type RunEvent } from '../../../src/core/events/index.ts';
import type { RunRecord } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { RunSpec, SteererSpec } from '../../../src/core/spec.ts';
import type { ChatModel } from '../../../src/models/chat-model.ts';
import { exportRuns } from '../../../src/sharing/file.ts';
import { encodeRunLink } from '../../../src/sharing/link.ts';
import { pack } from '../../../src/steering/packs/built-in-1.ts';
import { startRun } from '../../../src/steering/run.ts';
import { createModelSteerer } from '../../../src/steering/steerers/model.ts';
import { createRulesSteerer } from '../../../src/steering/steerers/rules.ts';
import { catalogue } from '../../../tasks/catalogue.ts';
import { loadTask } from '../../../tasks/registry.ts';
import { type Instance, LEVELS } from '../../../tasks/task.ts';
import { createNodeSandbox } from '../../support/node-sandbox.ts';
import { scripted } from '../../support/runs.ts';

// Made once, at 0.2.0, by `node tools/run.mjs test/samples/format-2/make.ts`, and never again: what
// lies here is what a released page wrote. test/unit/future.test.ts plays it against edits.

const METHODS = ['codesteer', 'all-text', 'all-code', 'only-question'];
const RECIPES = 4;
const LINKS = 25;
const NEVER = new AbortController().signal;
const python = createNodeSandbox();

/** Replies as a provider gives them: with its own count of tokens and its exact model name. */
function replying(replies: (request: string) => string): ChatModel {
	return {
		label: 'A provider',
		async *stream(messages) {
			const text = replies(messages.at(-1)?.content ?? '');
			yield { type: 'text', text };
			const usage = { input: 800, output: 60, estimated: false, cost: 0.0021 };
			yield { type: 'end', finish: 'stop', usage, model: 'large-2026-08-06' };
		},
	};
}

interface Made {
	readonly spec: RunSpec;
	readonly events: readonly RunEvent[];
	readonly instance: Instance;
}

async function made(index: number, id: string): Promise<Made> {
	const { about, instance: make } = await loadTask(id);
	const level = LEVELS[index % 3] ?? 'L1';
	const seed = 1000 + index;
	const instance = make(about.levels[level], seed);
	const method = { id: METHODS[index % METHODS.length] ?? 'codesteer', revision: 1 };
	const cloud = index % 9 === 8;
	const steered = method.id === 'codesteer';
	const large = { provider: 'openai', model: 'large' };
	const small = {
		provider: 'openai-compatible',
		model: 'small',
		baseUrl: 'http://localhost:8000/v1',
	};
	const steerer: SteererSpec | null = !steered
		? null
		: cloud || index % 8 === 4
			? { kind: 'model', model: small }
			: { kind: 'rules' };
	const spec: RunSpec = {
		instance: { task: id, revision: about.revision, params: { ...instance.origin?.params }, seed },
		method,
		taskLLM: cloud ? large : { provider: 'scripted', model: 'scripted' },
		steerer,
		settings:
			index % 5 === 3
				? {
						...DEFAULT_SETTINGS,
						maxRounds: 2,
						sampling: {
							...DEFAULT_SETTINGS.sampling,
							taskLLM: { temperature: 0.7, answerTokens: 900, topP: 0.9 },
						},
					}
				: DEFAULT_SETTINGS,
		prompts: { pack: pack.name },
	};
	const taskLLM = cloud
		? replying((request) =>
				request.includes('Checking program')
					? 'I check it.\n```python\nprint("Correct")\n```'
					: `Là — I “think” so.\n\n\`\`\`text\nnot code\n\`\`\`\n\n${instance.solve()}`,
			)
		: scripted(instance);
	let asked = 0;
	const steeringModel = replying(
		() =>
			['<<<Code>>>', '<<<Search through all of it.>>>', '<<<Return Answer>>>'][asked++] ??
			'Terminate',
	);
	const parts = {
		instance,
		taskLLM,
		steerer: steerer?.kind === 'model' ? createModelSteerer(steeringModel) : createRulesSteerer(),
		python,
		prompts: pack,
	};
	const events: RunEvent[] = [];
	for await (const event of startRun(spec, parts, NEVER)) if (isKept(event)) events.push(event);
	return { spec, events: cut(index, events), instance };
}

/** Some runs as a stop, a failure or a closed tab left them. */
function cut(index: number, events: readonly RunEvent[]): readonly RunEvent[] {
	const part = events.slice(0, Math.ceil(events.length * 0.6));
	if (index % 12 === 4) return [...part, { type: 'end', because: 'stopped' }];
	if (index % 12 === 8)
		return [
			...part,
			{ type: 'error', code: 'rate-limited', message: 'The provider asks for a pause.' },
			{ type: 'end', because: 'failed' },
		];
	return index % 12 === 10 ? part : events;
}

export async function main(): Promise<number> {
	const ids = [...catalogue.map(({ id }) => id), 'letters', 'game-24', 'path-plan'];
	const folder = new URL('./', import.meta.url);
	mkdirSync(new URL('links/', folder), { recursive: true });
	mkdirSync(new URL('files/', folder), { recursive: true });
	const records: RunRecord[] = [];
	for (const [index, id] of ids.entries()) {
		const { spec, events, instance } = await made(index, id);
		const name = `${String(index).padStart(2, '0')}-${id}-${spec.method.id}`;
		if (index < LINKS) {
			const trace = index % 6 === 5 && index < 6 * RECIPES ? null : events;
			const link = await encodeRunLink(spec, { puzzleHash: instance.puzzleHash }, trace);
			writeFileSync(new URL(`links/${name}.txt`, folder), `${link}\n`);
		} else
			records.push({ id: name, title: name, createdAt: '2026-11-28T12:00:00.000Z', spec, events });
	}
	for (let at = 0; at < records.length; at += 5)
		writeFileSync(
			new URL(`files/${at / 5 + 1}.json`, folder),
			exportRuns(records.slice(at, at + 5)),
		);
	python.close();
	return 0;
}
