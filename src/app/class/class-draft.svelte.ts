import * as v from 'valibot';
import { catalogue } from '../../../tasks/catalogue.ts';
import { explainIssue } from '../../core/explain.ts';
import { ClassPlan, type ClassPuzzle, MOST } from '../../lab/class/plan.ts';

/** Puzzles that thirty people understand at once, and that get harder. */
const FIRST: readonly ClassPuzzle[] = [
	{ task: 'game-24', level: 'L3' },
	{ task: 'eight-queens', level: 'L3' },
	{ task: 'path-plan', level: 'L3' },
];

/** What a teacher chooses, while it is being chosen. */
export class ClassDraft {
	title: string = $state('');
	puzzles: ClassPuzzle[] = $state(FIRST.map((puzzle) => ({ ...puzzle })));
	methods: readonly string[] = $state.raw(['all-text', 'all-code']);
	own: boolean = $state(false);
	model: ClassPlan['model'] = $state('stand-in');
	lessons: readonly string[] = $state.raw([]);
	/** Each class has puzzles of its own. */
	readonly #seed: number;

	/** @param seed what the students' seeds are drawn from */
	constructor(seed: number) {
		this.#seed = seed;
	}

	readonly #parsed = $derived.by(() =>
		v.safeParse(ClassPlan, {
			title: this.title.trim(),
			seed: this.#seed,
			puzzles: this.puzzles.map(({ task, level }) => ({ task, level })),
			methods: [...this.methods],
			own: this.own,
			model: this.model,
			lessons: [...this.lessons],
		}),
	);
	/** The class as chosen; null while something is missing. */
	readonly plan: ClassPlan | null = $derived(this.#parsed.success ? this.#parsed.output : null);
	/** What is missing, in words; null where nothing is. */
	readonly fault: string | null = $derived.by(() => {
		if (this.methods.length === 0) return 'Choose who answers: at least one method.';
		if (this.methods.length > MOST.methods) return `Choose at most ${MOST.methods} methods.`;
		if (this.puzzles.length + this.lessons.length === 0) return 'Choose a puzzle.';
		return this.#parsed.success ? null : explainIssue(this.#parsed.issues);
	});

	/** Chooses a lesson, or no longer; they stay in the order of the course. */
	toggleLesson(lesson: string, order: readonly string[]): void {
		this.lessons = toggled(this.lessons, lesson, order);
	}

	get canAdd(): boolean {
		return this.puzzles.length < MOST.puzzles;
	}

	/** Adds the next task that is not chosen yet, at the last one's level. */
	add(): void {
		const chosen = new Set(this.puzzles.map(({ task }) => task));
		const next = catalogue.find(({ id }) => !chosen.has(id))?.id;
		if (this.canAdd && next)
			this.puzzles.push({ task: next, level: this.puzzles.at(-1)?.level ?? 'L2' });
	}

	remove(place: number): void {
		this.puzzles.splice(place, 1);
	}

	/** Chooses a method, or no longer; they stay in the order in which lists name them. */
	toggle(method: string, order: readonly string[]): void {
		this.methods = toggled(this.methods, method, order);
	}
}

function toggled(chosen: readonly string[], item: string, order: readonly string[]): string[] {
	return order.filter((id) => chosen.includes(id) !== (id === item));
}
