import type { Exhibit } from './exhibit.ts';
import type { Finding } from './finding.ts';
import type { Kind, Stages } from './stages/index.ts';

/** What a step is for: the order of a lesson is predict, run, investigate, modify, make. */
export type Phase = 'run' | 'investigate' | 'modify' | 'make';

/** One thing to do. Words may hold `code`, *stress* and **names**. */
export interface StepOf<Of extends Kind> {
	readonly kind: Of;
	/** Within the lesson, for ever. */
	readonly name: string;
	readonly phase: Phase;
	readonly title: string;
	/** Paragraphs. */
	readonly words: readonly string[];
	/** The one thing to do. */
	readonly todo: string;
	readonly stage: Stages[Of]['stage'];
	/** Whether what happened is what was to be done; pure. */
	readonly check: (happened: Stages[Of]['happened']) => Finding;
	/** Shown one by one. */
	readonly hints: readonly string[];
	/** What *Show me* does. */
	readonly solution: Stages[Of]['move'];
	/** Moves that the check must accept, beside the solution, and moves that it must not. */
	readonly right: readonly Stages[Of]['move'][];
	readonly wrong: readonly Stages[Of]['move'][];
}

/** A step of one of the kinds. */
export type Step<Of extends Kind = Kind> = { [One in Of]: StepOf<One> }[Of];

/** What is asked before anything is seen, and never judged. */
export interface Prediction {
	readonly words: readonly string[];
	readonly shown?: readonly Exhibit[];
	readonly question: string;
	readonly choices: readonly string[];
}

/** What turned out, to be shown beside the prediction. */
export interface Outcome {
	/** The choice that turned out right, word for word. */
	readonly choice: string;
	readonly words: string;
}

export interface Lesson {
	readonly prediction: Prediction;
	readonly steps: readonly Step[];
	/**
	 * What turned out, from what the steps' findings kept, by the step's name.
	 * A step that was only shown has kept something too.
	 */
	readonly outcome: (kept: Readonly<Record<string, string>>) => Outcome;
	/** What to take away: a few sentences. */
	readonly end: readonly string[];
}
