import type { Random } from '../../src/ground/random.ts';
import { print, type Rational, ratio, whole } from '../kit/exact/rational.ts';
import { NAMES } from '../kit/generate/names.ts';
import type { ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import type { Operator } from './arithmetic.ts';
import { FRACTIONS, show } from './numbers.ts';
import { type Period, periodFor, periodOfCompanies } from './period.ts';
import type { Given, Step, Unit } from './puzzle.ts';
import type { Industry, World } from './world.ts';

export type Settings = ParamsOf<typeof about.knobs>;
/** A setting with people, and the same with companies. */
export type Setting = readonly [world: World, industry: Industry];

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
	/** The running quantity as a definite noun phrase, right after it was told: "these apples". */
	readonly ref: string;
	/** The same where other things were told of since: "the apples that Ana picked". `ref` unless said. */
	readonly full?: string;
	/** Of money: whether it lies in a savings account, apart from the rest. */
	readonly saved?: boolean;
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
	/** Whoever the story is about: people, or companies. */
	readonly people: readonly [string, string, string];
	/** Their names in labels. */
	readonly names: readonly [string, string, string];
	/** Whether the numbers are so large that only companies will do. */
	readonly large: boolean;
	/** The time for which the story says how many things are got. */
	readonly period: Period;
	/** Whether so many can be got in a day. */
	readonly daily: boolean;
	readonly world: World;
	readonly settings: Settings;
	readonly random: Random;
	/** What cannot happen twice: reasons, costs, kinds of event. */
	readonly used = new Set<string>();
	/** Whether something was added to what was there at first. */
	fills = false;
	/** Whether it tells of more than anybody can get in that time: such a story is not used. */
	exceeds = false;
	/** What there was before anything was lost. */
	start: State | null = null;

	constructor([world, industry]: Setting, settings: Settings, random: Random) {
		const period = periodFor(world, settings.digits);
		this.large = period === null;
		this.period = period ?? periodOfCompanies(settings.digits);
		this.daily = this.large ? industry.daily === true : period === 'hour' || period === 'day';
		this.world = this.large ? { ...world, ...industry } : world;
		this.settings = settings;
		this.random = random;
		const [first = '', second = '', third = ''] = random.sample(NAMES, 3);
		const known = (name: string) => (this.large ? `${name} ${industry.firm}` : name);
		this.names = [first, second, third];
		this.people = [known(first), known(second), known(third)];
	}

	/** Words for people, or for companies. */
	either<Words>(people: Words, companies: Words): Words {
		return this.large ? companies : people;
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
