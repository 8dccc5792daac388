import type { Step } from './lesson.ts';

/** A step's answer as a teacher reads it: lines of words, or a program. */
export interface StepAnswer {
	readonly lines: readonly string[];
	readonly code: string | null;
}

const words = (...lines: string[]): StepAnswer => ({ lines, code: null });

/** What *Show me* does, in words. */
export function answerOf(step: Step): StepAnswer {
	switch (step.kind) {
		case 'judge':
			return words(
				...step.stage.cards.map(
					({ id, title }) => `${title}: ${step.solution[id] ? 'right' : 'wrong'}`,
				),
			);
		case 'choice':
			return words(step.stage.options[step.solution]?.text ?? '');
		case 'table':
			return words(
				...step.stage.rows.map(({ title, right, because }) => `${title}: ${right}. ${because}`),
			);
		case 'fields':
			return words(
				...step.stage.fields.map(({ label }, index) => `${label}: ${step.solution[index] ?? ''}`),
			);
		case 'levels':
			return words('Every level, one after the other.');
		case 'answer':
			return { lines: ['For example:'], code: step.solution };
		case 'program':
			return { lines: ['For example:'], code: step.solution };
		case 'checking':
			return step.stage.changes === 'answer'
				? words(`For example: ${step.solution.answers.join(', ')}`)
				: { lines: [], code: step.solution.code };
		case 'steer':
			return words(
				...step.solution.map((text) => (text === '<<<Text>>>' ? 'Answer in text' : `“${text}”`)),
				'Finish with this answer',
			);
	}
}
