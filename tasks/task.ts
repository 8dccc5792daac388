import * as v from 'valibot';
import { canonicalJson } from '../src/ground/canonical.ts';
import { hashOf, hashOfText } from '../src/ground/hash.ts';
import { createRandom, type Random } from '../src/ground/random.ts';
import type { Caption, Picture } from './kit/draw/picture.ts';
import { type AnswerInput, typed } from './kit/input.ts';
import { type Knob, type Params, type ParamsOf, readParams } from './kit/params.ts';
import type { PublishedFile } from './kit/published/published-file.ts';
import type { Verdict } from './kit/verdict.ts';
import type { Working } from './kit/write/working.ts';

export type { PublishedFile, Verdict };

/** The named complexity settings that every task has, from easy to beyond the published range. */
export const LEVELS = ['L1', 'L2', 'L3', 'L4', 'L5'] as const;
export type Level = (typeof LEVELS)[number];

/** What kind of puzzle it is, for lists. */
export const KINDS = ['grids', 'words', 'arithmetic', 'planning', 'logic'] as const;
export type Kind = (typeof KINDS)[number];

/** What lists and forms show of a task before any of it is loaded. */
export interface About<Knobs extends readonly Knob[] = readonly Knob[]> {
	/** The folder's name, for ever. */
	readonly id: string;
	readonly title: string;
	/** The name that the CodeSteer paper's tables use. */
	readonly paperName: string;
	/** Whether CodeSteerLLM was tuned on this family. */
	readonly split: 'seen' | 'unseen';
	readonly kind: Kind;
	/** Raised whenever the same params and seed could give another instance, question or verdict. */
	readonly revision: number;
	/**
	 * The revision whose draws it still makes, where later ones only put them otherwise: the same
	 * params and seed then give what they gave, word for word or not. `revision` unless said.
	 */
	readonly seedRevision?: number;
	/** One sentence for people. */
	readonly summary: string;
	/** Whether each puzzle has one right answer, so that whatever differs from it in one place is wrong. */
	readonly singleAnswer: boolean;
	/** The folders, or lone files, of the published data that hold instances of the task. */
	readonly published: readonly string[];
	/** How to get these, in a sentence, where they are not in the published repository. */
	readonly publishedSource?: string;
	readonly knobs: Knobs;
	readonly levels: Readonly<Record<Level, ParamsOf<Knobs>>>;
}

/** A published instance: the puzzle, under the published id, with the published question text. */
export interface PublishedPuzzle<Puzzle> {
	readonly id: string;
	readonly puzzle: Puzzle;
	readonly question: string;
}

/** A published instance whose stored answer or whose puzzle is known to be wrong. */
export interface Defect {
	/** The published id, as `importPublished` gives it. */
	readonly id: string;
	/** What is wrong with it: a short sentence. */
	readonly kind: string;
	/** The right answer; null where there is none; absent where the published one is right all the same. */
	readonly answer?: string | null;
}

/**
 * What the author of a task writes of its puzzles. `Puzzle` must be plain JSON data (big integers as
 * strings): it is hashed and travels in links. Nothing here, or in `TaskDefinition`, may read a
 * clock, the network, the DOM or an unseeded random source.
 */
export interface MakerDefinition<Puzzle, Knobs extends readonly Knob[], Finding> {
	readonly about: About<Knobs>;
	/**
	 * What a puzzle from outside must be, strictly and with every relation that the other members
	 * rely on. Sizes are bound, so that each member ends in reasonable time, throwing nothing but
	 * RangeError, on all that it lets through.
	 */
	readonly schema: v.GenericSchema<unknown, Puzzle>;
	/** A solvable puzzle, unique where grading needs it. `params` are already validated. */
	generate(params: ParamsOf<Knobs>, random: Random): Puzzle;
	/** The text that a model gets, with the answer format that it must use. */
	question(puzzle: Puzzle): string;
	/** What is asked, for people, below the drawing. */
	caption(puzzle: Puzzle): Caption;
	/**
	 * The puzzle as data for a generic drawing; with a finding, the answer drawn in and its faults
	 * marked. Never throws. Nothing is read here: the page's first view draws, and judges nothing.
	 */
	readonly picture: (puzzle: Puzzle, finding?: Finding) => Picture;
}

export type { Working };

/** What the author of a task writes of the answers to its puzzles. */
export interface TaskDefinition<Puzzle, Finding> {
	/** A right answer in the question's format, by an exact method. */
	solve(puzzle: Puzzle): string;
	/** Reads and grades any text whatever; never throws. */
	check(puzzle: Puzzle, answer: string): Verdict;
	/** What the picture needs to know of any text whatever. */
	examine(puzzle: Puzzle, answer: string): Finding;
	/** How a person answers by hand; by typing unless said. */
	input?(puzzle: Puzzle): AnswerInput;
	/** A Python program, standard library only, that finds and prints a right answer in the question's format. */
	program(puzzle: Puzzle): string;
	/**
	 * Working by hand, told in the first person, which names things of the puzzle: right to the end
	 * where `slips` is null; else with a mistake that people make, drawn from it, which shows in the
	 * lines and leads to a wrong answer.
	 */
	working(puzzle: Puzzle, slips: Random | null): Working;
	/**
	 * About how many steps a person takes who works the answer out by hand: a whole number from 1,
	 * which grows with the puzzle. It only has to be plausible: the scripted model slips by it.
	 */
	steps(puzzle: Puzzle): number;
	/** The published puzzles among `files`, where there are any; files of other tasks are passed over. */
	importPublished?(files: readonly PublishedFile[]): PublishedPuzzle<Puzzle>[];
}

/** One puzzle, ready to be shown and asked. */
export interface ShownPuzzle<Puzzle = unknown> {
	readonly task: string;
	readonly revision: number;
	/** What it was generated from; null for a published or a restored instance. */
	readonly origin: { readonly params: Params; readonly seed: number } | null;
	/** The puzzle itself, as plain JSON: what `Task.restore` takes. */
	readonly puzzle: Puzzle;
	/** The short hash of task and puzzle, whatever the task's revision and wording: the puzzle's identity. */
	readonly puzzleHash: string;
	/** The short hash of task, revision, puzzle and question, which links of format 1 carry. */
	readonly legacyHash: string;
	readonly question: string;
	picture(): Picture;
	/** What is asked, for people. */
	caption(): Caption;
}

/** One puzzle, ready to be asked, solved and graded. */
export interface Instance extends ShownPuzzle {
	solve(): string;
	check(answer: string): Verdict;
	/** How a person answers by hand. */
	input(): AnswerInput;
	program(): string;
	/** The answer that `working` with a mistake ends in. */
	slip(): string;
	working(slips: boolean): Working;
	/** About how many steps it takes by hand; from 1. */
	steps(): number;
	/** With `answer`, that is drawn in and its faults are marked. */
	picture(answer?: string): Picture;
}

/** The light half of a task: it makes puzzles and shows them, and knows no answers. */
export interface PuzzleMaker<Puzzle = unknown> {
	readonly about: About;
	/** The instance of these params and seed. Missing params take their defaults. @throws ParamsError */
	instance(params: Params, seed: number): ShownPuzzle<Puzzle>;
	/**
	 * The instance of a puzzle that comes from outside, as `Instance.puzzle` gives it; its question is
	 * the task's own. @throws RangeError in words for what is no such puzzle.
	 */
	restore(puzzle: unknown): ShownPuzzle<Puzzle>;
}

/** A maker as its own task needs it, which knows what its puzzles are. */
interface OwnMaker<Puzzle, Finding>
	extends PuzzleMaker<Puzzle>,
		Pick<MakerDefinition<Puzzle, [], Finding>, 'picture'> {
	/** A puzzle with a question of its own, as published ones have. */
	show(puzzle: Puzzle, question: string): ShownPuzzle<Puzzle>;
}

/** A task as the rest of the project sees it: its puzzle type stays inside. */
export interface Task extends PuzzleMaker {
	instance(params: Params, seed: number): Instance;
	restore(puzzle: unknown): Instance;
	importPublished(
		files: readonly PublishedFile[],
	): { readonly id: string; readonly instance: Instance }[];
}

export const MAX_SEED = 0xffffffff;

/** The identity of a task's puzzle. */
export function puzzleHashOf(task: string, puzzle: unknown): string {
	return hashOf([task, puzzle]);
}

type Identity = Pick<ShownPuzzle, 'task' | 'revision' | 'puzzle' | 'question'>;

const identityOf = ({ task, revision, puzzle, question }: Identity): string =>
	canonicalJson([task, revision, puzzle, question]);

/** Turns an author's definition of puzzles into what makes them. */
export function defineMaker<Puzzle, const Knobs extends readonly Knob[], Finding>(
	definition: MakerDefinition<Puzzle, Knobs, Finding>,
): OwnMaker<Puzzle, Finding> {
	const { about, picture } = definition;

	function show(
		puzzle: Puzzle,
		question: string,
		origin: ShownPuzzle['origin'] = null,
	): ShownPuzzle<Puzzle> {
		const identity = { task: about.id, revision: about.revision, puzzle, question };
		return {
			...identity,
			origin,
			puzzleHash: puzzleHashOf(about.id, puzzle),
			legacyHash: hashOfText(identityOf(identity)),
			picture: () => picture(puzzle),
			caption: () => definition.caption(puzzle),
		};
	}

	return {
		about,
		picture,
		show: (puzzle, question) => show(puzzle, question),
		instance(given, seed) {
			const params = readParams(about.knobs, given);
			if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
				throw new RangeError(
					`The seed must be a whole number from 0 to ${MAX_SEED}; it is ${seed}.`,
				);
			const random = createRandom(
				canonicalJson([about.id, about.seedRevision ?? about.revision, params, seed]),
			);
			const puzzle = definition.generate(params, random);
			return show(puzzle, definition.question(puzzle), { params, seed });
		},
		restore(given) {
			const { success, output, issues } = v.safeParse(definition.schema, given);
			if (!success) {
				const [{ message }] = issues;
				const place = v.getDotPath(issues[0]);
				throw new RangeError(
					`This is no puzzle of ${about.title}: ${place ? `${place}: ` : ''}${message}`,
				);
			}
			return show(output, definition.question(output));
		},
	};
}

/** Makes a whole task of what makes its puzzles and an author's definition of their answers. */
export function defineTask<Puzzle, Finding>(
	maker: OwnMaker<Puzzle, Finding>,
	definition: TaskDefinition<Puzzle, Finding>,
): Task {
	function answerable(shown: ShownPuzzle<Puzzle>): Instance {
		const { puzzle } = shown;
		const working = (slips: boolean): Working =>
			definition.working(puzzle, slips ? createRandom(`${identityOf(shown)} slip`) : null);
		return {
			...shown,
			solve: () => definition.solve(puzzle),
			check: (answer) => definition.check(puzzle, answer),
			input: () => definition.input?.(puzzle) ?? typed,
			program: () => definition.program(puzzle),
			slip: () => working(true).answer,
			working,
			steps: () => definition.steps(puzzle),
			picture: (answer) =>
				answer === undefined
					? shown.picture()
					: maker.picture(puzzle, definition.examine(puzzle, answer)),
		};
	}

	return {
		about: maker.about,
		instance: (params, seed) => answerable(maker.instance(params, seed)),
		restore: (puzzle) => answerable(maker.restore(puzzle)),
		importPublished: (files) =>
			(definition.importPublished?.(files) ?? []).map(({ id, puzzle, question }) => ({
				id,
				instance: answerable(maker.show(puzzle, question)),
			})),
	};
}
