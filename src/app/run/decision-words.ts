import type { EventOf } from '../../core/events/index.ts';

/** What a steerer decided, as the label of a round; the tone is a badge's. */
export function decisionInWords({ decision, by }: EventOf<'guidance'>): {
	readonly words: string;
	readonly tone: '' | 'accent' | 'good';
} {
	if (decision === 'text') return { words: 'Text', tone: '' };
	if (decision === 'code') return { words: 'Code', tone: 'accent' };
	if (decision === 'finish') return { words: 'Finish', tone: 'good' };
	// The rules have one guidance of their own: to write a better program.
	return { words: by === 'rules' ? 'Better code' : 'Own words', tone: 'accent' };
}
