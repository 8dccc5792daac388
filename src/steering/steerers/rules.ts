import type { Prompts } from '../prompts.ts';
import type { PastRound, Situation, Steerer } from '../steerer.ts';

/** The longest quotation of an error or a checker's finding in guidance. */
const LONGEST_QUOTE = 600;

/**
 * The built-in steerer: what a careful person would do who never solves the question themself.
 * Text first; code when the checker doubts the text; a real search or computation when the code is
 * too simple; a repair when it fails; and an end when the check passes.
 */
export function createRulesSteerer(): Steerer {
	return {
		by: 'rules',
		async *guide(situation) {
			yield { type: 'reply', text: decide(situation), spent: null };
		},
	};
}

function decide({ rounds, prompts }: Situation): string {
	const last = rounds.at(-1);
	if (!last) return '<<<Text>>>';
	const { answer, execution, selfCheck } = last;
	if (answer.code === null || !execution)
		return selfCheck?.ok ? '<<<Return Answer>>>' : '<<<Code>>>';
	if (execution.ending === 'time') return `<<<${faster(prompts, last)}>>>`;
	if (execution.ending !== 'ok') return `<<<${repair(prompts, last)}>>>`;
	if (execution.output.trim() === '') return `<<<${prompts.text('rulesPrint')}>>>`;
	// A one-line computation can be all it takes: simplicity is questioned once, not for ever.
	const doubted = rounds.slice(0, -1).some((round) => round.symbolicCheck?.tooSimple);
	// Without a check of answers, a program that ran and is not simple is the best that there is.
	const passed = selfCheck?.ok ?? true;
	if (passed && (doubted || !last.symbolicCheck?.tooSimple)) return '<<<Return Answer>>>';
	return `<<<${computeIt(prompts, last)}>>>`;
}

function faster(prompts: Prompts, { execution }: PastRound): string {
	return prompts.fill('rulesFaster', { seconds: execution?.seconds.toFixed(0) ?? '' });
}

function repair(prompts: Prompts, { execution }: PastRound): string {
	return prompts.fill('rulesRepair', { error: quote(execution?.error ?? '') });
}

function computeIt(prompts: Prompts, { symbolicCheck, selfCheck }: PastRound): string {
	const simple = symbolicCheck?.tooSimple ? prompts.text('rulesSimple') : '';
	const doubt =
		selfCheck && !selfCheck.ok
			? prompts.fill('rulesDoubt', { report: quote(selfCheck.report) })
			: '';
	return simple + doubt + prompts.text('rulesCompute');
}

/** Words from outside, short and unable to be taken for the protocol's own. */
function quote(text: string): string {
	const short = text.length <= LONGEST_QUOTE ? text : `…${text.slice(-LONGEST_QUOTE)}`;
	return short
		.replaceAll(/<{2,}|>{2,}/g, '')
		.replaceAll(/Return Answer|Terminate/g, (word) => word.toLowerCase())
		.trim();
}
