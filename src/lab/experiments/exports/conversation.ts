import type { EventOf, RunEvent } from '../../../core/events/index.ts';
import type { ChatMessage } from '../../../core/messages.ts';
import type { RunRecord } from '../../../core/run.ts';
import type { ModelSpec, RunSpec } from '../../../core/spec.ts';
import { rebuildInstance, rebuildTrace } from '../../../sharing/rebuild.ts';
import { methods } from '../../../steering/methods.ts';
import { bareAnswer } from '../../exports/format.ts';
import type { ResultSource } from './result-format.ts';
import { type EndedRun, modelName } from './run-rows.ts';
import { readableRecord } from './source.ts';

/** Tokens of one model's calls. */
export interface TokenSum {
	input: number;
	output: number;
	cacheRead: number;
	cacheWrite: number;
	thinking: number;
	/** Null where a price is not known. */
	cost: number | null;
}

/** A run's trace as other tools show it. */
export interface Conversation {
	readonly question: string;
	/** One right answer; empty where the puzzle cannot be made here. */
	readonly reference: string;
	/** The TaskLLM's last conversation, with its last answer; what programs printed is not in it unless it was sent. */
	readonly messages: readonly ChatMessage[];
	/** Whether the messages are those that were sent; false where they are put together from the record. */
	readonly asSent: boolean;
	readonly answer: EventOf<'answer'> | null;
	readonly verdict: EventOf<'verdict'> | null;
	readonly executions: readonly EventOf<'execution'>[];
	readonly guidance: readonly EventOf<'guidance'>[];
	/** What each model that was called used, by the name that it has in exports. */
	readonly usage: ReadonlyMap<string, TokenSum>;
}

/** Reads the traces of an export, one at a time. */
export function createConversations(source: ResultSource) {
	const { services } = source;
	/** By instance: contenders share it, and solving takes its time. */
	const references = new Map<string, string>();

	/** A run's conversation; null where its trace is not kept or cannot be read. */
	return async ({ trial }: EndedRun): Promise<Conversation | null> => {
		const record = await readableRecord(source, trial);
		if (!record) return null;
		const { spec, events } = record;
		const start = events.find((event) => event.type === 'start');
		const { thing } = await rebuildInstance(spec, start ?? {}, services.published.find);
		let reference = references.get(trial.instance);
		if (reference === undefined) {
			reference = '';
			try {
				if (thing) reference = bareAnswer(thing.solve());
			} catch {
				// Without an answer to compare with, the verdict stands all the same.
			}
			references.set(trial.instance, reference);
		}
		const replayed = await rebuildTrace(
			spec,
			thing,
			await services.prompts.find(spec.prompts),
			events,
		);
		return conversationIn(record, reference, replayed.thing?.events ?? null);
	};
}

function conversationIn(
	{ events, spec }: RunRecord,
	reference: string,
	replayed: readonly RunEvent[] | null,
): Conversation {
	const start = events.find((event) => event.type === 'start');
	const answers = events.filter((event) => event.type === 'answer');
	const answer = answers.at(-1) ?? null;
	const request = replayed?.findLast(
		(event) => event.type === 'request' && event.role === 'answer',
	);
	const sent = request?.type === 'request' ? request.messages : null;
	const before = sent ?? recorded(events);
	const messages = answer
		? [...before, { role: 'assistant' as const, content: answer.text }]
		: before;
	const usages = events.filter((event) => event.type === 'usage');
	return {
		question: start?.question ?? '',
		reference,
		messages,
		asSent: sent !== null,
		answer,
		verdict: events.findLast((event) => event.type === 'verdict') ?? null,
		executions: events.filter((event) => event.type === 'execution'),
		guidance: events.filter((event) => event.type === 'guidance'),
		usage: usageIn(spec, usages),
	};
}

/** Roughly what was said, where it cannot be played again: without what the method put around it. */
function recorded(events: readonly RunEvent[]): ChatMessage[] {
	const messages: ChatMessage[] = [];
	for (const event of events) {
		if (event.type === 'start') messages.push({ role: 'user', content: event.question });
		if (event.type === 'guidance' && event.prompt !== '')
			messages.push({ role: 'user', content: event.prompt });
		if (event.type === 'answer') messages.push({ role: 'assistant', content: event.text });
	}
	// The last answer is added by whoever asks.
	const last = messages.findLastIndex(({ role }) => role === 'assistant');
	return last < 0 ? messages : messages.slice(0, last);
}

function usageIn(
	spec: RunSpec,
	usages: readonly EventOf<'usage'>[],
): ReadonlyMap<string, TokenSum> {
	const own = new Map<string, EventOf<'usage'>[]>([[modelName(spec.taskLLM), []]]);
	for (const usage of usages) {
		const name = modelName(callee(spec, usage));
		own.set(name, [...(own.get(name) ?? []), usage]);
	}
	return new Map([...own].map(([name, some]) => [name, sumOf(some)]));
}

/** The round in which a method that sums up does so. */
const SUM = 2;

/** Whose call it was. */
function callee(
	{ taskLLM, steerer, checker, method }: RunSpec,
	usage: EventOf<'usage'>,
): ModelSpec {
	const { role, round } = usage;
	if (role === 'guidance') return steerer?.kind === 'model' ? steerer.model : taskLLM;
	if (!checker) return taskLLM;
	if (role === 'self-check') return checker;
	const sums = methods.find(({ id }) => id === method.id)?.checker === 'sums';
	return sums && role === 'answer' && round >= SUM ? checker : taskLLM;
}

function sumOf(usages: readonly Partial<EventOf<'usage'>>[]): TokenSum {
	const sum: TokenSum = { ...EMPTY };
	for (const usage of usages) {
		sum.input += usage.input ?? 0;
		sum.output += usage.output ?? 0;
		sum.cacheRead += usage.cacheRead ?? 0;
		sum.cacheWrite += usage.cacheWrite ?? 0;
		sum.thinking += usage.thinking ?? 0;
		sum.cost = sum.cost === null || usage.cost === undefined ? null : sum.cost + usage.cost;
	}
	return sum;
}

const EMPTY: TokenSum = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, thinking: 0, cost: 0 };
