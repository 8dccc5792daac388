import * as v from 'valibot';
import type { ProviderRun } from '../../chat-model.ts';
import { side } from '../tolerant.ts';
import type { Piece, Wire } from '../wire.ts';
import { wire } from './anthropic-messages.ts';

// Anthropic's messages, asked for its code execution. A reply that is paused goes on where its content is
// sent back as it came, so what streams is put together again.

const TOOL = { type: 'code_execution_20250825', name: 'code_execution' };

const Block = v.looseObject({ type: v.string() });
type Block = v.InferOutput<typeof Block>;
const Delta = v.object({
	text: side(v.string()),
	thinking: side(v.string()),
	signature: side(v.string()),
	partial_json: side(v.string()),
	stop_reason: side(v.string()),
	container: side(v.object({ id: v.string() })),
});
const Event = v.object({
	type: v.string(),
	content_block: side(Block),
	delta: side(Delta),
	message: side(v.object({ container: side(v.object({ id: v.string() })) })),
});
const Whole = v.object({
	content: v.array(Block),
	stop_reason: side(v.string()),
	container: side(v.object({ id: v.string() })),
});
const ToolUse = v.object({
	type: v.literal('server_tool_use'),
	id: v.string(),
	name: side(v.string()),
	input: v.object({
		code: side(v.string()),
		command: side(v.string()),
		path: side(v.string()),
		file_text: side(v.string()),
	}),
});
type ToolUse = v.InferOutput<typeof ToolUse>;
const ToolResult = v.object({
	type: v.pipe(v.string(), v.endsWith('code_execution_tool_result')),
	tool_use_id: v.string(),
	content: v.object({
		stdout: side(v.string()),
		stderr: side(v.string()),
		return_code: side(v.number()),
		error_code: side(v.string()),
	}),
});

const Resumed = v.object({ container: v.optional(v.string()), content: v.array(v.unknown()) });

/** Reads one reply, or what a paused one goes on with. */
export function createWire(): Wire {
	const reply = new ReplyContent();
	return {
		...wire,
		request(call) {
			const { body, ...request } = wire.request(call);
			const { messages, ...others } = Object(body);
			const { container, content } = v.parse(Resumed, call.resumed ?? { content: [] });
			reply.before = content;
			reply.container = container;
			return {
				...request,
				body: {
					...others,
					messages: content.length > 0 ? [...messages, { role: 'assistant', content }] : messages,
					tools: [TOOL],
					...(container !== undefined && { container }),
				},
			};
		},

		read(data) {
			const piece = wire.read(data);
			const event = v.safeParse(Event, data);
			return event.success ? reply.read(piece, event.output) : piece;
		},

		readWhole(body) {
			const piece = wire.readWhole(body);
			const whole = v.safeParse(Whole, body);
			if (!piece || !whole.success) return piece;
			reply.container = whole.output.container?.id ?? reply.container;
			const ran = whole.output.content.flatMap((block) => reply.add(block));
			return reply.paused({ ...piece, ran }, whole.output.stop_reason);
		},
	};
}

/** The blocks of a reply as they come. */
class ReplyContent {
	/** What came before it was paused. */
	before: readonly unknown[] = [];
	container: string | undefined;
	readonly #blocks: Block[] = [];
	readonly #uses = new Map<string, ToolUse>();
	/** Of the block that streams: what its parts are so far. */
	#json = '';
	/** Files that were written for the next program. */
	#files = '';

	read(piece: Piece, { type, content_block: block, delta, message }: v.InferOutput<typeof Event>) {
		this.container = delta?.container?.id ?? message?.container?.id ?? this.container;
		if (type === 'content_block_start' && block) {
			this.#json = '';
			return { ...piece, ran: this.add({ ...block }) };
		}
		const open = this.#blocks.at(-1);
		if (type === 'content_block_delta' && open && delta) {
			this.#json += delta.partial_json ?? '';
			for (const name of ['text', 'thinking', 'signature'] as const)
				if (delta[name] !== undefined) open[name] = `${open[name] ?? ''}${delta[name]}`;
		}
		if (type === 'content_block_stop' && open && this.#json !== '') {
			open.input = parsed(this.#json);
			this.#json = '';
			this.#note(open);
		}
		return type === 'message_delta' ? this.paused(piece, delta?.stop_reason) : piece;
	}

	/** Adds a block; a result brings the program that it is of. */
	add(block: Block): ProviderRun[] {
		this.#blocks.push(block);
		this.#note(block);
		const result = v.safeParse(ToolResult, block);
		const use = result.success && this.#uses.get(result.output.tool_use_id);
		if (!use) return [];
		const { code, command, path = '', file_text } = use.input;
		const program = code ?? (use.name === 'bash_code_execution' ? command : undefined);
		if (program === undefined) {
			if (file_text !== undefined) this.#files += `# ${path}\n${file_text}\n\n`;
			return [];
		}
		const run = runOf(this.#files + program, result.output.content);
		this.#files = '';
		return [run];
	}

	/** The last piece, with what goes on where the reply is paused. */
	paused(piece: Piece, why: string | undefined): Piece {
		if (why !== 'pause_turn') return piece;
		// It refuses texts of blanks.
		const isKept = ({ type, text }: Block) => type !== 'text' || String(text ?? '').trim() !== '';
		const content = [...this.before, ...this.#blocks.filter(isKept)];
		return {
			...piece,
			finish: { how: 'paused', said: why },
			resume: { container: this.container, content },
		};
	}

	#note(block: Block): void {
		const use = v.safeParse(ToolUse, block);
		if (use.success) this.#uses.set(use.output.id, use.output);
	}
}

function runOf(
	code: string,
	{
		stdout = '',
		stderr = '',
		return_code,
		error_code,
	}: v.InferOutput<typeof ToolResult>['content'],
): ProviderRun {
	if (error_code !== undefined)
		return {
			code,
			output: stdout,
			stderr: '',
			error: error_code,
			ending: error_code === 'execution_time_exceeded' ? 'time' : 'error',
		};
	if (return_code === 0 || return_code === undefined)
		return { code, output: stdout, stderr, error: '', ending: 'ok' };
	const error = stderr.trim() || `It left with exit code ${return_code}.`;
	return { code, output: stdout, stderr: '', error, ending: 'error' };
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return {};
	}
}
