import { strFromU8, strToU8 } from 'fflate';
import type { Instance } from '../../../tasks/task.ts';
import { hashOf } from '../../ground/hash.ts';
import { deflateWith, inflateText } from '../../sharing/deflate.ts';
import { type Field, packBits, unpackBits } from './bits.ts';
import { answerersOf, type ClassPlan, classId } from './plan.ts';
import {
	type Answering,
	LESSON_STATES,
	type Outcome,
	type StudentResult,
	UNANSWERED,
} from './result.ts';

type Content = Uint8Array<ArrayBufferLike>;
/** How far back DEFLATE looks. */
const WINDOW = 32_768;
/** Far more than any code holds. */
const MOST_BYTES = 50_000;
/** Parts the answers of a code. */
const BETWEEN = '\0';
/** A prediction takes two bits, an outcome two. */
const ANSWERING = [2, 2] as const;
/** The place among `LESSON_STATES`. */
const LESSON = 2;

/** What a code says before anything of its class is made. */
export interface Head {
	readonly classTag: number;
	readonly student: number;
	readonly puzzlesTag: number;
	readonly nicknameBytes: number;
}
const HEAD = [32, 20, 16, 6] as const;

/** @throws RangeError where the bytes are too few */
export function headOf(content: Content): Head {
	const [classTag = 0, student = 0, puzzlesTag = 0, nicknameBytes = 0] = unpackBits(content, HEAD);
	return { classTag, student, puzzlesTag, nicknameBytes };
}

/** The beginning of a class's id, as a code carries it. */
export function classTagOf(plan: ClassPlan): number {
	return Number.parseInt(classId(plan).slice(0, 8), 16);
}

/** What both sides can make, so that nobody has to send it. */
export interface SharedWords {
	/** The words that answers are likely to repeat: the puzzles' questions, and right answers. */
	readonly dictionary: Uint8Array;
	/** What tells that two pages make the same puzzles, and compress with the same words. */
	readonly puzzlesTag: number;
}

export function sharedWords(instances: readonly Instance[]): SharedWords {
	const questions = instances.map(({ question }) => question);
	const texts = [...questions, ...instances.map((instance) => instance.solve())];
	return {
		dictionary: strToU8(texts.join('\n')).slice(-WINDOW),
		puzzlesTag: Number.parseInt(hashOf(texts, 4), 16),
	};
}

/** A result as bytes. @param words of the student's puzzles */
export function writeContent(
	plan: ClassPlan,
	{ student, nickname, lessons, puzzles }: StudentResult,
	words: SharedWords,
): Uint8Array {
	const name = strToU8(nickname);
	const fields: Field[] = [
		[classTagOf(plan), HEAD[0]],
		[student, HEAD[1]],
		[words.puzzlesTag, HEAD[2]],
		[name.length, HEAD[3]],
	];
	for (const at of plan.lessons.keys())
		fields.push([LESSON_STATES.indexOf(lessons[at] ?? 'not-begun'), LESSON]);
	const answers: string[] = [];
	for (const at of plan.puzzles.keys())
		for (const by of answerersOf(plan).keys()) {
			const { prediction, outcome } = puzzles[at]?.[by] ?? UNANSWERED;
			fields.push([ternary(prediction), ANSWERING[0]], [stateOf(outcome), ANSWERING[1]]);
			if (outcome.kind === 'answered') answers.push(outcome.answer);
		}
	const text = strToU8(answers.join(BETWEEN));
	const packed = answers.length > 0 ? deflateWith(text, words.dictionary) : new Uint8Array();
	return joined([packBits(fields), name, packed]);
}

/**
 * The result in the bytes, as its maker claims it.
 * @throws RangeError, TypeError or Error for what no page writes
 */
export function readContent(plan: ClassPlan, content: Content, words: SharedWords): StudentResult {
	const { student, nicknameBytes } = headOf(content);
	const answerers = answerersOf(plan).length;
	const widths = [
		...HEAD,
		...plan.lessons.map(() => LESSON),
		...Array.from({ length: plan.puzzles.length * answerers }, () => [...ANSWERING]).flat(),
	];
	const numbers = unpackBits(content, widths).slice(HEAD.length);
	const next = () => numbers.shift() ?? 0;
	const lessons = plan.lessons.map(() => LESSON_STATES[next()] ?? 'not-begun');
	const claims = plan.puzzles.map(() =>
		Array.from({ length: answerers }, () => ({ prediction: fromTernary(next()), state: next() })),
	);
	const bits = widths.reduce((sum, width) => sum + width, 0);
	const nameAt = Math.ceil(bits / 8);
	const answersAt = nameAt + nicknameBytes;
	if (answersAt > content.length) throw new RangeError('too few bytes');
	const answers = readAnswers(content.subarray(answersAt), words);
	const puzzles = claims.map((row) =>
		row.map(
			({ prediction, state }): Answering => ({ prediction, outcome: outcomeOf(state, answers) }),
		),
	);
	if (answers.length > 0) throw new RangeError('answers of nobody');
	return { student, nickname: strFromU8(content.subarray(nameAt, answersAt)), lessons, puzzles };
}

function readAnswers(packed: Content, { dictionary }: SharedWords): string[] {
	if (packed.length === 0) return [];
	const text = inflateText(Uint8Array.from(packed), MOST_BYTES, dictionary);
	if (text === null) throw new RangeError('too many letters');
	return text.split(BETWEEN);
}

function outcomeOf(state: number, answers: string[]): Outcome {
	if (state === 0) return { kind: 'none' };
	if (state === 3) return { kind: 'left-out' };
	const answer = answers.shift();
	if (answer === undefined) throw new RangeError('an answer is missing');
	return { kind: 'answered', answer, correct: state === 2 };
}

function stateOf(outcome: Outcome): number {
	if (outcome.kind === 'none') return 0;
	return outcome.kind === 'left-out' ? 3 : outcome.correct ? 2 : 1;
}

const ternary = (value: boolean | null) => (value === null ? 0 : value ? 2 : 1);

function fromTernary(value: number): boolean | null {
	if (value === 3) throw new RangeError('neither yes nor no');
	return value === 0 ? null : value === 2;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}
