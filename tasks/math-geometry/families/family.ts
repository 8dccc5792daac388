/** What a family computes. */
export type Quantity = 'length' | 'area' | 'volume' | 'angle';

/** What a figure is given by: a quantity, or a number that is never taken from another figure. */
export type Datum = Quantity | 'coordinate' | 'factor' | 'sides';

/** A figure with one question about it: text with `{a}` for each datum, and the formula for the answer. */
export interface Family {
	readonly id: string;
	readonly gives: Quantity;
	readonly needs: Readonly<Record<string, Datum>>;
	/** The same figure in different words: whole sentences. */
	readonly setups: readonly string[];
	/** What is asked for, as a phrase that fits "What is …?" and "Let p be …". */
	readonly ask: string;
	/** + - * / ^, sqrt(…) and pi over the data; never a quotient of two bare numbers. */
	readonly formula: string;
	/** Formulas that people take by mistake, and what they did. */
	readonly mistakes: readonly (readonly [formula: string, note: string])[];
	/** What must be more than zero for the figure to be there. */
	readonly positive?: readonly string[];
}
