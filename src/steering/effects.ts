import { createDigests, type EventOf, type Role, type RunEvent } from '../core/events/index.ts';
import { Failure } from '../core/failure.ts';
import type { ChatMessage } from '../core/messages.ts';
import { cutWords } from '../core/plain.ts';
import type { Settings } from '../core/settings.ts';
import { hashOf } from '../ground/hash.ts';
import { firstProgram, programsNotRun } from '../ground/programs.ts';
import { splitReasoning } from '../ground/reasoning.ts';
import { secondsSince } from '../models/call-gate.ts';
import type { ChatModel, ChatPart, ProviderRun, Spent } from '../models/chat-model.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import { differs, type Recorded, type Recording, type ResultType } from './recording.ts';
import type { Guidance, Situation, Steerer, SteererPart } from './steerer.ts';
import { checkSymbolically } from './symbolic-checker.ts';

/** Whom and what a run talks to. */
export interface World {
	readonly taskLLM: ChatModel;
	/** Who checks answers or sums them up, where it is not the TaskLLM. */
	readonly checker?: ChatModel | undefined;
	readonly steerer: Steerer;
	readonly python: PythonSandbox;
	/** What the run's programs draw by chance follows from it. */
	readonly chance: string;
	readonly signal: AbortSignal;
}

const EMPTY_GUIDANCE =
	'The steerer replied with nothing, so the TaskLLM cannot be guided. Resume the run to ask it again, or choose another steerer.';

/** Between what a model said before and after a program. */
const PARAGRAPH = '\n\n';

const AGREED = 'The answers of the last two rounds agree, and the checks pass.';

const ONLY_REASONING =
	'The model thought, and ended without an answer; nothing can be judged or run. Allow more answer tokens in the settings, so that it can come to an end, or choose a model that thinks less.';

/** Thrown where a run that has a record but no world comes to the record's end. */
export class RecordEnd extends Error {
	override name = 'RecordEnd';
}

/** An effect: yields the events of its happening and returns the last, its result. */
type Effect<Type extends RunEvent['type']> = AsyncGenerator<RunEvent, EventOf<Type>>;

interface Call {
	readonly round: number;
	readonly role: Role;
	readonly messages: readonly ChatMessage[];
}

/**
 * What a method can do to the world. Each effect is answered from the record while that lasts, and
 * then by the world. What was recorded is taken as it was: a reader that reads otherwise today does
 * not change what happened.
 */
export class Effects {
	readonly #settings: Settings;
	readonly #recording: Recording;
	readonly #world: World | null;
	readonly #digest = createDigests();
	/** How many programs were run for each round and purpose. */
	readonly #executions = new Map<string, number>();

	constructor(settings: Settings, recording: Recording, world: World | null) {
		this.#settings = settings;
		this.#recording = recording;
		this.#world = world;
	}

	/** Asks the steerer; `read` turns its reply into guidance. */
	async *askSteerer(
		round: number,
		about: Omit<Situation, 'options'>,
		read: (text: string) => Guidance,
	): Effect<'guidance'> {
		const past = this.#recording.next('guidance', { round });
		const by = past?.result.by ?? this.#live().steerer.by;
		const call = { round, role: 'guidance' as const, messages: about.messages };
		if (by === 'model') yield this.#request(call, past);
		if (past) return yield* this.#again(past, read(past.result.text));
		const { steerer, signal } = this.#live();
		yield* this.#recording.spent();
		let started = performance.now();
		let reply: Pick<Extract<SteererPart, { type: 'reply' }>, 'text' | 'spent'> = {
			text: '',
			spent: null,
		};
		let thought = '';
		const situation = { ...about, options: { sampling: this.#settings.sampling.steerer } };
		for await (const part of steerer.guide(situation, signal)) {
			if (part.type === 'spent') {
				yield usageEvent(call, part, started);
				started = performance.now();
			} else if (signal.aborted) continue;
			else if (part.type === 'reply') reply = part;
			else {
				if (part.type === 'reasoning') thought += part.text;
				else if (part.type === 'retry') thought = '';
				yield shown(call, part);
			}
		}
		signal.throwIfAborted();
		if (reply.spent) yield usageEvent(call, reply.spent, started);
		const { text, ...reasoning } =
			by === 'person' ? { text: reply.text } : split(reply.text, thought);
		const guidance = read(text);
		if (guidance.prompt === '' && guidance.decision !== 'finish')
			throw new Failure('empty-guidance', EMPTY_GUIDANCE);
		const { decision, prompt } = guidance;
		const result: EventOf<'guidance'> = { type: 'guidance', round, text, decision, prompt, by };
		Object.assign(result, reasoning);
		if (by === 'model') result.sent = this.#digest(call.role, call.messages);
		yield result;
		return result;
	}

	/** Asks the TaskLLM for an answer, or the checker where there is one. */
	async *askTaskLLM(
		round: number,
		messages: readonly ChatMessage[],
		by: 'taskLLM' | 'checker' = 'taskLLM',
	): Effect<'answer'> {
		const call = { round, role: 'answer' as const, messages };
		const past = this.#recording.next('answer', { round });
		yield this.#request(call, past);
		if (past) return yield* this.#again(past, { code: firstProgram(past.result.text) });
		const of = by === 'checker' ? this.#live().checker : undefined;
		const { text, reasoning, finish, model } = yield* this.#ask(call, { of });
		const code = firstProgram(text);
		const notRun = programsNotRun(text);
		const sent = this.#digest(call.role, messages);
		const result: EventOf<'answer'> = { type: 'answer', round, text, code, finish, sent };
		if (notRun.length > 0) result.notRun = notRun;
		if (reasoning !== undefined) result.reasoning = reasoning;
		if (model !== undefined) result.model = model;
		yield result;
		return result;
	}

	/** Asks the TaskLLM, whose provider may run programs meanwhile; what these did comes before the answer. */
	async *askInterpreter(round: number, messages: readonly ChatMessage[]): Effect<'answer'> {
		const call = { round, role: 'answer' as const, messages };
		const past = this.#recording.next('answer', { round }, true);
		yield this.#request(call, past);
		if (past) return yield* this.#again(past, {});
		const reply = yield* this.#ask(call, { codeInterpreter: true });
		for (const ran of reply.ran)
			yield { type: 'execution', round, purpose: 'answer', by: 'provider', ...ran, seconds: 0 };
		const { text, reasoning, finish, model } = reply;
		const code = reply.ran.at(-1)?.code ?? null;
		const sent = this.#digest(call.role, messages);
		const result: EventOf<'answer'> = { type: 'answer', round, text, code, finish, sent };
		if (reasoning !== undefined) result.reasoning = reasoning;
		if (model !== undefined) result.model = model;
		yield result;
		return result;
	}

	/** Asks the checker, or else the TaskLLM, for a program that checks an answer. */
	async *askForCheck(
		round: number,
		attempt: number,
		messages: readonly ChatMessage[],
	): Effect<'self-check-program'> {
		const call = { round, role: 'self-check' as const, messages };
		const past = this.#recording.next('self-check-program', { round, attempt });
		yield this.#request(call, past);
		if (past) return yield* this.#again(past, { code: firstProgram(past.result.text) });
		const { checker } = this.#live();
		const { text, reasoning, model } = yield* this.#ask(call, { of: checker });
		const code = firstProgram(text);
		const sent = this.#digest(call.role, messages);
		const result: EventOf<'self-check-program'> = {
			type: 'self-check-program',
			round,
			attempt,
			text,
			code,
			sent,
		};
		if (reasoning !== undefined) result.reasoning = reasoning;
		if (checker && model !== undefined) result.model = model;
		yield result;
		return result;
	}

	/** Runs a program in the sandbox. */
	async *execute(
		round: number,
		purpose: EventOf<'execution'>['purpose'],
		code: string,
	): Effect<'execution'> {
		const past = this.#recording.next('execution', { round, purpose, code });
		const tried = (this.#executions.get(`${round} ${purpose}`) ?? 0) + 1;
		this.#executions.set(`${round} ${purpose}`, tried);
		if (past) return yield* this.#again(past, {});
		const { python, chance, signal } = this.#live();
		const seed = Number.parseInt(hashOf({ chance, round, purpose, tried }, 8), 16);
		const program = { code, seed, seconds: this.#settings.pythonSeconds };
		const ran = await python.run(program, signal);
		signal.throwIfAborted();
		const result = { type: 'execution' as const, round, purpose, code, seed, ...ran };
		yield result;
		return result;
	}

	/** Reads a program with the symbolic checker. */
	async *checkSymbolically(round: number, code: string): Effect<'symbolic-check'> {
		const past = this.#recording.next('symbolic-check', { round });
		if (past) return yield* this.#again(past, {});
		const { python, signal } = this.#live();
		const check = await checkSymbolically(code, this.#settings.simpleScore, python, signal);
		signal.throwIfAborted();
		const result = { type: 'symbolic-check' as const, round, ...check };
		yield result;
		return result;
	}

	/**
	 * Ends the run in the steerer's place where `agreed`; where the record goes on otherwise, as it says.
	 * Returns whether the run is over.
	 */
	async *stopEarly(round: number, agreed: boolean): AsyncGenerator<RunEvent, boolean> {
		const past = this.#recording.next('guidance', { round });
		if (past) {
			const stopped = past.result.by === 'early-stop';
			if (stopped !== agreed)
				this.#recording.compare(past.result, { by: agreed ? 'early-stop' : 'the steerer' });
			if (stopped) yield* [...past.usages, past.result];
			return stopped;
		}
		if (!agreed) return false;
		this.#live();
		yield* this.#recording.spent();
		yield {
			type: 'guidance',
			round,
			text: AGREED,
			decision: 'finish',
			prompt: '',
			by: 'early-stop',
		};
		return true;
	}

	/** Records what the method itself concludes: how it was read then stays, however it is read later. */
	conclude(event: EventOf<'self-check'>): EventOf<'self-check'> {
		const past = this.#recording.next('self-check', { round: event.round });
		if (past) this.#recording.compare(past.result, { ok: event.ok });
		return past?.result ?? event;
	}

	/** An effect's events as they were recorded; `read` is what today's reader makes of them. */
	async *#again<Type extends ResultType>(
		{ usages, result }: Recorded<Type>,
		read: Partial<EventOf<Type>>,
	): Effect<Type> {
		this.#recording.compare(result, read);
		yield* usages;
		yield result;
		return result;
	}

	/** Asks a model, the TaskLLM where none is given; its reasoning is split off here, so that nothing later takes it for the reply. */
	async *#ask(
		call: Call,
		{ of, codeInterpreter = false }: { of?: ChatModel | undefined; codeInterpreter?: boolean } = {},
	): AsyncGenerator<RunEvent, Reply> {
		const { messages } = call;
		const { taskLLM, signal } = this.#live();
		const answerer = of ?? taskLLM;
		yield* this.#recording.spent();
		const sampling = this.#settings.sampling.taskLLM;
		const options = { sampling, ...(codeInterpreter && { codeInterpreter }) };
		let ran: ProviderRun[] = [];
		let started = performance.now();
		let text = '';
		let thought = '';
		let finish = 'other';
		let model: string | undefined;
		// Who is stopped still says what the call used, and then throws.
		for await (const part of answerer.stream(messages, options, signal)) {
			if (part.type === 'spent' || part.type === 'end') {
				yield usageEvent(call, part, started);
				started = performance.now();
				if (part.type === 'end') ({ finish, model } = part);
				continue;
			}
			if (signal.aborted) continue;
			if (part.type === 'ran') {
				const { type: _, ...run } = part;
				ran.push({ ...run, error: cutWords(run.error) });
				if (text === '' || text.endsWith(PARAGRAPH)) continue;
				text += PARAGRAPH;
				yield shown(call, { type: 'text', text: PARAGRAPH });
				continue;
			}
			if (part.type === 'text') text += part.text;
			else if (part.type === 'reasoning') thought += part.text;
			else [text, thought, ran] = ['', '', []];
			yield shown(call, part);
		}
		signal.throwIfAborted();
		return { ...split(text, thought), finish, model, ran };
	}

	#request(
		{ round, role, messages }: Call,
		past: { readonly result: { readonly sent?: string | undefined } } | null,
	): EventOf<'request'> {
		const request = { type: 'request' as const, round, role, messages: [...messages] };
		if (!past) return request;
		const { sent } = past.result;
		const proved = sent === undefined ? null : sent === this.#digest(role, messages);
		// A run that would go on from other messages than were sent is another run.
		if (this.#world && proved === false)
			throw differs(`other messages would be sent in round ${round + 1}`);
		return { ...request, proved };
	}

	#live(): World {
		if (!this.#world) throw new RecordEnd();
		this.#world.signal.throwIfAborted();
		return this.#world;
	}
}

/** A reply of the TaskLLM. */
interface Reply {
	readonly text: string;
	readonly reasoning?: string;
	readonly finish: string;
	readonly model: string | undefined;
	/** What the provider ran meanwhile. */
	readonly ran: readonly ProviderRun[];
}

/** A reply without the reasoning that is written into it, and all reasoning. @throws Failure `only-reasoning` */
function split(reply: string, thought: string): { text: string; reasoning?: string } {
	const { answer, reasoning: written } = splitReasoning(reply);
	if (written === '' && thought === '') return { text: reply };
	if (answer.trim() === '') throw new Failure('only-reasoning', ONLY_REASONING);
	return { text: answer, reasoning: [thought, written].filter((part) => part !== '').join('\n\n') };
}

/** What is seen of a reply while it comes. */
function shown(
	{ round, role }: Call,
	part: Exclude<ChatPart, { type: 'end' | 'spent' | 'ran' }>,
): RunEvent {
	if (part.type === 'retry') return { ...part, round, role };
	if (part.type === 'text') return { type: 'delta', round, role, text: part.text };
	return { type: 'delta', round, role, text: '', reasoning: part.text };
}

function usageEvent(
	{ round, role }: Call,
	{ usage, unsent = [], ...tried }: Spent,
	started: number,
): EventOf<'usage'> {
	const seconds = tried.seconds ?? secondsSince(started);
	const event: EventOf<'usage'> = { type: 'usage', round, role, ...usage, seconds };
	if (unsent.length > 0) event.unsent = [...unsent];
	return event;
}
