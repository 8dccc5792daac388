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
			yield { type: 'reply', text: decide(situation), usage: null };
		},
	};
}

function decide({ rounds }: Situation): string {
	const last = rounds.at(-1);
	if (!last) return '<<<Text>>>';
	const { answer, execution, selfCheck } = last;
	if (answer.code === null || !execution)
		return selfCheck?.ok ? '<<<Return Answer>>>' : '<<<Code>>>';
	if (execution.ending === 'time') return `<<<${faster(last)}>>>`;
	if (execution.ending !== 'ok') return `<<<${repair(last)}>>>`;
	if (execution.output.trim() === '') return `<<<${PRINT_IT}>>>`;
	// A one-line computation can be all it takes: simplicity is questioned once, not for ever.
	const doubted = rounds.slice(0, -1).some((round) => round.symbolicCheck?.tooSimple);
	if (selfCheck?.ok && (doubted || !last.symbolicCheck?.tooSimple)) return '<<<Return Answer>>>';
	return `<<<${computeIt(last)}>>>`;
}

const PRINT_IT =
	'The Python program ran but printed nothing. Write the whole program again, so that it computes the answer and prints it in the form that the question asks for.';

function faster({ execution }: PastRound): string {
	return `The Python program did not finish: it ran into the time limit after ${execution?.seconds.toFixed(0)} seconds. Write one with a more efficient algorithm: cut branches of the search as soon as a constraint breaks, remember what was computed before, or find a formula instead of trying every case.`;
}

function repair({ execution }: PastRound): string {
	return `The Python program failed:\n${quote(execution?.error ?? '')}\nFind the cause, correct it, and write the whole program again. It must compute the answer and print it in the form that the question asks for.`;
}

function computeIt({ symbolicCheck, selfCheck }: PastRound): string {
	const simple = symbolicCheck?.tooSimple
		? 'The Python program is too simple: it seems to print an answer that was found without it. '
		: '';
	const doubt =
		selfCheck && !selfCheck.ok
			? `The check of the answer did not pass:\n${quote(selfCheck.summary)}\n`
			: '';
	return `${simple}${doubt}Write a Python program that works the answer out by itself, by searching through the possibilities or computing symbolically from the question's own data, and that tests every constraint before it prints the answer in the form that the question asks for.`;
}

/** Words from outside, short and unable to be taken for the protocol's own. */
function quote(text: string): string {
	const short = text.length <= LONGEST_QUOTE ? text : `…${text.slice(-LONGEST_QUOTE)}`;
	return short
		.replaceAll(/<{2,}|>{2,}/g, '')
		.replaceAll(/Return Answer|Terminate/g, (word) => word.toLowerCase())
		.trim();
}
