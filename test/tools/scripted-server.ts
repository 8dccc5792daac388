import { createServer, type IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { GeneratedRow } from '../../src/lab/generation.ts';
import { MANNERS } from './replies.ts';

const Request = v.object({
	model: v.string(),
	messages: v.array(
		v.object({
			role: v.string(),
			content: v.union([v.string(), v.array(v.object({ text: v.optional(v.string(), '') }))]),
		}),
	),
});

/** An OpenAI-compatible server whose models are `MANNERS`: each knows every row's question, and nothing else. */
export async function startScriptedServer(rows: readonly GeneratedRow[]) {
	const known = new Map(rows.map((row) => [row.question.trim(), row]));
	const unknown: string[] = [];

	function reply({ model, messages }: v.InferOutput<typeof Request>): string | null {
		const content = messages.findLast(({ role }) => role === 'user')?.content ?? '';
		const text = typeof content === 'string' ? content : content.map((part) => part.text).join('');
		const row = known.get(text.trim());
		const manner = MANNERS[model];
		if (row && manner) return manner.say(row);
		unknown.push(`${model}: ${text.slice(0, 200)}`);
		return null;
	}

	const server = createServer(async (request, response) => {
		const asked = v.parse(Request, JSON.parse(await textOf(request)));
		const content = reply(asked);
		response.writeHead(content === null ? 400 : 200, { 'content-type': 'application/json' });
		const message = { role: 'assistant', content };
		response.end(
			JSON.stringify({
				id: 'scripted',
				object: 'chat.completion',
				created: 0,
				model: asked.model,
				choices: [{ index: 0, message, finish_reason: 'stop' }],
				usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
			}),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server has no port');
	return {
		/** Its address up to `/v1`. */
		url: `http://127.0.0.1:${address.port}/v1`,
		/** Questions that came otherwise than they were exported. */
		unknown,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request.setEncoding('utf8')) text += chunk;
	return text;
}
