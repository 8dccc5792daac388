import type { Exhibit } from '../exhibit.ts';
import type { Play } from './kind.ts';

/** One question with a few options, beside something to look at. */
export interface ChoiceStage {
	readonly shown: readonly Exhibit[];
	readonly question: string;
	readonly options: readonly {
		readonly text: string;
		/** What is said when it is chosen. */
		readonly reply: string;
		readonly right?: true;
	}[];
}

/** The option's place, from 0. */
export type ChoiceMove = number;

export interface ChoiceHappened {
	readonly chosen: string;
	readonly reply: string;
	readonly right: boolean;
}

export const playChoice: Play<ChoiceStage, ChoiceMove, ChoiceHappened> = async (
	{ options },
	move,
) => {
	const option = options[move];
	return {
		chosen: option?.text ?? '',
		reply: option?.reply ?? 'Choose one of the answers.',
		right: option?.right ?? false,
	};
};
