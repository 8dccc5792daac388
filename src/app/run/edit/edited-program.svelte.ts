import type { Instance } from '../../../../tasks/task.ts';
import type { EventOf } from '../../../core/events/index.ts';
import { asFailure, isAbort } from '../../../core/failure.ts';
import type { Round } from '../../../core/run.ts';
import type { Settings } from '../../../core/settings.ts';
import type { Services } from '../../../lab/services.ts';
import { judgeRound } from '../../../steering/judge.ts';

/** What came of an edited program: a round of its own, and the verdict on its output alone. */
export interface EditedResult {
	/** The program that ran: what stands in the field may have changed since. */
	readonly code: string;
	readonly round: Round;
	/** Null where the puzzle is not at hand, or the program was stopped. */
	readonly verdict: EventOf<'verdict'> | null;
}

/** A program of a run that somebody changes and runs: the run itself stays as it was. */
export class EditedProgram {
	readonly original: string;
	readonly #settings: Settings;
	readonly #instance: Instance | null;
	readonly #python: Services['python'];
	code: string = $state('');
	#running = $state(false);
	#result: EditedResult | null = $state.raw(null);
	#fault: string | null = $state(null);
	#abort = new AbortController();

	/** @param instance judges the output; null where it is not at hand */
	constructor(
		original: string,
		settings: Settings,
		instance: Instance | null,
		python: Services['python'],
	) {
		this.original = original;
		this.code = original;
		this.#settings = settings;
		this.#instance = instance;
		this.#python = python;
	}

	get running(): boolean {
		return this.#running;
	}
	/** What came of the last program that ran; null before. */
	get result(): EditedResult | null {
		return this.#result;
	}
	/** Why nothing could be run. */
	get fault(): string | null {
		return this.#fault;
	}
	get edited(): boolean {
		return this.code !== this.original;
	}

	undo(): void {
		this.code = this.original;
	}

	stop(): void {
		this.#abort.abort();
	}

	/** Runs what stands in the field, reads it with the symbolic checker, and judges what it printed. Never rejects. */
	async run(): Promise<void> {
		if (this.#running || this.code.trim() === '') return;
		this.#running = true;
		this.#fault = null;
		this.#result = null;
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const { code } = this;
		try {
			const { checkSymbolically } = await import('../../../steering/symbolic-checker.ts');
			const sandbox = await this.#python.sandbox();
			const found = await checkSymbolically(code, this.#settings.simpleScore, sandbox, signal);
			const ran = await sandbox.run({ code, seconds: this.#settings.pythonSeconds }, signal);
			const execution = { type: 'execution', round: 0, purpose: 'answer', code, ...ran } as const;
			const check = { type: 'symbolic-check', round: 0, ...found } as const;
			const answer = { type: 'answer', round: 0, text: '', code, finish: 'stop' } as const;
			const round: Round = { number: 0, events: [answer, check, execution] };
			const judged =
				this.#instance && ran.ending !== 'stopped' && judgeRound(this.#instance, round);
			this.#result = { code, round, verdict: judged ? judged.verdict : null };
		} catch (thrown) {
			if (!isAbort(thrown)) this.#fault = asFailure(thrown, 'python-unavailable').message;
		} finally {
			this.#running = false;
		}
	}
}
