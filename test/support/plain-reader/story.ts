import { add, type Rational, ZERO } from '../../../tasks/kit/exact/rational.ts';

/** A number that may hang on a sentence that is still to come. */
export type Value = () => Rational;

/** So many things got by somebody. */
export interface Fact {
	readonly who: string;
	readonly verb: string;
	readonly noun: string;
	/** "in April"; empty where no time is told. */
	readonly when: string;
	/** Told of somebody whom the story is not about. */
	readonly elsewhere: boolean;
	count: Value;
	/** What one of several got. */
	readonly each: Value;
}

export const sum = (values: readonly Value[]): Value => {
	return () => values.reduce((total, value) => add(total, value()), ZERO);
};

/** Where money lies, or what is owed; and what it may be called. */
export interface Money {
	readonly value: Value;
	readonly names: readonly string[];
}
export type Purse = 'hand' | 'account' | 'bill';

/**
 * What a reader has in mind. A phrase must mean one thing at the time when it is read; else reading
 * ends with an error.
 */
export class Story {
	/** The first sentence, which says whom the story is about. */
	readonly opening: string;
	readonly facts: Fact[] = [];
	/** The things that there are now, by the phrase that stands for them; all of them, if none does. */
	called = '';
	now: Value | null = null;
	/** What "these" would be in the next sentence. */
	just: { readonly noun: string; readonly count: Value } | null = null;
	/** Boxes that were filled, and those that things came in. */
	filled: { readonly box: string; readonly count: Value } | null = null;
	delivered = '';
	readonly money: Partial<Record<Purse, Money>> = {};
	/** Single numbers that are asked about later: the capacity of a box, what each one got. */
	readonly measures = new Map<string, Value>();

	constructor(opening: string) {
		this.opening = opening;
	}

	measure(name: string): Value {
		const value = this.measures.get(name);
		if (!value) throw new Error(`There is no ${name}.`);
		return value;
	}

	/** What is told of whoever the story is about, and of others who did the same. */
	private own(): readonly Fact[] {
		const facts = this.facts.filter(({ elsewhere }) => !elsewhere);
		const main = facts.find(({ who }) => this.opening.includes(who) || who.startsWith('the '));
		return facts.filter(({ verb }) => verb === main?.verb);
	}

	/** The facts about those people or companies. */
	factsOf(who: string, verb?: string): readonly Fact[] {
		const told = this.own().filter((fact) => verb === undefined || fact.verb === verb);
		if (who === 'the three of them') {
			if (new Set(told.map((fact) => fact.who)).size !== 3) throw new Error('They are not three.');
			return told;
		}
		const names = who.split(' and ');
		if (names.some((name) => told.every((fact) => fact.who !== name)))
			throw new Error(`Nothing is told of ${who}.`);
		return told.filter((fact) => names.includes(fact.who));
	}

	/** The things that there are now, whatever they are called. */
	stock(): Value {
		return this.now ?? sum(this.own().map((fact) => () => fact.count()));
	}

	/** From now on these are the things that there are. */
	become(called: string, now: Value): void {
		this.called = called;
		this.now = now;
		this.just = null;
	}

	/** Things that a phrase stands for. */
	things(phrase: string): Value {
		const words = phrase.replace(/^all /, '');
		const [, these] = /^these (.+)$/.exec(words) ?? [];
		const [, who, verb] = /^the .+? that (.+) ([a-z]+)$/.exec(words) ?? [];
		if (these !== undefined && this.just?.noun === these) return this.just.count;
		if (who !== undefined && verb !== undefined)
			return sum(this.factsOf(who, verb).map((fact) => () => fact.count()));
		if (this.filled && isBox(words, this.filled.box)) return this.filled.count;
		const isNamed = this.called.startsWith('the ') && this.called === words;
		const isChosen = this.called === 'chosen' && /^the (?!remaining |.* then )/.test(words);
		if (this.now && (isNamed || isChosen)) return this.now;
		throw new Error(`"${phrase}" may be several things.`);
	}

	/** Money that a phrase stands for. "The money left" is all that is left, wherever it lies. */
	purse(phrase: string): Purse {
		const words = phrase.charAt(0).toLowerCase() + phrase.slice(1);
		const found = (['hand', 'account', 'bill'] as const).filter(
			(place) =>
				this.money[place]?.names.includes(words) &&
				(place !== 'hand' || this.money.account === undefined),
		);
		const [only, ...others] = found;
		if (only === undefined || others.length > 0)
			throw new Error(`"${phrase}" may be several sums.`);
		return only;
	}

	amount(purse: Purse): Value {
		const money = this.money[purse];
		if (!money) throw new Error(`There is no money: ${purse}.`);
		return money.value;
	}
}

/** Whether words name that kind of box, in the singular or the plural. */
export const isBox = (words: string, box: string): boolean => {
	const name = words.replace(/^(?:all )?(?:the )?/, '');
	return [box, `${box}s`, `${box}es`].includes(name) || [`${name}s`, `${name}es`].includes(box);
};
