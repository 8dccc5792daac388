import type { Method } from './method.ts';

/** What a checker does in methods whose answers are checked. */
export const CHECKS_ANSWERS: NonNullable<Method['checker']> = {
	does: 'checks the answers',
	note: 'The paper says that the TaskLLM checks its own; the released code always asks gpt-4o.',
};
