import type { Situation, Steerer } from '../steerer.ts';

/**
 * The rule "code first" (the paper's Table 9 has such a steerer; its words and its end are not
 * published): code for the first three rounds, asking for more of the program each time, then text. It
 * ends where the check of an answer passes, and after the answer in text.
 */
export function createCodeFirstSteerer(): Steerer {
	return {
		by: 'code-first',
		async *guide(situation) {
			yield { type: 'reply', text: decide(situation), spent: null };
		},
	};
}

function decide({ rounds, prompts }: Situation): string {
	if (rounds.length > 3 || rounds.at(-1)?.selfCheck?.ok) return '<<<Return Answer>>>';
	if (rounds.length === 0) return '<<<Code>>>';
	if (rounds.length === 1) return `<<<${prompts.text('codeFirstMore')}>>>`;
	if (rounds.length === 2) return `<<<${prompts.text('codeFirstMost')}>>>`;
	return '<<<Text>>>';
}
