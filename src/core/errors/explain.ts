/** What a code says, for people who look it up. No part of the page: it only knows the codes' names. */
export interface Explained {
	/** What happened. */
	readonly meaning: string;
	readonly whatToDo: string;
}

export type Explanations = Readonly<Record<string, Explained>>;
