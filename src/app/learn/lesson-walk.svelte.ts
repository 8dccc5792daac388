import type { Finding } from '../../lessons/finding.ts';
import type { Lesson, Outcome, Step } from '../../lessons/lesson.ts';
import type { Progress } from './progress.svelte.ts';

/** A way through a lesson: first the prediction, then its steps, then the end. */
export class LessonWalk {
	readonly name: string;
	readonly lesson: Lesson;
	readonly #progress: Progress;
	/** 0 for the prediction, 1 to the number of steps for these, one more for the end. */
	#place: number = $state(0);
	#finding: Finding | null = $state.raw(null);
	#hints: number = $state(0);
	#showing: boolean = $state(false);

	/** Begins where its user left off. */
	constructor(name: string, lesson: Lesson, progress: Progress) {
		this.name = name;
		this.lesson = lesson;
		this.#progress = progress;
		this.#place = this.furthest;
	}

	get place(): number {
		return this.#place;
	}
	/** The step at hand; null before and after them. */
	get step(): Step | null {
		return this.lesson.steps[this.#place - 1] ?? null;
	}
	get atEnd(): boolean {
		return this.#place > this.lesson.steps.length;
	}
	/** The furthest place that can be gone to. */
	get furthest(): number {
		if (this.prediction === null) return 0;
		const next = this.lesson.steps.findIndex((step) => !this.isDone(step));
		return next < 0 ? this.lesson.steps.length + 1 : next + 1;
	}
	/** The prediction that was made, word for word; null before. */
	get prediction(): string | null {
		return this.#progress.of(this.name).prediction;
	}
	/** What the step's check says; null before anything was tried. */
	get finding(): Finding | null {
		return this.#finding;
	}
	/** The step's hints, as many as were asked for. */
	get hints(): readonly string[] {
		return this.step?.hints.slice(0, this.#hints) ?? [];
	}
	/** Whether the step's solution is being shown. */
	get showing(): boolean {
		return this.#showing;
	}
	/** What turned out; null before the end. */
	get outcome(): Outcome | null {
		return this.#progress.of(this.name).outcome;
	}

	isDone({ name }: Step): boolean {
		return this.#progress.of(this.name).done[name] !== undefined;
	}

	/** Records the prediction, once, and goes on. */
	predict(choice: string): void {
		if (this.prediction === null) this.#progress.change(this.name, { prediction: choice });
		this.go(1);
	}

	/** Goes to a place that has been reached. */
	go(place: number): void {
		if (place > this.furthest) return;
		this.#place = place;
		this.#finding = null;
		this.#hints = 0;
		this.#showing = false;
		if (this.atEnd && this.outcome === null) {
			const outcome = this.lesson.outcome(this.#progress.of(this.name).done);
			this.#progress.change(this.name, { outcome });
		}
	}

	hint(): void {
		this.#hints += 1;
	}

	/** Has the stage play the step's solution. */
	showMe(): void {
		const { step } = this;
		if (!step) return;
		const { shown } = this.#progress.of(this.name);
		if (!this.isDone(step) && !shown.includes(step.name))
			this.#progress.change(this.name, { shown: [...shown, step.name] });
		this.#showing = true;
	}

	/** Takes what a step's check found; a step that is done stays so. */
	tell(step: Step, finding: Finding): void {
		if (step !== this.step) return;
		this.#finding = finding;
		if (!finding.done) return;
		const { done } = this.#progress.of(this.name);
		this.#progress.change(this.name, { done: { ...done, [step.name]: finding.kept ?? '' } });
	}
}
