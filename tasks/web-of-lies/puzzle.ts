/** A claim about people, by their index; `lies` says which kind each is claimed to be of. */
export type Claim =
	| { readonly kind: 'is'; readonly about: readonly [number]; readonly lies: boolean }
	| { readonly kind: 'same'; readonly about: readonly [number, number]; readonly same: boolean }
	| {
			readonly kind: 'both' | 'either';
			readonly about: readonly [number, number];
			readonly lies: readonly [boolean, boolean];
	  };

export interface Statement {
	/** Null for what is simply so. */
	readonly speaker: number | null;
	readonly claim: Claim;
	/** Which of the wordings is used. */
	readonly phrase: number;
}

export interface Puzzle {
	/** Which story surrounds it. */
	readonly setting: number;
	readonly people: readonly string[];
	readonly statements: readonly Statement[];
	/** The people asked about; null asks for all the liars. */
	readonly asked: readonly number[] | null;
}

/** Who lies, by the index of the person. */
export type Kinds = readonly boolean[];

export function isTrue(claim: Claim, liars: Kinds): boolean {
	const [first, second] = [liars[claim.about[0]], liars[claim.about[1] ?? -1]];
	switch (claim.kind) {
		case 'is':
			return first === claim.lies;
		case 'same':
			return (first === second) === claim.same;
		case 'both':
			return first === claim.lies[0] && second === claim.lies[1];
		case 'either':
			return first === claim.lies[0] || second === claim.lies[1];
	}
}

/** Whether the speaker could make the statement: a liar's is false, everything else is true. */
export function holds({ speaker, claim }: Statement, liars: Kinds): boolean {
	return isTrue(claim, liars) !== (speaker !== null && liars[speaker] === true);
}
