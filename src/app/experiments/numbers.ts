import * as v from 'valibot';
import type { BudgetLimit } from '../../lab/experiments/budget.ts';

const whole = (low: number, high: number) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d+$/),
		v.transform(Number),
		v.minValue(low),
		v.maxValue(high),
	);
const amount = v.pipe(
	v.string(),
	v.trim(),
	v.regex(/^\d+(\.\d+)?$/),
	v.transform(Number),
	v.minValue(0),
	v.maxValue(1e12),
);
const open = <Schema extends v.GenericSchema<unknown, number>>(schema: Schema) =>
	v.union([
		v.pipe(
			v.literal(''),
			v.transform(() => null),
		),
		schema,
	]);

/** What each number takes, and how that is said. */
const FIELDS = {
	count: { schema: whole(1, 100_000), range: 'a whole number from 1 to 100,000' },
	firstSeed: { schema: whole(0, 0xffffffff), range: 'a whole number from 0 to 4,294,967,295' },
	repeats: { schema: whole(1, 100), range: 'a whole number from 1 to 100' },
	inFlight: { schema: whole(1, 100), range: 'a whole number from 1 to 100' },
	dollars: { schema: open(amount), range: 'an amount such as 5 or 0.50, or leave it empty' },
	tokens: { schema: open(whole(0, 1e12)), range: 'a whole number of tokens, or leave it empty' },
	calls: { schema: open(whole(0, 1e12)), range: 'a whole number of calls, or leave it empty' },
} as const;

export type NumberName = keyof typeof FIELDS;

/** What is wrong with which of some numbers' texts; empty where nothing is. */
export function numberFaults(
	texts: Readonly<Partial<Record<NumberName, string>>>,
): Readonly<Partial<Record<NumberName, string>>> {
	const faults: Partial<Record<NumberName, string>> = {};
	for (const name of Object.keys(FIELDS) as NumberName[]) {
		const text = texts[name];
		if (text !== undefined && !v.is(FIELDS[name].schema, text))
			faults[name] = `Enter ${FIELDS[name].range}.`;
	}
	return faults;
}

/** The limits that valid texts set; what is empty is no limit. */
export function readLimit(
	texts: Readonly<Record<'dollars' | 'tokens' | 'calls', string>>,
): BudgetLimit {
	const limits = (['dollars', 'tokens', 'calls'] as const).flatMap((name) => {
		const text = texts[name].trim();
		return text === '' ? [] : [[name, Number(text)] as const];
	});
	return Object.fromEntries(limits);
}
