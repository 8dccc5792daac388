import type { Defect } from '../../../tasks/task.ts';

/** What is right instead, in a sentence. */
export function rightAnswerInWords({ answer }: Defect): string {
	if (answer === undefined) return 'The stored answer is right all the same.';
	return answer === null ? 'There is no right answer.' : `The right answer: ${answer}`;
}
