import type { Random } from '../../../src/ground/random.ts';
import { ParamsError } from '../params.ts';
import { type Amount, type Method, type Order, run, type System } from './system.ts';

type Range = readonly [low: number, high: number];

/** How the methods of a task look. */
export interface Shape {
	/** How many kinds of so many are there at the start. */
	started(kinds: number): number;
	/** How much units of the kinds at the start, and of the others, are worth. */
	readonly worth: { readonly started: Range; readonly made: Range };
	/** How many different kinds a method uses and makes, and how many units of each; one of these is picked for each method. */
	readonly patterns: readonly {
		readonly uses: { readonly kinds: Range; readonly units: Range };
		readonly makes: { readonly kinds: Range; readonly units: Range };
	}[];
}

export interface Settings {
	readonly kinds: number;
	readonly methods: number;
	readonly smallest: number;
	readonly largest: number;
	readonly order: Order;
}

const SYSTEMS = 16;
const DRAWS_PER_METHOD = 60;

/**
 * A random system that comes to rest: every kind has a worth, and what a method makes is worth less
 * in sum than what it uses. Of several systems the one in which most methods take part is kept, and
 * one that ends otherwise in the other order of work is preferred.
 * @throws ParamsError where there are no such systems.
 */
export function drawSystem(
	settings: Settings,
	names: readonly string[],
	shape: Shape,
	random: Random,
): System {
	const { smallest, largest } = settings;
	if (smallest > largest)
		throw new ParamsError(
			`The knob "smallest" must be at most "largest", which is ${largest}; it is ${smallest}.`,
		);
	let best: { readonly system: System; readonly score: number } | null = null;
	for (let i = 0; i < SYSTEMS && (best?.score ?? 0) <= settings.methods; i++) {
		const system = attempt(settings, names, shape, random);
		if (!system) continue;
		const { counts, applied } = run(system);
		const other = run({ ...system, order: system.order === 'once' ? 'exhaust' : 'once' });
		const active = applied.filter((times) => times > 0).length;
		const score = active === 0 ? 0 : active + (other.counts.join() === counts.join() ? 0 : 1);
		if (score > (best?.score ?? 0)) best = { system, score };
	}
	if (!best)
		throw new ParamsError(
			`No ${settings.methods} different methods for ${settings.kinds} kinds were found: ` +
				'make "methods" smaller, "kinds" or "largest" larger.',
		);
	return best.system;
}

function attempt(
	{ kinds, methods: wanted, smallest, largest, order }: Settings,
	names: readonly string[],
	shape: Shape,
	random: Random,
): System | null {
	const indices = Array.from({ length: kinds }, (_, kind) => kind);
	const started = shape.started(kinds);
	const worth = indices.map((kind) =>
		random.int(...(kind < started ? shape.worth.started : shape.worth.made)),
	);
	const start = indices.map((kind) => (kind < started ? random.int(smallest, largest) : 0));
	const available = new Set(indices.slice(0, started));
	const methods: Method[] = [];
	for (let draws = 0; methods.length < wanted; draws++) {
		if (draws > DRAWS_PER_METHOD * wanted) return null;
		// Every kind is to come into play: the last methods must make those that are not there yet.
		const makeFresh = kinds - available.size >= wanted - methods.length || random.chance(1, 2);
		const method = drawMethod(worth, available, makeFresh, shape, random);
		if (!method || methods.some((other) => sameUses(other, method))) continue;
		methods.push(method);
		for (const [kind] of method.makes) available.add(kind);
	}
	return { kinds: random.sample(names, kinds), start, methods: random.shuffle(methods), order };
}

function drawMethod(
	worth: readonly number[],
	available: ReadonlySet<number>,
	makeFresh: boolean,
	shape: Shape,
	random: Random,
): Method | null {
	const pattern = random.pick(shape.patterns);
	const draw = (from: readonly number[], { kinds, units }: { kinds: Range; units: Range }) =>
		random
			.sample(from, Math.min(from.length, random.int(...kinds)))
			.sort((a, b) => a - b)
			.map((kind): Amount => [kind, random.int(...units)]);
	const value = (amounts: readonly Amount[]) =>
		amounts.reduce((sum, [kind, count]) => sum + count * (worth[kind] ?? 0), 0);
	const uses = draw([...available], pattern.uses);
	const others = worth
		.map((_, kind) => kind)
		.filter((kind) => !uses.some(([used]) => used === kind));
	const fresh = others.filter((kind) => !available.has(kind));
	const makes = draw(makeFresh && fresh.length > 0 ? fresh : others, pattern.makes);
	return makes.length > 0 && value(makes) < value(uses) ? { uses, makes } : null;
}

const sameUses = (a: Method, b: Method) => a.uses.join(';') === b.uses.join(';');
