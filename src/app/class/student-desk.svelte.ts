import * as v from 'valibot';
import type { Instance } from '../../../tasks/task.ts';
import { asFailure } from '../../core/failure.ts';
import type { ModelSpec } from '../../core/spec.ts';
import { encodeResult } from '../../lab/class/code.ts';
import { answerersOf, type ClassPlan, OWN } from '../../lab/class/plan.ts';
import { instancesOf, puzzlesOf } from '../../lab/class/puzzles.ts';
import {
	type Answering,
	type LessonState,
	type Outcome,
	StudentResult,
	UNANSWERED,
} from '../../lab/class/result.ts';
import { classRunSpec } from '../../lab/class/run-spec.ts';
import { shortAnswer } from '../../lab/class/short-answer.ts';
import { SCRIPTED } from '../../models/registry.ts';
import { judgedText } from '../../steering/judge.ts';
import type { SingleValue } from '../../storage/single-value.ts';
import { LiveRun, type RunServices } from '../run/live-run.svelte.ts';

/** Everybody who worked in this browser, by number; a computer may be shared. */
const Kept = v.object({ last: v.number(), works: v.array(StudentResult) });
type Kept = v.InferOutput<typeof Kept>;

/** A student's place: their puzzles, what they predicted, what came of it, and the code of it all. */
export class StudentDesk {
	readonly plan: ClassPlan;
	readonly #services: RunServices;
	readonly #lessonState: (lesson: string) => LessonState;
	readonly #place: SingleValue;
	readonly answerers: readonly string[];
	#student: number | null = $state(null);
	#nickname = $state('');
	#instances: readonly Instance[] = $state.raw([]);
	#puzzles: readonly (readonly Answering[])[] = $state.raw([]);
	#runs: readonly ReadonlyMap<string, LiveRun>[] = $state.raw([]);
	#storageFault: string | null = $state(null);
	#fault: string | null = $state(null);
	/** What answers, where the class does not use the stand-in. */
	taskLLM: ModelSpec = $state.raw(SCRIPTED);

	/** @param lessonState how far this browser's user has come with a lesson */
	constructor(
		plan: ClassPlan,
		place: SingleValue,
		services: RunServices,
		lessonState: (lesson: string) => LessonState,
	) {
		this.plan = plan;
		this.#place = place;
		this.#services = services;
		this.#lessonState = lessonState;
		this.answerers = answerersOf(plan);
	}

	/** Null before a number is taken. */
	get student(): number | null {
		return this.#student;
	}
	get nickname(): string {
		return this.#nickname;
	}
	set nickname(text: string) {
		this.#nickname = text;
		void this.#keep();
	}
	get instances(): readonly Instance[] {
		return this.#instances;
	}
	/** Why there are no puzzles; null while nothing is wrong. */
	get fault(): string | null {
		return this.#fault;
	}
	/** Why nothing of it is kept; null where it is. */
	get storageFault(): string | null {
		return this.#storageFault;
	}

	/** How far each lesson of the class has come. */
	readonly lessons: readonly LessonState[] = $derived.by(() =>
		this.plan.lessons.map((lesson) => this.#lessonState(lesson)),
	);
	readonly #result: StudentResult | null = $derived(
		this.#student === null
			? null
			: {
					student: this.#student,
					nickname: this.#nickname,
					lessons: [...this.lessons],
					puzzles: this.#puzzles.map((row) => [...row]),
				},
	);
	/** Puzzles that everybody has answered whom the class asks. */
	readonly done: number = $derived(
		this.#puzzles.filter((row) => row.every(({ outcome }) => outcome.kind !== 'none')).length,
	);
	/** What to give the teacher; null before anything is answered. */
	readonly code: string | null = $derived.by(() =>
		this.#result &&
		(this.#result.puzzles.flat().some(({ outcome }) => outcome.kind !== 'none') ||
			this.lessons.some((state) => state !== 'not-begun'))
			? encodeResult(this.plan, this.#result, this.#instances)
			: null,
	);

	/** The number that worked here last; null where none did. */
	async lastStudent(): Promise<number | null> {
		return (await this.#read()).last || null;
	}

	/** Takes a number: makes its puzzles, and brings back what it did here before. */
	async take(student: number): Promise<void> {
		this.#fault = null;
		try {
			const instances = await instancesOf(this.plan, student);
			const before = (await this.#read()).works.find((work) => work.student === student);
			this.#stop();
			this.#instances = instances;
			this.#runs = instances.map(() => new Map());
			this.#puzzles = instances.map((_, at) =>
				this.answerers.map((_answerer, by) => before?.puzzles[at]?.[by] ?? UNANSWERED),
			);
			this.#student = student;
			this.#nickname = before?.nickname ?? '';
			await this.#keep();
		} catch (thrown) {
			this.#fault = asFailure(thrown, 'unexpected').message;
		}
	}

	/** Goes back to the choice of a number. */
	leave(): void {
		this.#stop();
		this.#student = null;
	}

	answering(at: number, by: number): Answering {
		return this.#puzzles[at]?.[by] ?? UNANSWERED;
	}
	run(at: number, answerer: string): LiveRun | undefined {
		return this.#runs[at]?.get(answerer);
	}
	running(at: number): boolean {
		return [...(this.#runs[at]?.values() ?? [])].some((run) => run.running);
	}

	predict(at: number, by: number, prediction: boolean): void {
		this.#set(at, by, { prediction });
	}

	/** Judges what the student answers; an empty text takes it back. */
	answer(at: number, text: string): void {
		const instance = this.#instances[at];
		const by = this.answerers.indexOf(OWN);
		if (!instance || by < 0) return;
		const outcome: Outcome = text.trim() === '' ? { kind: 'none' } : judged(instance, text);
		this.#set(at, by, { outcome });
	}

	/** Plays a puzzle: every method at once. */
	play(at: number): void {
		const spec = this.#student === null ? undefined : puzzlesOf(this.plan, this.#student)[at];
		if (!spec) return;
		const taskLLM = this.plan.model === 'stand-in' ? SCRIPTED : this.taskLLM;
		const runs = new Map(this.plan.methods.map((id) => [id, new LiveRun(this.#services)]));
		this.#runs = this.#runs.with(at, runs);
		for (const [by, id] of this.plan.methods.entries()) {
			const run = runs.get(id);
			if (!run) continue;
			this.#set(at, by, { outcome: { kind: 'none' } });
			void run.start(classRunSpec(spec, id, taskLLM)).then(() => {
				if (this.#runs[at] === runs) this.#ended(at, by, run);
			});
		}
	}

	stop(at: number): void {
		for (const run of this.#runs[at]?.values() ?? []) run.stop();
	}

	/** A run without a verdict is no wrong answer: it can be played again. */
	#ended(at: number, by: number, { view }: LiveRun): void {
		const text = judgedText(view);
		const instance = this.#instances[at];
		if (instance && text !== undefined) this.#set(at, by, { outcome: judged(instance, text) });
	}

	#set(at: number, by: number, change: Partial<Answering>): void {
		const row = this.#puzzles[at];
		const before = row?.[by];
		if (!row || !before) return;
		this.#puzzles = this.#puzzles.with(at, row.with(by, { ...before, ...change }));
		void this.#keep();
	}

	#stop(): void {
		for (const at of this.#runs.keys()) this.stop(at);
	}

	async #read(): Promise<Kept> {
		try {
			const kept = v.safeParse(Kept, await this.#place.read());
			if (kept.success) return kept.output;
		} catch (thrown) {
			this.#storageFault = asFailure(thrown, 'class-not-stored').message;
		}
		return { last: 0, works: [] };
	}

	async #keep(): Promise<void> {
		const result = this.#result;
		if (!result) return;
		try {
			await this.#place.alone(async () => {
				const { works } = await this.#read();
				const others = works.filter(({ student }) => student !== result.student);
				await this.#place.write({ last: result.student, works: [result, ...others] });
			});
			this.#storageFault = null;
		} catch (thrown) {
			this.#storageFault = asFailure(thrown, 'class-not-stored').message;
		}
	}
}

/** An answer with its verdict, no longer than its verdict needs. */
function judged(instance: Instance, text: string): Outcome {
	const answer = shortAnswer(instance, text) ?? text;
	return { kind: 'answered', answer, correct: instance.check(answer).correct };
}
