import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Random } from '../../src/ground/random.ts';

/** What becomes of a call. */
export const FATES = [
	'answered',
	'answered whole',
	'answered uncounted',
	'limited',
	'overloaded',
	'overloaded late',
	'refused',
	'empty',
	'thought only',
	'broken off',
	'withheld',
	'cut',
	'hung',
	'hung silent',
] as const;
export type Fate = (typeof FATES)[number];

/** What a call cost by the server's own books. */
export interface Entry {
	readonly fate: Fate;
	readonly input: number;
	readonly output: number;
	readonly cacheRead: number;
	readonly cacheWrite: number;
}

/** A provider that keeps books, and whose calls come to all kinds of ends. */
export interface BillingServer {
	readonly origin: string;
	readonly books: Entry[];
	/** Set while a call hangs: the characters that it was sent and that nothing more follows. */
	hanging: number | null;
	close(): Promise<void>;
}

export type Wire = 'openai' | 'anthropic' | 'google';

/** How a provider bills; by default a token for four characters, and what it wrote. */
export interface Tariff {
	tokensOf(text: string): number;
	/** Whether it bills what was put into its cache, what it thought unseen, and what it wrote on when nobody read it. */
	readonly dear: boolean;
}

const tokensOf = (text: string) => Math.ceil(text.length / 4);
const event = (value: object) => `data: ${JSON.stringify(value)}\n\n`;

/** A reply as far as it goes, and what is reported of it. */
interface Reply {
	readonly thought: string;
	readonly text: string;
	readonly finish: 'stop' | 'broken' | 'withheld' | 'none';
	readonly counted: boolean;
}

const WORDS: Readonly<Record<Wire, Readonly<Record<'stop' | 'broken' | 'withheld', string>>>> = {
	openai: { stop: 'stop', broken: 'error', withheld: 'content_filter' },
	anthropic: { stop: 'end_turn', broken: 'pause_turn', withheld: 'refusal' },
	google: { stop: 'STOP', broken: 'OTHER', withheld: 'SAFETY' },
};

/** The events of a reply: a provider says what it knows of the count where its kind says it. */
function eventsOf(wire: Wire, { thought, text, finish, counted }: Reply, entry: Entry): string {
	const { input, output, cacheRead, cacheWrite } = entry;
	const word = finish === 'none' ? null : WORDS[wire][finish];
	if (wire === 'google') {
		const usage = (candidatesTokenCount: number) => ({
			usageMetadata: {
				promptTokenCount: input,
				cachedContentTokenCount: cacheRead,
				candidatesTokenCount,
			},
		});
		const parts = [{ text: thought, thought: true }, { text }].filter((part) => part.text !== '');
		// It counts with each chunk.
		const chunks = parts.map((part, i) => ({
			candidates: [{ content: { parts: [part] } }],
			...(counted && usage(i === parts.length - 1 ? output : tokensOf(thought))),
		}));
		const end = { candidates: [{ finishReason: word }], ...(counted && usage(output)) };
		return [...chunks, ...(word === null ? [] : [end])].map(event).join('');
	}
	if (wire === 'anthropic') {
		// It counts the input at once, the output in the end.
		const usage = {
			input_tokens: input - cacheRead - cacheWrite,
			cache_read_input_tokens: cacheRead,
			...(cacheWrite > 0 && { cache_creation_input_tokens: cacheWrite }),
			output_tokens: 1,
		};
		const block = (type: string, field: string, content: string) =>
			content === ''
				? ''
				: event({
						type: 'content_block_delta',
						delta: { type: `${type}_delta`, [field]: content },
					});
		const start = { type: 'message_start', message: { model: 'exact', ...(counted && { usage }) } };
		const end = [
			{
				type: 'message_delta',
				delta: { stop_reason: word },
				...(counted && { usage: { output_tokens: output } }),
			},
			{ type: 'message_stop' },
		];
		return [
			event(start),
			block('thinking', 'thinking', thought),
			block('text', 'text', text),
			...(word === null ? [] : end.map(event)),
		].join('');
	}
	const delta = (value: object) => event({ choices: [{ index: 0, delta: value }] });
	const usage = {
		prompt_tokens: input,
		completion_tokens: output,
		prompt_tokens_details: { cached_tokens: cacheRead },
	};
	return [
		thought === '' ? '' : delta({ reasoning_content: thought }),
		text === '' ? '' : delta({ content: text }),
		...(word === null
			? []
			: [
					event({ choices: [{ index: 0, delta: {}, finish_reason: word }] }),
					counted ? event({ choices: [], usage }) : '',
					'data: [DONE]\n\n',
				]),
	].join('');
}

const OVERLOADED = {
	type: 'error',
	error: { type: 'overloaded_error', message: 'Overloaded', code: 529 },
};

/** The same as a whole reply of OpenAI's. */
function wholeOf({ text }: Reply, { input, output, cacheRead }: Entry): string {
	return JSON.stringify({
		choices: [{ index: 0, message: { content: text }, finish_reason: 'stop' }],
		usage: {
			prompt_tokens: input,
			completion_tokens: output,
			prompt_tokens_details: { cached_tokens: cacheRead },
		},
	});
}

/** Refusals, which cost nothing. */
const REFUSALS: Readonly<Partial<Record<Fate, readonly [status: number, message: string]>>> = {
	limited: [429, 'Too many requests. Please try again in 5ms.'],
	overloaded: [503, 'Overloaded'],
	refused: [400, 'Unrecognized request argument supplied: stream_options'],
};

/** What of a reply is sent, and how it ends; `late`: it is counted where the wire counts as it goes. */
interface Plan {
	readonly part: 'whole' | 'half' | 'nothing';
	readonly finish: Reply['finish'];
	readonly counted: boolean | 'late';
	readonly ending?: 'error' | 'cut' | 'hang';
}

const PLANS: Readonly<Partial<Record<Fate, Plan>>> = {
	answered: { part: 'whole', finish: 'stop', counted: true },
	'answered whole': { part: 'whole', finish: 'stop', counted: true },
	'answered uncounted': { part: 'whole', finish: 'stop', counted: false },
	'overloaded late': { part: 'half', finish: 'none', counted: 'late', ending: 'error' },
	empty: { part: 'nothing', finish: 'stop', counted: true },
	'thought only': { part: 'nothing', finish: 'stop', counted: false },
	'broken off': { part: 'half', finish: 'broken', counted: true },
	withheld: { part: 'half', finish: 'withheld', counted: true },
	cut: { part: 'half', finish: 'none', counted: 'late', ending: 'cut' },
	hung: { part: 'half', finish: 'none', counted: 'late', ending: 'hang' },
};

/** The messages of a request in any of the formats, as one text, and the most tokens of its answer. */
function readRequest(body: string): { asked: string; answerTokens: number } {
	const texts: string[] = [];
	let answerTokens = 0;
	JSON.parse(body, (key, value: unknown) => {
		if ((key === 'content' || key === 'text') && typeof value === 'string') texts.push(value);
		if (/^max_?(completion_|output)?tokens$/i.test(key)) answerTokens = Number(value);
		return value;
	});
	return { asked: texts.join(''), answerTokens };
}

/**
 * A provider that speaks a wire, on a free local port. It books what it read and wrote, and reports it as far as the call's fate lets it.
 * @param answer what it answers, by what it is asked
 */
export async function startBillingServer(
	wire: Wire,
	random: Random,
	fates: readonly Fate[],
	answer: (asked: string) => string,
	tariff: Tariff = { tokensOf, dear: false },
): Promise<BillingServer> {
	const http = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		act(random.pick(fates), readRequest(Buffer.concat(chunks).toString('utf8')), response);
	});

	function act(
		fate: Fate,
		{ asked, answerTokens }: ReturnType<typeof readRequest>,
		response: ServerResponse,
	) {
		const [status, message] = REFUSALS[fate] ?? [];
		if (status !== undefined) {
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ error: { message, code: status } }));
			return;
		}
		const input = tariff.tokensOf(asked);
		/** What it writes unseen, beside so many tokens. */
		const unseen = (seen: number) =>
			tariff.dear ? random.int(0, Math.max(0, answerTokens - seen)) : 0;
		const plan = PLANS[fate];
		if (!plan) {
			// Its work had begun; nothing was written.
			server.books.push({ fate, input, output: unseen(0), cacheRead: 0, cacheWrite: 0 });
			server.hanging = 0;
			return;
		}
		const counted = plan.counted === 'late' ? wire !== 'openai' : plan.counted;
		const reply = { ...writtenOf(plan.part, answer(asked)), finish: plan.finish, counted };
		const written = tariff.tokensOf(reply.thought + reply.text);
		const cacheRead = counted && random.chance(1, 3) ? random.int(0, input) : 0;
		const cacheWrite = tariff.dear && wire === 'anthropic' ? input - cacheRead : 0;
		const output = written + unseen(written);
		const entry = { fate, input, output, cacheRead, cacheWrite };
		server.books.push(entry);
		// Of what it wrote after the connection was gone nobody hears.
		const told = { ...entry, output: reply.finish === 'none' ? written : output };
		const isWhole = fate === 'answered whole' && wire === 'openai';
		response.writeHead(200, {
			'content-type': isWhole ? 'application/json' : 'text/event-stream',
		});
		response.write(isWhole ? wholeOf(reply, told) : eventsOf(wire, reply, told));
		if (plan.ending === 'hang') server.hanging = (reply.thought + reply.text).length;
		// After a turn, so that what was written leaves first.
		else if (plan.ending === 'cut') setTimeout(() => response.socket?.end(), 5);
		else response.end(plan.ending === 'error' ? event(OVERLOADED) : '');
	}

	function writtenOf(part: Plan['part'], whole: string): Pick<Reply, 'thought' | 'text'> {
		const thought = random.chance(1, 2) ? 'Let me see. '.repeat(random.int(1, 4)) : '';
		const half = whole.slice(0, 1 + random.int(0, whole.length - 2));
		return { thought, text: { whole, half, nothing: '' }[part] };
	}

	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	const { port } = http.address() as AddressInfo; // a TCP server's address is never a string
	const server: BillingServer = {
		origin: `http://127.0.0.1:${port}`,
		books: [],
		hanging: null,
		close() {
			http.closeAllConnections();
			return new Promise((resolve) => http.close(() => resolve()));
		},
	};
	return server;
}
