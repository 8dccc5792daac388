import type { Exhibit } from '../exhibit.ts';
import type { Play } from './kind.ts';

/** A few things to fill in, beside something to look at. */
export interface FieldsStage {
	readonly shown: readonly Exhibit[];
	readonly fields: readonly {
		readonly label: string;
		readonly hint?: string;
		/** What is right, white space aside; absent where any words will do. */
		readonly right?: string;
		/** Whether it takes whole sentences. */
		readonly long?: true;
	}[];
}

export type FieldsMove = readonly string[];

export interface FieldsHappened {
	readonly values: readonly string[];
	/** For each field whether it is right; one that takes any words is right when it is not empty. */
	readonly right: readonly boolean[];
}

export const playFields: Play<FieldsStage, FieldsMove, FieldsHappened> = async (
	{ fields },
	move,
) => {
	const values = fields.map((_, index) => (move[index] ?? '').trim());
	const right = fields.map(({ right: wanted }, index) => {
		const value = values[index] ?? '';
		return wanted === undefined ? value !== '' : value.replaceAll(/\s/g, '') === wanted;
	});
	return { values, right };
};
