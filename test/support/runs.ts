import * as v from 'valibot';
import type { RunEvent } from '../../src/core/events/index.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { RunSpec } from '../../src/core/spec.ts';
import { SCRIPTED } from '../../src/models/registry.ts';
import { createScriptedModel } from '../../src/models/scripted/model.ts';
import type { PythonSandbox } from '../../src/python/sandbox.ts';
import { newestPack } from '../../src/steering/packs/released.ts';
import { Prompts } from '../../src/steering/prompts.ts';
import type { RunParts } from '../../src/steering/run.ts';
import { createRulesSteerer } from '../../src/steering/steerers/rules.ts';
import { defineMaker, defineTask, type Instance } from '../../tasks/task.ts';

const sumMaker = defineMaker({
	about: {
		id: 'sum',
		title: 'Sum',
		paperName: 'Sum',
		split: 'unseen',
		kind: 'arithmetic',
		revision: 1,
		summary: 'Add two numbers.',
		singleAnswer: true,
		published: [],
		knobs: [],
		levels: { L1: {}, L2: {}, L3: {}, L4: {}, L5: {} },
	},
	schema: v.object({ a: v.number(), b: v.number() }),
	generate: (_params, random) => ({ a: random.int(10, 99), b: random.int(10, 99) }),
	question: ({ a, b }) => `Compute the sum of ${a} and ${b}. Give it as <<<number>>>.`,
	caption: ({ a, b }) => ({ goal: `What is the sum of ${a} and ${b}?` }),
	picture: () => ({ kind: 'sequence', items: [], description: '' }),
});

const sumTask = defineTask(sumMaker, {
	solve: ({ a, b }) => `<<<${a + b}>>>`,
	check: ({ a, b }, answer) => {
		const read = [...answer.matchAll(/<<<(\d+)>>>/g)].at(-1)?.[1] ?? null;
		const correct = read === String(a + b);
		const reason = correct ? 'It is the sum.' : `The sum is not ${read}.`;
		return {
			correct,
			read,
			constraint: correct ? null : read === null ? 'unreadable' : 'sum',
			reason,
		};
	},
	examine: () => null,
	program: ({ a, b }) =>
		`total = ${a}\nfor _ in range(${b}):\n    total = total + 1\nif total > 0:\n    print(f"<<<{total}>>>")\n`,
	working: ({ a, b }, slips) => ({
		lines: [`The tens of ${a} and ${b} first.`, `In all that is ${a + b + (slips ? 10 : 0)}.`],
		answer: `<<<${a + b + (slips ? 10 : 0)}>>>`,
	}),
	// So many that the scripted TaskLLM slips, if it has any chance to.
	steps: () => 1000,
});

/** The project's own words, as new runs use them. */
export const pack = await newestPack();

/** A tiny instance whose answer the tests can work out: the sum of two numbers. */
export const sum: Instance = sumTask.instance({}, 1);

/** The scripted TaskLLM for an instance, without its pauses. */
export function scripted(instance: Instance) {
	return createScriptedModel(instance, 0);
}

/** The page's defaults, with whatever a test wants otherwise. */
export function parts(python: PythonSandbox, other: Partial<RunParts> = {}): RunParts {
	const instance = other.instance ?? sum;
	return {
		instance,
		taskLLM: scripted(instance),
		steerer: createRulesSteerer(),
		python,
		prompts: pack,
		...other,
	};
}

export function specOf(instance: Instance, other: Partial<RunSpec> = {}): RunSpec {
	const { task, revision, origin } = instance;
	return {
		instance: { task, revision, params: {}, seed: origin?.seed ?? 0 },
		method: { id: 'codesteer', revision: 1 },
		taskLLM: SCRIPTED,
		steerer: { kind: 'rules' },
		settings: DEFAULT_SETTINGS,
		prompts: { pack: pack.name },
		...other,
	};
}

export async function collect(run: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
	const events: RunEvent[] = [];
	for await (const event of run) events.push(event);
	return events;
}

/** Them, as a method has them. */
export const words = new Prompts(pack, { pack: pack.name });

export const NEVER = new AbortController().signal;
