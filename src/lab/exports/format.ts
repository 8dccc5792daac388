import type { About } from '../../../tasks/task.ts';
import type { GeneratedRow } from '../generation.ts';

/** A file of an export: UTF-8 text. */
export interface ExportFile {
	readonly path: string;
	readonly text: string;
}

/** A form in which a generated set can be saved. */
export interface ExportFormat {
	readonly id: string;
	readonly title: string;
	/** What it is for: one sentence. */
	readonly summary: string;
	/** One file is saved as it is, more in a .zip. */
	files(about: About, rows: readonly GeneratedRow[]): readonly ExportFile[];
}

/** JSON Lines: each value on a line of its own. */
export function jsonLines(values: readonly object[]): string {
	return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** What a row needs for `symbench judge` to find its instance again, besides the answer. */
export function originOf({ task, revision, level, params, seed, hash }: GeneratedRow) {
	return { task, revision, level, params, seed, hash };
}

/**
 * A `<<<…>>>` that holds something, its content as the only group, for Python and JavaScript alike. The
 * last one in a text is the answer; `<<<>>>` is a mention of the form.
 */
export const MARKED_ANSWER = String.raw`<<<\s*(?=\S)((?:(?!<<<|>>>)[\s\S])+?)\s*>>>`;

/** The last `<<<…>>>` of an answer without its marks; all of it where there are none. */
export function bareAnswer(answer: string): string {
	return [...answer.matchAll(new RegExp(MARKED_ANSWER, 'g'))].at(-1)?.[1] ?? answer.trim();
}

/** How answers are graded, for a README: the same in every form. */
export function gradingNotes(toRows: string): string {
	return `## Grading

The stored answer is one right answer. Many puzzles have others, and one answer can be written in
several ways, so comparing texts undercounts: \`symbench judge\` of CodeSteer Playground reads and
grades answers exactly. In a checkout of the project:

    ${toRows} | npm run -s symbench -- judge > verdicts.jsonl

Each line that it reads has task, params, seed, hash and answer (what the model wrote, all of it);
each line that it writes has correct and reason. The hash makes sure that the puzzle is the one that
was asked.
`;
}
