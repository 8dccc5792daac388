import type { EventOf } from '../core/events/index.ts';
import type { Settings } from '../core/settings.ts';
import { responseText } from './conversation.ts';
import type { Prompts } from './prompts.ts';
import type { PastRound } from './steerer.ts';

/**
 * A later message to the steerer: what came of its guidance. The released loop writes its
 * `decision_prompt` and the question into a log only; what CodeSteerLLM is sent, and was tuned on,
 * starts with the response. A pack for other models says here what a steerer is to decide.
 */
export function reportMessage(
	prompts: Prompts,
	round: Omit<PastRound, 'guidance'>,
	settings: Settings,
): string {
	return prompts.text('decide') + reportOf(prompts, round, settings);
}

/** A later message to the Symbolic Agent: its whole prompt, the question and the report, each time. */
export function agentMessage(
	prompts: Prompts,
	question: string,
	round: Omit<PastRound, 'guidance'>,
	settings: Settings,
): string {
	const report = reportOf(prompts, round, settings);
	return prompts.text('agentDecide') + prompts.fill('agentReport', { question, report });
}

/** What came of a round. */
function reportOf(
	prompts: Prompts,
	{ answer, execution, symbolicCheck, selfCheck }: Omit<PastRound, 'guidance'>,
	settings: Settings,
): string {
	const response = responseText(prompts, answer, execution, settings);
	const parts = [prompts.fill('reportResponse', { response })];
	if (selfCheck) parts.push(prompts.fill('reportSelfCheck', { report: selfCheck.report }));
	if (symbolicCheck)
		parts.push(prompts.fill('reportSymbolic', { report: symbolicReport(prompts, symbolicCheck) }));
	parts.push(prompts.text('reportRequest'));
	return parts.join('\n\n');
}

/** What the symbolic checker found, in the words that a steerer reads. */
export function symbolicReport(prompts: Prompts, check: EventOf<'symbolic-check'>): string {
	const { published, tree, tooSimple, fault = '' } = check;
	if (!published || !tree) return prompts.fill('symbolicFault', { fault });
	const kinds = [
		published.search && 'symbolicSearch',
		published.symbolic && 'symbolicSymbolic',
		published.numeric && 'symbolicNumeric',
	].filter((name) => name !== false);
	const { loops, conditions, handlers, operations } = tree;
	const lines = [
		kinds.length > 0
			? prompts.fill('symbolicShows', { kinds: kinds.map((name) => prompts.text(name)).join(', ') })
			: prompts.text('symbolicShowsNone'),
		prompts.fill('symbolicScore', { score: published.score }),
		prompts.fill('symbolicTree', { loops, conditions, handlers, operations }),
	];
	if (tooSimple) lines.push(prompts.text('symbolicTooSimple'));
	return lines.join('\n');
}
