import type { EventOf } from '../core/events/index.ts';
import type { ChatMessage } from '../core/messages.ts';
import type { Settings } from '../core/settings.ts';
import type { Prompts } from './prompts.ts';
import { NOT_RUN_TEMPLATES } from './template-names.ts';

/** User and assistant messages in turn, a user's first. Providers refuse empty ones. */
export function conversation(
	prompts: Prompts,
	users: readonly string[],
	assistants: readonly string[],
) {
	return users.flatMap((content, i): ChatMessage[] => {
		const reply = assistants[i];
		const user = { role: 'user' as const, content };
		return reply === undefined
			? [user]
			: [user, { role: 'assistant', content: reply || prompts.text('emptyAnswer') }];
	});
}

/** Whether a program's output is short enough for a model to read. */
export function isReadable(output: string, { outputTokens }: Settings): boolean {
	return tokensOf(output) <= outputTokens;
}

/** A program's output as a model reads it: longer than the limit, a note stands in for it. */
export function outputForModel(prompts: Prompts, output: string, settings: Settings): string {
	return isReadable(output, settings)
		? output
		: prompts.fill('outputLeftOut', { tokens: tokensOf(output), limit: settings.outputTokens });
}

/** Standard error, then the traceback or what stopped the program: the published loop's "errors". */
export function errorsForModel(
	prompts: Prompts,
	{ stderr = '', error }: EventOf<'execution'>,
	settings: Settings,
): string {
	const written = outputForModel(prompts, stderr.trim(), settings);
	return [written, error].filter((text) => text !== '').join('\n');
}

/** An answer followed by what its program did: what the steerer and the self-answer check see. */
export function responseText(
	prompts: Prompts,
	answer: EventOf<'answer'>,
	execution: EventOf<'execution'> | null,
	settings: Settings,
): string {
	const response = execution
		? prompts.fill('executed', {
				answer: answer.text,
				output: outputForModel(prompts, execution.output, settings),
				errors: errorsForModel(prompts, execution, settings) || prompts.text('noErrors'),
			})
		: answer.text;
	const notes = notesOnPrograms(prompts, answer);
	return notes === '' ? response : prompts.fill('withNotes', { response, notes });
}

/**
 * The question behind the guidance that it is asked with. Templates bring their own space; free guidance
 * gets a paragraph of its own.
 */
export function firstMessage({ decision, prompt }: EventOf<'guidance'>, question: string): string {
	return decision === 'guide' ? `${prompt}\n\n${question}` : prompt + question;
}

/**
 * Guidance as the TaskLLM is told it, after what was not run of its last answer. The released loop says
 * nothing of such programs; where there are none the guidance stands alone.
 */
export function guidanceAfter(
	prompts: Prompts,
	guidance: string,
	answer: EventOf<'answer'> | undefined,
): string {
	const notes = answer ? notesOnPrograms(prompts, answer) : '';
	return notes === '' ? guidance : prompts.fill('aboutLastAnswer', { notes, guidance });
}

/** Which programs of an answer were not run, and why, in the words that models read; else empty. */
function notesOnPrograms(prompts: Prompts, { notRun = [] }: EventOf<'answer'>): string {
	return notRun.map((reason) => prompts.text(NOT_RUN_TEMPLATES[reason])).join('\n');
}

function tokensOf(text: string): number {
	return Math.ceil(text.length / 4);
}
