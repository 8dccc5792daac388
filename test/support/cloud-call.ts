import { createCloudModel } from '../../src/models/cloud/cloud.ts';
import { PATIENCE, type Patience } from '../../src/models/cloud/patience.ts';
import { type Collected, collect, greedy } from './collect.ts';
import type { ProviderServer, Reply } from './provider-server.ts';

export const KEY = 'sk-test-0123456789abcdef';
/** Waits that tests can wait for. */
export const HASTY: Patience = { ...PATIENCE, firstWait: 0.01, longestWait: 0.02, limited: 0.05 };

/** What came of a call, and the bodies of all its tries. */
export interface Called extends Collected {
	readonly code: unknown;
	readonly message: string;
	readonly bodies: readonly unknown[];
}

/** Calls a provider's model at a server that gives these replies, the last again and again. */
export async function callAt(
	server: ProviderServer,
	provider: string,
	replies: readonly Reply[],
	{ model = 'm', answerTokens = 100, patience = HASTY, key = KEY } = {},
): Promise<Called> {
	server.reply(...replies);
	const before = server.received.length;
	const spec = { provider, model, baseUrl: `${server.origin}/v1` };
	const called = await collect(
		createCloudModel(spec, key, patience),
		[{ role: 'user', content: 'What is 6 times 7?' }],
		greedy(answerTokens),
	);
	const { thrown } = called;
	return {
		...called,
		code: thrown instanceof Error && 'code' in thrown ? thrown.code : undefined,
		message: thrown instanceof Error ? thrown.message : '',
		bodies: server.received.slice(before).map(({ body }) => body),
	};
}

/** A reply of server-sent events. */
export function stream(...events: readonly object[]): Reply {
	return { body: `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}` };
}

/** A refusal, or a reply that comes whole. */
export function json(body: unknown, status = 200): Reply {
	return {
		status,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	};
}

/** A piece of a chat completion. */
export function chunk(content: string | null, finish: string | null = null, more: object = {}) {
	const choice = { index: 0, delta: content === null ? {} : { content }, finish_reason: finish };
	return { object: 'chat.completion.chunk', model: 'exact-1', choices: [choice], ...more };
}

/** A whole reply in pieces, as every server that speaks like OpenAI sends it. */
export function answered(text: string, usage?: object): Reply {
	return stream(chunk(text), chunk(null, 'stop'), { choices: [], ...(usage && { usage }) });
}
