import type { EventOf } from '../core/events/index.ts';
import type { ChatMessage } from '../core/messages.ts';
import type { Settings } from '../core/settings.ts';
import type { PromptTemplates } from './prompts.ts';
import type { PastRound } from './steerer.ts';

/** User and assistant messages in turn, a user's first. Providers refuse empty ones. */
export function conversation(users: readonly string[], assistants: readonly string[]) {
	return users.flatMap((content, i): ChatMessage[] => {
		const reply = assistants[i];
		const user = { role: 'user' as const, content };
		return reply === undefined
			? [user]
			: [user, { role: 'assistant', content: reply || '(no answer)' }];
	});
}

/** A program's output as a model reads it: longer than the limit, a note stands in for it. */
export function outputForModel(output: string, settings: Settings): string {
	const tokens = Math.ceil(output.length / 4);
	return tokens <= settings.outputTokens
		? output
		: `(left out: about ${tokens} tokens, more than the ${settings.outputTokens} that fit)`;
}

/** An answer followed by what its program did: what the steerer and the self-answer check see. */
export function responseText(
	answer: EventOf<'answer'>,
	execution: EventOf<'execution'> | null,
	settings: Settings,
): string {
	if (!execution) return answer.text;
	const output = outputForModel(execution.output, settings);
	return `${answer.text}\n\nExecution of the program above:\noutput: ${output}\nerrors: ${execution.error || 'none'}`;
}

/** The first message to the steerer: which way to start. */
export function chooseMessage(templates: PromptTemplates, question: string): string {
	return templates.choose + question;
}

/**
 * A later message to the steerer: what came of its guidance. The released loop writes its
 * `decision_prompt` and the question into a log only; what CodeSteerLLM is sent, and was tuned on,
 * starts with the response. A pack for other models says here what a steerer is to decide.
 */
export function reportMessage(
	templates: PromptTemplates,
	{ answer, execution, symbolicCheck, selfCheck }: Omit<PastRound, 'guidance'>,
	settings: Settings,
): string {
	const parts = [
		`Response of the TaskLLM:\n${responseText(answer, execution, settings)}`,
		selfCheck ? `Feedback of the self-answer checker:\n${selfCheck.summary}` : '',
		symbolicCheck ? `Feedback of the symbolic checker:\n${symbolicCheck.summary}` : '',
		'Give the guidance for the next round in the form <<<guidance>>>.',
	];
	return templates.decide + parts.filter((part) => part !== '').join('\n\n');
}
