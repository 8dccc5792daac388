import { parseForm } from '../exact/closed-form.ts';
import { add, type Exact, isNear, rational, write } from '../exact/exact.ts';
import { formTokens } from '../exact/form-tokens.ts';
import { type Passage, type Reading, readAnswer } from '../read/answer.ts';
import { excerpt } from '../read/excerpt.ts';
import { numberIn } from '../read/number.ts';
import { listText, numbersIn } from '../read/number-list.ts';
import { plainText } from '../read/plain.ts';
import { right, type Verdict, wrong } from '../verdict.ts';
import type { PublishedFile } from './published-file.ts';

/** A problem of the published MATH data set, under its file's number. */
export interface MathProblem {
	readonly id: string;
	readonly question: string;
	/** What its solution boxes last: LaTeX. */
	readonly answer: string;
}

/**
 * The problems of one published folder, such as `geometry`, in the order of their numbers; none
 * where it is not among `files`. @throws TypeError for a file that is not of the published form.
 */
export function mathProblems(files: readonly PublishedFile[], subject: string): MathProblem[] {
	const path = new RegExp(`(?:^|/)MATH/train/${subject}/(\\d+)\\.json$`);
	return files
		.flatMap((file) => {
			const id = path.exec(file.path)?.[1];
			return id === undefined ? [] : [readProblem(id, file)];
		})
		.sort((a, b) => Number(a.id) - Number(b.id));
}

function readProblem(id: string, file: PublishedFile): MathProblem {
	const data: unknown = JSON.parse(file.text());
	const { problem, solution } = isRecord(data) ? data : {};
	const answer = typeof solution === 'string' ? lastBoxed(solution) : null;
	if (typeof problem !== 'string' || answer === null)
		throw new TypeError(`${file.path} holds no problem with a boxed answer`);
	return {
		id,
		answer,
		question: `${problem}\n\nGive the final answer alone between triple angle brackets, in the form <<<answer>>>. A number may be given exactly or as a decimal, for example <<<-7/12>>> or <<<0.625>>>.`,
	};
}

/** What stands in the last `\boxed{…}`, or after a last `\boxed ` without braces; null where there is none. */
function lastBoxed(solution: string): string | null {
	const open = solution.lastIndexOf('\\boxed');
	if (open < 0) return null;
	const rest = solution.slice(open + 6);
	if (!rest.startsWith('{')) return /^ ?([^\s$]+)/.exec(rest)?.[1] ?? null;
	let depth = 0;
	for (const [at, sign] of [...rest].entries()) {
		if (sign === '{') depth++;
		if (sign === '}' && --depth === 0) return [...rest].slice(1, at).join('');
	}
	return null;
}

/** One part in so many of the right value is allowed, as the published graders allow it. */
const PARTS = 1_000n;

/** The boxed numbers: one, or the coordinates of a point or members of a list; null for anything else. */
function numbersOf(boxed: string): readonly Exact[] | null {
	const bare = asQuotient(boxed.replace(/^\s*[A-Za-z]{1,2}\s*=(?=[^=]*$)/, ''));
	// Of a number and its rounding, the number.
	const [first = ''] = bare.split(/=|\\approx/);
	const single = parseForm(formTokens(withoutUnit(first)).filter((token) => token !== '%'));
	if (single) return [single.value];
	const list = formTokens(bare, true).join(' ');
	const inner = /^\\? ?[([{] (.+?) ?\\? [)\]}]$/.exec(list)?.[1] ?? list;
	const parts = inner.split(' , ').map((part) => parseForm(part.split(' ')));
	const values = parts.flatMap((part) => (part ? [part.value] : []));
	return values.length > 1 && values.length === parts.length ? values : null;
}

const withoutUnit = (text: string): string =>
	text.replace(/\\(?:text|mbox)\{[^{}]*\}\s*\.?\s*$/, '').replace(/\.\s*$/, '');

/** A ratio a:b as the quotient that it is. */
const asQuotient = (text: string): string => text.replaceAll(/(?<=\d\s?):(?=\s?\d)/g, '/');

/** An answer that is no number, in one of its many equal spellings. */
function plainest(text: string): string {
	return text
		.replaceAll(/\\(?:text|mbox|mathrm|textbf)\{([^{}]*)\}/g, '$1')
		.replaceAll(/\\(?:left|right|displaystyle)(?![a-z])|\\[,;:! ]/g, '')
		.replaceAll(/\\[dt]frac/g, '\\frac')
		.replaceAll(/\\leq(?![a-z])|≤|<=/g, '\\le')
		.replaceAll(/\\geq(?![a-z])|≥|>=/g, '\\ge')
		.replaceAll(/[\s$]|\\(?=[{}])|\.$/g, '')
		.replace(/^\(([A-Z])\)$/, '$1');
}

/** An answer to a published problem: numbers, or the text where it is what was boxed. */
interface Given {
	readonly text: string;
	readonly numbers: readonly Exact[];
	readonly isBoxed: boolean;
}

function givenIn(passage: Passage, boxed: string, count: number): Reading<Given> {
	const { content } = passage;
	if (content.length < 500 && plainest(content) === plainest(plainText(boxed)))
		return { value: { text: excerpt(content), numbers: [], isBoxed: true } };
	const quotient = { ...passage, content: asQuotient(content) };
	if (count === 1) {
		const { value: number, fault } = numberIn(quotient, () => true) ?? {};
		if (number)
			return {
				value: { text: excerpt(write(number.value)), numbers: [number.value], isBoxed: false },
			};
		return fault ? { fault } : null;
	}
	const { value: list, fault } = count > 1 ? (numbersIn(quotient, count) ?? {}) : {};
	if (list)
		return {
			value: { text: listText(list), numbers: list.map(({ value }) => value), isBoxed: false },
		};
	return fault ? { fault } : null;
}

/** Whether an answer is what was boxed: the number within 1/1000, the list of numbers, or the text. */
export function judgeBoxed(boxed: string, answer: string): Verdict {
	const numbers = numbersOf(boxed);
	const { value: given, fault } = readAnswer(answer, {
		shape: 'line',
		missing: numbers ? 'There is no number' : `The published answer is ${boxed}: it is not`,
		read: (passage) => givenIn(passage, boxed, numbers?.length ?? 0),
	});
	if (fault) return fault;
	const isRight =
		given.isBoxed ||
		(numbers ?? []).every((number, i) => isNear(given.numbers[i] ?? [], number, PARTS));
	return isRight
		? right(given.text, 'It is the published answer.')
		: wrong(
				'published-answer',
				given.text,
				`${given.text} is not the published answer, ${(numbers ?? []).map(write).join(', ')}.`,
			);
}

/** A wrong answer: the double of the right number, as from a diameter taken for a radius. */
export function slipOfBoxed(boxed: string): string {
	const doubled = (numbersOf(boxed) ?? []).map((number) => {
		const twice = add(number, number) ?? [];
		return write(twice.length === 0 ? rational(1n) : twice);
	});
	return doubled.length > 1 ? `<<<(${doubled.join(', ')})>>>` : `<<<${doubled[0] ?? '0'}>>>`;
}

/** Prints the published answer: a problem that is only prose holds nothing to compute from. */
export function programOfBoxed(boxed: string): string {
	return `# The published problem is prose: this is its published answer, not a computation.
print("<<<" + ${JSON.stringify(boxed)} + ">>>")
`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
