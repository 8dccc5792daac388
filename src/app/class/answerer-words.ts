import { OWN } from '../../lab/class/plan.ts';
import { newestMethod } from '../../steering/methods.ts';

const PLAIN: Readonly<Record<string, string>> = {
	'all-text': 'In words',
	'all-code': 'In code',
};

/** Who answers, as a class calls it. @param own what the student is called */
export function answererTitle(answerer: string, own = 'You'): string {
	return answerer === OWN ? own : (PLAIN[answerer] ?? newestMethod(answerer).title);
}

/** The question that is asked before anything answers. */
export function predictionQuestion(answerer: string): string {
	const plain = PLAIN[answerer];
	return plain
		? `Will the answer ${plain.toLowerCase()} be right?`
		: `Will ${newestMethod(answerer).title} be right?`;
}
