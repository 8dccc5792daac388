import fc from 'fast-check';
import type { EventOf, RunEvent } from '../../src/core/events/index.ts';
import type { RunSpec } from '../../src/core/spec.ts';
import { anySettings } from './arbitrary-settings.ts';

// Any run that the schemas allow, for property tests. Seconds have the links' precision.

const text = fc.string({ unit: 'binary', maxLength: 60 });
const name = fc.string({ minLength: 1, maxLength: 20 });
const round = fc.nat(20);
const seconds = fc.nat(1_000_000).map((milliseconds) => milliseconds / 1000);
const count = fc.nat(100_000);
const role = fc.constantFrom('guidance' as const, 'answer' as const, 'self-check' as const);
const code = fc.option(text);
const type = <const Type extends string>(value: Type) => fc.constant(value);

/** As JSON gives it back: without -0, and with no prototype missing. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const sent = fc.option(fc.stringMatching(/^[0-9a-f]{12}$/), { nil: undefined });
const withSent = <Event extends object>(event: fc.Arbitrary<Event>) =>
	fc
		.tuple(event, sent)
		.map(([fields, digest]) => (digest === undefined ? fields : { ...fields, sent: digest }));

const patterns = { search: fc.boolean(), symbolic: fc.boolean(), numeric: fc.boolean() };

const events: { readonly [Type in RunEvent['type']]: fc.Arbitrary<EventOf<Type>> } = {
	start: fc.record(
		{
			type: type('start'),
			question: text,
			puzzle: fc.jsonValue({ maxDepth: 3 }).map((value) => plain(value)),
			puzzleHash: fc.option(text),
			format1Hash: text,
			at: text,
			python: text,
			build: text,
		},
		{ requiredKeys: ['type', 'question', 'puzzle', 'puzzleHash', 'at', 'python', 'build'] },
	),
	request: fc.record({
		type: type('request'),
		round,
		role,
		messages: fc.array(
			fc.record({ role: fc.constantFrom('system' as const, 'user' as const), content: text }),
			{ maxLength: 3 },
		),
	}),
	delta: fc.record({ type: type('delta'), round, role, text }),
	guidance: withSent(
		fc.record({
			type: type('guidance'),
			round,
			text,
			decision: fc.constantFrom(
				'code' as const,
				'text' as const,
				'guide' as const,
				'finish' as const,
			),
			prompt: text,
			by: fc.constantFrom('rules' as const, 'model' as const, 'person' as const),
		}),
	),
	answer: withSent(
		fc.record(
			{ type: type('answer'), round, text, code, finish: text, model: text },
			{ requiredKeys: ['type', 'round', 'text', 'code', 'finish'] },
		),
	),
	execution: fc.record({
		type: type('execution'),
		round,
		purpose: fc.constantFrom('answer' as const, 'self-check' as const),
		code: text,
		output: text,
		error: text,
		ending: fc.constantFrom('ok' as const, 'error' as const, 'time' as const, 'stopped' as const),
		seconds,
	}),
	'symbolic-check': fc.record({
		type: type('symbolic-check'),
		round,
		published: fc.option(fc.record({ score: count, ...patterns })),
		tree: fc.option(
			fc.record({
				score: count,
				loops: count,
				conditions: count,
				handlers: count,
				operations: count,
				...patterns,
			}),
		),
		tooSimple: fc.boolean(),
	}),
	'self-check-program': withSent(
		fc.record({ type: type('self-check-program'), round, attempt: fc.nat(9), text, code }),
	),
	'self-check': fc.record(
		{
			type: type('self-check'),
			round,
			ok: fc.boolean(),
			says: fc.constantFrom('correct' as const, 'incorrect' as const, 'unclear' as const),
		},
		{ requiredKeys: ['type', 'round', 'ok'] },
	),
	usage: fc.record(
		{
			type: type('usage'),
			round,
			role,
			input: count,
			output: count,
			estimated: fc.boolean(),
			cost: fc.double({ min: 0, max: 1e6, noNaN: true }).map((cost) => cost || 0),
			seconds,
		},
		{ requiredKeys: ['type', 'round', 'role', 'input', 'output', 'estimated', 'seconds'] },
	),
	retry: fc.record({ type: type('retry'), round, role, reason: text, waitSeconds: seconds }),
	verdict: fc.record({
		type: type('verdict'),
		correct: fc.boolean(),
		read: fc.option(text),
		constraint: fc.option(text),
		reason: text,
		source: fc.constantFrom('text' as const, 'output' as const),
	}),
	error: fc.record({ type: type('error'), code: text, message: text }),
	end: fc.record({
		type: type('end'),
		because: fc.constantFrom('finished' as const, 'stopped' as const, 'failed' as const),
	}),
};

export const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(...Object.values(events));

const model = fc.record(
	{
		provider: name,
		model: text,
		baseUrl: fc.constantFrom('http://localhost:11434/v1', 'https://models.example:8443/a/b'),
	},
	{ requiredKeys: ['provider', 'model'] },
);

/** A name of a field; schemas of records drop those that could reach an object's prototype. */
const field = (shape: RegExp) =>
	fc.stringMatching(shape).filter((one) => !['constructor', 'prototype'].includes(one));

export const anySpec: fc.Arbitrary<RunSpec> = fc.record(
	{
		instance: fc.oneof(
			fc.record({ task: name, revision: fc.integer({ min: 1, max: 1_000_000 }), published: name }),
			fc.record({
				task: name,
				revision: fc.integer({ min: 1, max: 1_000_000 }),
				params: fc.dictionary(
					// Names that could be mistaken for the links' own, too.
					fc.oneof(field(/^[a-z][A-Za-z]{0,12}$/), fc.constantFrom('P', 'type', 'params', 'T')),
					fc.oneof(fc.integer(), fc.boolean(), text, fc.array(fc.integer(), { maxLength: 5 })),
					{ maxKeys: 5, noNullPrototype: true },
				),
				seed: fc.nat(0xffffffff),
			}),
		),
		method: fc.record({ id: name, revision: fc.integer({ min: 1, max: 1_000_000 }) }),
		taskLLM: model,
		steerer: fc.oneof(
			fc.constant(null),
			fc.constant({ kind: 'rules' as const }),
			fc.constant({ kind: 'person' as const }),
			fc.record({ kind: type('model'), model }),
		),
		checker: model,
		settings: anySettings,
		prompts: fc.record(
			{
				pack: name,
				templates: fc.dictionary(field(/^[a-zA-Z]{1,12}$/), text, {
					maxKeys: 4,
					noNullPrototype: true,
				}),
				format1: text,
			},
			{ requiredKeys: ['pack'] },
		),
	},
	{ requiredKeys: ['instance', 'method', 'taskLLM', 'steerer', 'settings', 'prompts'] },
);
