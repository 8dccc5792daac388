import type { Random } from '../../src/ground/random.ts';
import { print, type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { NAMES } from '../kit/generate/names.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Operator } from './arithmetic.ts';
import { FRACTIONS, show } from './numbers.ts';
import type { Given, Step, Unit } from './puzzle.ts';
import type { World } from './world.ts';

export type Settings = ParamsOf<typeof about.knobs>;

/** A number of the story under construction; its value is only about right, as the first number still moves. */
export interface Quantity {
	readonly name: string;
	readonly unit: Unit;
	readonly value: number;
}

/** What the running quantity is, which decides how a story can go on. */
export type Kind =
	| 'things'
	| 'chosen'
	| 'boxes'
	| 'income'
	| 'expense'
	| 'grams'
	| 'kilograms'
	| 'minutes'
	| 'hours'
	| 'end';

/** What the story has come to so far. */
export interface State {
	readonly kind: Kind;
	readonly quantity: Quantity;
	/** The running quantity as a definite noun phrase: "the remaining apples". */
	readonly ref: string;
	/** The question whose answer it is. */
	readonly ask: string;
	/** The number asked for may have to be rounded to two decimals. */
	readonly rounds?: boolean;
}

/** Puts the words of a setting together: {A} and the like are filled in. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
	return text.replaceAll(/\{(\w+)\}/g, (slot, key: string) => words[key] ?? slot);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function estimate(operator: Operator, left: number, right: number): number {
	switch (operator) {
		case '+':
			return left + right;
		case '-':
			return left - right;
		case '*':
			return left * right;
		default:
			return left / right;
	}
}

/** A story as it grows: sentences, numbers that they tell, and operations on these. */
export class Builder {
	readonly sentences: string[] = [];
	readonly given: Given[] = [];
	readonly steps: Step[] = [];
	readonly people: readonly [string, string, string];
	readonly world: World;
	readonly settings: Settings;
	readonly random: Random;
	/** What cannot happen twice: reasons, costs, kinds of event. */
	readonly used = new Set<string>();
	/** Whether something is added to what is at the setting's place, which then was empty at first. */
	fills = false;
	/** What there was before anything was lost. */
	start: State | null = null;

	constructor(world: World, settings: Settings, random: Random) {
		this.world = world;
		this.settings = settings;
		this.random = random;
		const [first = '', second = '', third = ''] = random.sample(NAMES, 3);
		this.people = [first, second, third];
	}

	say(text: string): void {
		this.sentences.push(text);
	}

	/** A number that the story tells; in words, or as its unit is written. */
	tell(label: string, unit: Unit, value: Rational | number | bigint, words?: string): Quantity {
		const exact = typeof value === 'object' ? value : whole(value);
		const name = this.unusedName(label);
		const shown = words ?? show(exact, unit);
		this.given.push({ name, unit, value: print(exact), shown });
		return { name, unit, value: Number(exact.above) / Number(exact.below) };
	}

	compute(
		label: string,
		unit: Unit,
		left: Quantity,
		operator: Operator,
		right: Quantity | number,
	): Quantity {
		const name = this.unusedName(label);
		const [operand, value] =
			typeof right === 'number' ? [`${right}`, right] : [right.name, right.value];
		this.steps.push({ name, unit, operator, left: left.name, right: operand });
		return { name, unit, value: estimate(operator, left.value, value) };
	}

	/** One of the items that was not drawn before; null where none is left. */
	fresh(items: readonly string[]): string | null {
		const left = items.filter((item) => !this.used.has(item));
		if (left.length === 0) return null;
		const item = this.random.pick(left);
		this.used.add(item);
		return item;
	}

	/** A fraction in words, at most `most`/12. */
	fraction(label: string, most = 12): Quantity {
		const [above, below, words] = this.random.pick(
			FRACTIONS.filter(([a, b]) => a * 12 <= b * most),
		);
		return this.tell(label, 'factor', ratio(BigInt(above), BigInt(below)), words);
	}

	percentage(label: string, from: number, to: number): Quantity {
		// Mostly such that not only multiples of 100 have a whole share.
		const drawn = this.random.int(from, to);
		const percent = this.random.chance(1, 4) ? drawn : drawn - (drawn % this.random.pick([4, 5]));
		return this.tell(label, 'percent', ratio(BigInt(Math.max(percent, from)), 100n));
	}

	/** So many cents from the range, not often round. */
	price(label: string, [low, high]: readonly [number, number]): Quantity {
		const cents = this.random.int(low, high);
		const even = this.random.chance(2, 3) ? cents - (cents % 5) : cents;
		return this.tell(label, 'money', ratio(BigInt(Math.max(even, 2)), 100n));
	}

	private unusedName(label: string): string {
		const base = label
			.normalize('NFD')
			.toLowerCase()
			.replaceAll(/[^a-z0-9 _]/g, '')
			.replaceAll(/[ _]+/g, '_');
		let name = base;
		for (let i = 2; this.isName(name); i++) name = `${base}_${i}`;
		return name;
	}

	private isName(name: string): boolean {
		return (
			this.given.some((one) => one.name === name) || this.steps.some((one) => one.name === name)
		);
	}
}
