import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instance } from '../../../tasks/task.ts';
import { Failure } from '../../core/failure.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { sharedWords, writeContent } from './code-content.ts';
import type { ClassPlan } from './plan.ts';
import { type Answering, nicknameOf, type StudentResult } from './result.ts';
import { shortAnswer } from './short-answer.ts';

/** No code is longer, so that it fits a message and a QR code that any phone reads. */
export const MOST_CHARACTERS = 300;
/** How a code begins; the digit is its format. */
const MARK = 'CS1';
/** Bytes of SHA-256 that stand at a code's end. */
const CHECK = 4;
/** How long a single answer may be, the most first, until the code is short enough. */
const LIMITS = [Number.POSITIVE_INFINITY, 200, 120, 80, 50, 30, 18, 0];

/**
 * A student's result as a code of at most 300 characters. Answers that would make it longer are cut
 * where they stay wrong, and left out where they do not.
 * @param instances the student's puzzles
 */
export function encodeResult(
	plan: ClassPlan,
	result: StudentResult,
	instances: readonly Instance[],
): string {
	const words = sharedWords(instances);
	for (const limit of LIMITS) {
		const short = shortened(result, instances, limit);
		const code = seal(writeContent(plan, short, words));
		if (code.length <= MOST_CHARACTERS) return code;
	}
	throw new RangeError('A code without answers is short.');
}

/**
 * The bytes in a code whose check holds.
 * @throws Failure `class-code-unknown`, `class-code-newer`, `class-code-damaged`
 */
export function openCode(code: string): Uint8Array {
	const text = code.replace(/[\s-]/g, '').toUpperCase();
	const format = /^CS(\d)/.exec(text)?.[1];
	if (format === undefined)
		throw new Failure(
			'class-code-unknown',
			`This is no code of a class: it should begin with ${MARK}. Ask for the code that the student's page shows.`,
		);
	if (!text.startsWith(MARK))
		throw new Failure(
			'class-code-newer',
			`This code has format ${format}, which this page does not know. Reload the page to get its newest version.`,
		);
	const bytes = text.length > MOST_CHARACTERS ? null : fromBase32(text.slice(MARK.length));
	const content = bytes?.subarray(0, -CHECK);
	const check = bytes?.subarray(-CHECK);
	if (!content || !check || content.length === 0 || toBase32(checkOf(content)) !== toBase32(check))
		throw new Failure(
			'class-code-damaged',
			'A letter of this code was changed, or a part of it is missing. Copy the whole code again.',
		);
	return content;
}

function seal(content: Uint8Array): string {
	return MARK + toBase32(Uint8Array.from([...content, ...checkOf(content)]));
}

function checkOf(content: Uint8Array): Uint8Array {
	return sha256(Uint8Array.from([...utf8ToBytes(MARK), ...content])).subarray(0, CHECK);
}

function shortened(
	result: StudentResult,
	instances: readonly Instance[],
	limit: number,
): StudentResult {
	const short = ({ prediction, outcome }: Answering, instance: Instance | undefined): Answering => {
		if (outcome.kind !== 'answered' || !instance) return { prediction, outcome };
		const answer = shortAnswer(instance, outcome.answer, limit);
		return {
			prediction,
			outcome: answer === null ? { kind: 'left-out' } : { ...outcome, answer },
		};
	};
	return {
		...result,
		nickname: nicknameOf(result.nickname),
		puzzles: result.puzzles.map((row, at) => row.map((one) => short(one, instances[at]))),
	};
}
