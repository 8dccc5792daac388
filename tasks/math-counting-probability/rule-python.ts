import type { Rule } from './puzzle.ts';

/** The Python functions that make the automata of the kinds of rules that occur. */
export function rulePython(rules: readonly Rule[]): string {
	const names = new Set(rules.flatMap(namesOf));
	return FUNCTIONS.filter(([name]) => names.has(name))
		.map(([, code]) => `${code}\n\n`)
		.join('\n');
}

function namesOf(rule: Rule): string[] {
	if (rule.kind !== 'sum') return [rule.kind];
	if ('modulus' in rule.test) return ['added', 'remainder'];
	return 'not' in rule.test ? ['added', 'total_not'] : ['added', 'total'];
}

const FUNCTIONS: readonly (readonly [string, string])[] = [
	[
		'added',
		`def added(parts, symbol, step):
    """What a symbol adds in a step: a part is its steps (None: all) and the symbols' values."""
    return sum(
        values[symbol]
        for steps, values in parts
        if (steps is None or step in steps) and symbol < len(values)
    )`,
	],
	[
		'total',
		`def total(parts, low, high, when):
    """A sum within bounds: at the end, always, or ever (then "passed" is its state)."""
    grows = all(value >= 0 for _, values in parts for value in values)
    cache = {}

    def within(value):
        return (low is None or value >= low) and (high is None or value <= high)

    def after(state, symbol, step):
        if state == "passed":
            return state
        if (symbol, step) not in cache:
            cache[symbol, step] = added(parts, symbol, step)
        state += cache[symbol, step]
        if when == "always" and not within(state):
            return None
        if when == "ever" and within(state):
            return "passed"
        if when == "end" and grows:
            if high is not None and state > high:
                return None
            if high is None and state >= low:
                return "passed"
        return state

    def holds(state):
        return state == "passed" or when == "always" or (when == "end" and within(state))

    return 0, after, holds`,
	],
	[
		'total_not',
		`def total_not(parts, value):
    return (
        0,
        lambda state, symbol, step: state + added(parts, symbol, step),
        lambda state: state != value,
    )`,
	],
	[
		'remainder',
		`def remainder(parts, modulus, rest):
    return (
        0,
        lambda state, symbol, step: (state + added(parts, symbol, step)) % modulus,
        lambda state: state == rest % modulus,
    )`,
	],
	[
		'product',
		`def product(values, modulus):
    return (
        1 % modulus,
        lambda state, symbol, step: state * values[symbol] % modulus,
        lambda state: state == 0,
    )`,
	],
	[
		'numeral',
		`def numeral(modulus):
    return (
        0,
        lambda state, symbol, step: (10 * state + symbol) % modulus,
        lambda state: state == 0,
    )`,
	],
	[
		'pairs',
		`def neighbours(pairs, low, high, ring):
    """How many neighbours are such pairs: the state is their number, the first and the last symbol."""

    def more(number, left, right):
        number += (left, right) in pairs
        return min(number, low) if high is None else number

    def after(state, symbol, step):
        number, first, last = state
        if last is None:
            return 0, symbol if ring else None, symbol
        number = more(number, last, symbol)
        if high is not None and number > high:
            return None
        return number, first, symbol

    def holds(state):
        number, first, last = state
        if ring:
            number = more(number, last, first)
        return number >= low and (high is None or number <= high)

    return (0, None, None), after, holds`,
	],
	[
		'run',
		`def run(symbols, length, occurs):
    def after(state, symbol, step):
        if state == length:
            return length
        state = state + 1 if symbol in symbols else 0
        return None if state == length and not occurs else state

    return 0, after, lambda state: (state == length) == occurs`,
	],
	[
		'order',
		`def order(first, second):
    """Nothing of the first comes after anything of the second."""

    def after(state, symbol, step):
        if state and symbol in first:
            return None
        return state or symbol in second

    return False, after, lambda state: True`,
	],
	[
		'match',
		`def match(one, other, same):
    """The same symbol comes in both steps, or different ones do."""

    def after(state, symbol, step):
        if step == one:
            return symbol
        if step == other:
            return -1 if (state == symbol) == same else None
        return state

    return -1, after, lambda state: True`,
	],
	[
		'cover',
		`def cover(masks, full):
    return (
        0,
        lambda state, symbol, step: state | masks[symbol],
        lambda state: state == full,
    )`,
	],
];
