import * as v from 'valibot';
import { asFailure } from '../../core/failure.ts';
import type { TakenResult } from '../../lab/class/csv.ts';
import { codesIn } from '../../lab/class/find-codes.ts';
import type { ClassPlan } from '../../lab/class/plan.ts';
import {
	type AnswererTally,
	type LessonTally,
	lessonTallyOf,
	tallyOf,
} from '../../lab/class/tally.ts';
import { verifyCode } from '../../lab/class/verify.ts';
import type { SingleValue } from '../../storage/single-value.ts';

const Kept = v.array(v.object({ code: v.string(), at: v.number() }));
type Kept = v.InferOutput<typeof Kept>;

/** A code that was not taken, and why. */
export interface Refused {
	readonly code: string;
	readonly reason: string;
}

/** What came of the last codes that were given. */
export interface Intake {
	/** How many were looked at, of how many. */
	readonly done: number;
	readonly of: number;
	readonly taken: number;
	/** Codes that were here already. */
	readonly known: number;
	readonly refused: readonly Refused[];
	/** How long it took, in milliseconds. */
	readonly milliseconds: number;
}

/** A teacher's place: takes codes, verifies each anew, and counts the class. */
export class TeacherDesk {
	readonly plan: ClassPlan;
	readonly #place: SingleValue;
	/** Every code that was taken, the latest last; what shows is each student's latest. */
	#taken: readonly TakenResult[] = $state.raw([]);
	#removed: readonly TakenResult[] = $state.raw([]);
	#intake: Intake | null = $state.raw(null);
	#storageFault: string | null = $state(null);
	/** One after another, in the order in which codes come. */
	#work: Promise<void>;

	constructor(plan: ClassPlan, place: SingleValue) {
		this.plan = plan;
		this.#place = place;
		this.#work = this.#open();
	}

	/** Each student's latest result, by number. */
	readonly results: readonly TakenResult[] = $derived(
		[...new Map(this.#taken.map((one) => [one.student, one])).values()].sort(
			(a, b) => a.student - b.student,
		),
	);
	readonly tally: readonly AnswererTally[] = $derived.by(() => tallyOf(this.plan, this.results));
	readonly lessons: readonly LessonTally[] = $derived.by(() =>
		lessonTallyOf(this.plan, this.results),
	);
	/** Null before any code was given. */
	get intake(): Intake | null {
		return this.#intake;
	}
	/** What was removed last and can come back; empty where nothing was. */
	get removed(): readonly TakenResult[] {
		return this.#removed;
	}
	get storageFault(): string | null {
		return this.#storageFault;
	}

	/** Earlier codes of a student, which the latest replaced. */
	earlier(student: number): readonly TakenResult[] {
		return this.#taken.filter((one) => one.student === student).slice(0, -1);
	}

	/** Takes all codes in a text. Never rejects. */
	take(text: string): Promise<void> {
		this.#work = this.#work.then(() => this.#take(codesIn(text), Date.now()));
		return this.#work;
	}

	/** Takes a student out, with all of their codes. */
	remove(student: number): void {
		this.#removed = this.#taken.filter((one) => one.student === student);
		this.#taken = this.#taken.filter((one) => one.student !== student);
		const codes = new Set(this.#removed.map(({ code }) => code));
		void this.#keep((all) => all.filter(({ code }) => !codes.has(code)));
	}

	/** Brings back whom `remove` took out last. */
	undo(): void {
		const back = this.#removed;
		this.#taken = [...this.#taken, ...back].sort((a, b) => a.takenAt - b.takenAt);
		this.#removed = [];
		void this.#keep((all) => [...all, ...kept(back)].sort((a, b) => a.at - b.at));
	}

	async #take(codes: readonly string[], takenAt: number): Promise<void> {
		const begun = performance.now();
		let [taken, known] = [0, 0];
		const before = this.#taken.length;
		const refused: Refused[] = [];
		for (const [done, code] of codes.entries()) {
			this.#intake = { done, of: codes.length, taken, known, refused, milliseconds: 0 };
			try {
				const result = await verifyCode(code, this.plan);
				const latest = this.#taken.findLast(({ student }) => student === result.student);
				if (latest && same(latest.code, code)) known++;
				else {
					this.#taken = [...this.#taken, { ...result, takenAt }];
					taken++;
				}
			} catch (thrown) {
				refused.push({ code, reason: asFailure(thrown, 'unexpected').message });
			}
			// The page stays alive, and the bars grow one by one.
			await new Promise((resolve) => setTimeout(resolve));
		}
		const milliseconds = performance.now() - begun;
		this.#intake = { done: codes.length, of: codes.length, taken, known, refused, milliseconds };
		const fresh = kept(this.#taken.slice(before));
		if (fresh.length > 0) await this.#keep((all) => [...all, ...fresh]);
	}

	async #open(): Promise<void> {
		for (const { code, at } of await this.#read())
			try {
				this.#taken = [...this.#taken, { ...(await verifyCode(code, this.plan)), takenAt: at }];
			} catch {
				// A code that no longer holds was made with another version; its student can give another.
			}
	}

	async #read(): Promise<Kept> {
		try {
			const kept = v.safeParse(Kept, await this.#place.read());
			return kept.success ? kept.output : [];
		} catch (thrown) {
			this.#storageFault = asFailure(thrown, 'class-not-stored').message;
			return [];
		}
	}

	/** Changes what is kept, which another tab may have changed meanwhile. */
	async #keep(edit: (kept: Kept) => Kept): Promise<void> {
		try {
			await this.#place.alone(async () => this.#place.write(edit(await this.#read())));
			this.#storageFault = null;
		} catch (thrown) {
			this.#storageFault = asFailure(thrown, 'class-not-stored').message;
		}
	}
}

function kept(results: readonly TakenResult[]): Kept {
	return results.map(({ code, takenAt }) => ({ code, at: takenAt }));
}

/** Whether two codes are one, however they were typed. */
function same(a: string, b: string): boolean {
	const plain = (code: string) => code.replace(/[\s-]/g, '').toUpperCase();
	return plain(a) === plain(b);
}
