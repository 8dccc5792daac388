import * as v from 'valibot';

/** Whether somebody thought that it would be right; null where nobody said. */
const Prediction = v.nullable(v.boolean());

/**
 * What came of one answer: none yet, an answer and whether it is right, or one that was judged but is too
 * long to travel, so that nobody can judge it again.
 */
export const Outcome = v.variant('kind', [
	v.object({ kind: v.literal('none') }),
	v.object({ kind: v.literal('answered'), answer: v.string(), correct: v.boolean() }),
	v.object({ kind: v.literal('left-out') }),
]);
export type Outcome = v.InferOutput<typeof Outcome>;

/** One who answers, on one puzzle. */
export const Answering = v.object({ prediction: Prediction, outcome: Outcome });
export type Answering = v.InferOutput<typeof Answering>;

/** How far one lesson came; when it is done, whether its outcome was what had been predicted. */
export const LESSON_STATES = ['not-begun', 'begun', 'otherwise', 'as-predicted'] as const;
export type LessonState = (typeof LESSON_STATES)[number];

/** Whether a lesson was gone through to its end. */
export function isDone(state: LessonState | undefined): boolean {
	return state === 'otherwise' || state === 'as-predicted';
}

/** What one student brings: by place, as the plan has lessons, puzzles, and those who answer. */
export const StudentResult = v.object({
	student: v.number(),
	/** Only what the student typed; may be empty. */
	nickname: v.string(),
	lessons: v.array(v.picklist(LESSON_STATES)),
	puzzles: v.array(v.array(Answering)),
});
export type StudentResult = v.InferOutput<typeof StudentResult>;

/** Nothing predicted, nothing answered. */
export const UNANSWERED: Answering = { prediction: null, outcome: { kind: 'none' } };

/** The longest nickname, in bytes of UTF-8. */
const MOST_NICKNAME = 40;

/** A nickname as a code takes it: one line, and not too long. */
export function nicknameOf(text: string): string {
	const line = text
		.replace(/\s+/g, ' ')
		.replace(/\p{Cc}/gu, '')
		.trim();
	const encoder = new TextEncoder();
	let kept = '';
	for (const character of line) {
		if (encoder.encode(kept + character).length > MOST_NICKNAME) break;
		kept += character;
	}
	return kept.trim();
}
