import type { EventOf, Role, RunEvent } from '../core/events/index.ts';
import { Failure } from '../core/failure.ts';
import type { ChatMessage, Usage } from '../core/messages.ts';
import type { Settings } from '../core/settings.ts';
import { firstPythonBlock } from '../ground/fences.ts';
import type { ChatModel } from '../models/chat-model.ts';
import type { PythonSandbox } from '../python/sandbox.ts';
import type { Recording } from './recording.ts';
import type { Guidance, Situation, Steerer } from './steerer.ts';
import { checkSymbolically } from './symbolic-checker.ts';

/** Whom and what a run talks to. */
export interface World {
	readonly taskLLM: ChatModel;
	readonly steerer: Steerer;
	readonly python: PythonSandbox;
	readonly signal: AbortSignal;
}

const EMPTY_GUIDANCE =
	'The steerer replied with nothing, so the TaskLLM cannot be guided. Resume the run to ask it again, or choose another steerer.';

/** Thrown where a run that has a record but no world comes to the record's end. */
export class RecordEnd extends Error {
	override name = 'RecordEnd';
}

/** An effect: yields the events of its happening and returns the last, its result. */
type Effect<Type extends RunEvent['type']> = AsyncGenerator<RunEvent, EventOf<Type>>;

/**
 * What a method can do to the world. Each effect is answered from the record while that lasts, and
 * then by the world.
 */
export class Effects {
	readonly #settings: Settings;
	readonly #recording: Recording;
	readonly #world: World | null;

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
		const role = 'guidance';
		const past = this.#recording.next('guidance');
		const by = past?.result.by ?? this.#live().steerer.by;
		if (by === 'model') yield { type: 'request', round, role, messages: [...about.messages] };
		let text: string;
		if (past) {
			text = past.result.text;
			if (past.usage) yield past.usage;
		} else {
			const { steerer, signal } = this.#live();
			const started = performance.now();
			let reply: { text: string; usage: Usage | null } = { text: '', usage: null };
			const situation = { ...about, options: { sampling: this.#settings.sampling.steerer } };
			for await (const part of steerer.guide(situation, signal)) {
				signal.throwIfAborted();
				if (part.type === 'text') yield { type: 'delta', round, role, text: part.text };
				else if (part.type === 'retry') yield { round, role, ...part };
				else reply = part;
			}
			text = reply.text;
			if (reply.usage) yield usageEvent(round, role, reply.usage, started);
		}
		const result = { type: 'guidance' as const, round, text, ...read(text), by };
		if (result.prompt === '' && result.decision !== 'finish')
			throw new Failure('empty-guidance', EMPTY_GUIDANCE);
		yield result;
		return result;
	}

	/** Asks the TaskLLM for an answer. */
	async *askTaskLLM(round: number, messages: readonly ChatMessage[]): Effect<'answer'> {
		yield { type: 'request', round, role: 'answer', messages: [...messages] };
		const past = this.#recording.next('answer');
		if (past?.usage) yield past.usage;
		const reply = past?.result ?? (yield* this.#stream(round, 'answer', messages));
		const { text, finish, model } = reply;
		const code = firstPythonBlock(text);
		const result = {
			type: 'answer' as const,
			round,
			text,
			code,
			finish,
			...(model === undefined ? {} : { model }),
		};
		yield result;
		return result;
	}

	/** Asks the TaskLLM for a program that checks an answer. */
	async *askForCheck(
		round: number,
		attempt: number,
		messages: readonly ChatMessage[],
	): Effect<'self-check-program'> {
		yield { type: 'request', round, role: 'self-check', messages: [...messages] };
		const past = this.#recording.next('self-check-program');
		if (past?.usage) yield past.usage;
		const { text } = past?.result ?? (yield* this.#stream(round, 'self-check', messages));
		const code = firstPythonBlock(text);
		const result = { type: 'self-check-program' as const, round, attempt, text, code };
		yield result;
		return result;
	}

	/** Runs a program in the sandbox. */
	async *execute(
		round: number,
		purpose: EventOf<'execution'>['purpose'],
		code: string,
	): Effect<'execution'> {
		const past = this.#recording.next('execution');
		const { output, error, ending, seconds } = past?.result ?? (await this.#run(code));
		const result = {
			type: 'execution' as const,
			round,
			purpose,
			code,
			output,
			error,
			ending,
			seconds,
		};
		yield result;
		return result;
	}

	/** Reads a program with the symbolic checker. */
	async *checkSymbolically(round: number, code: string): Effect<'symbolic-check'> {
		const past = this.#recording.next('symbolic-check');
		if (past) {
			yield past.result;
			return past.result;
		}
		const { python, signal } = this.#live();
		const check = await checkSymbolically(code, this.#settings.simpleScore, python, signal);
		signal.throwIfAborted();
		const result = { type: 'symbolic-check' as const, round, ...check };
		yield result;
		return result;
	}

	async *#stream(
		round: number,
		role: Role,
		messages: readonly ChatMessage[],
	): AsyncGenerator<RunEvent, { text: string; finish: string; model?: string }> {
		const { taskLLM, signal } = this.#live();
		const options = { sampling: this.#settings.sampling.taskLLM };
		const started = performance.now();
		let text = '';
		let finish = 'other';
		let model: string | undefined;
		for await (const part of taskLLM.stream(messages, options, signal)) {
			signal.throwIfAborted();
			if (part.type === 'text') {
				text += part.text;
				yield { type: 'delta', round, role, text: part.text };
			} else if (part.type === 'retry') yield { round, role, ...part };
			else {
				({ finish, model } = part);
				yield usageEvent(round, role, part.usage, started);
			}
		}
		return { text, finish, ...(model === undefined ? {} : { model }) };
	}

	async #run(code: string) {
		const { python, signal } = this.#live();
		const seconds = this.#settings.pythonSeconds;
		const execution = await python.run({ code, seconds }, signal);
		signal.throwIfAborted();
		return execution;
	}

	#live(): World {
		if (!this.#world) throw new RecordEnd();
		this.#world.signal.throwIfAborted();
		return this.#world;
	}
}

function usageEvent(round: number, role: Role, usage: Usage, started: number): EventOf<'usage'> {
	const seconds = Math.round(performance.now() - started) / 1000;
	return { type: 'usage', round, role, ...usage, seconds };
}
