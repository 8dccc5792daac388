import { programOfBoxed } from '../kit/published/math-published.ts';
import type {
	Experiment,
	Model,
	Part,
	Puzzle,
	Query,
	Repeats,
	Rule,
	Test,
	Ways,
} from './puzzle.ts';
import { rulePython } from './rule-python.ts';
import { MODULUS } from './value.ts';

/** Python that counts the outcomes by dynamic programming over the states of all the rules. */
export function program(puzzle: Puzzle): string {
	if (puzzle.kind === 'published') return programOfBoxed(puzzle.boxed);
	const { experiments, query, remainder } = puzzle;
	const rules = experiments.flatMap(({ model, conditions }) => [
		...model.base,
		...conditions.map(({ rule }) => rule),
	]);
	const usesHats = experiments.some(({ family }) => family === 'hats');
	return `from collections import defaultdict
from fractions import Fraction
from math import comb, prod

# A rule is an automaton: its first state, the state after a symbol in a step (None once the
# rule is broken for good), and whether the rule holds in a last state.


${usesHats ? DERANGEMENTS : ''}${rulePython(rules)}def tabulate(steps, stock, distinct, base, conditions):
    """The number of outcomes for each combination of conditions that hold."""
    rules = base + conditions
    states = {(tuple(rule[0] for rule in rules), tuple(stock)): 1}
    for step, ways in enumerate(steps):
        following = defaultdict(int)
        for (now, left), count in states.items():
            for symbol, way in enumerate(ways):
                rest = left
                if left:
                    if left[symbol] == 0:
                        continue
                    rest = left[:symbol] + (left[symbol] - 1,) + left[symbol + 1:]
                    if distinct:
                        way = way * left[symbol]
                if way == 0:
                    continue
                then = tuple(
                    None if state is None else rule[1](state, symbol, step)
                    for state, rule in zip(now, rules)
                )
                if None not in then[:len(base)]:
                    following[then, rest] += count * way
        states = following
    table = defaultdict(int)
    for (now, _), count in states.items():
        held = tuple(
            state is not None and rule[2](state) for state, rule in zip(now, rules)
        )
        if all(held[:len(base)]):
            table[held[len(base):]] += count
    return table


def count(table, passes=lambda held: True):
    return sum(number for held, number in table.items() if passes(held))


experiments = [
${experiments.map(experimentCode).join('\n')}
]
tables = [tabulate(*experiment) for experiment in experiments]
table = tables[0]
${valueCode(query)}${answerCode(query, remainder)}print("<<<" + str(answer) + ">>>")
`;
}

const DERANGEMENTS = `def derangements(n):
    value = 1
    for i in range(1, n + 1):
        value = value * i + (-1) ** i
    return value


`;

function experimentCode({ scene, model, conditions }: Experiment): string {
	const { steps, stock, base } = model;
	return `    # ${scene}
    (
        ${stepsCode(steps)},
        ${JSON.stringify(stock?.amounts ?? [])},
        ${stock?.distinct ? 'True' : 'False'},
        [${base.map(ruleCode).join(', ')}],
        [
${conditions.map(({ text, rule }) => `            # ${text}\n            ${ruleCode(rule)},`).join('\n')}
        ],
    ),`;
}

/** The ways of all steps, runs of equal ones as products. */
function stepsCode(steps: Model['steps']): string {
	const runs: { row: string; length: number }[] = [];
	for (const ways of steps) {
		const row = rowCode(ways);
		const last = runs.at(-1);
		if (last?.row === row) last.length++;
		else runs.push({ row, length: 1 });
	}
	return runs
		.map(({ row, length }) => (length === 1 ? `[${row}]` : `[${row}] * ${length}`))
		.join(' + ');
}

function rowCode(ways: readonly Ways[]): string {
	const [first] = ways;
	if (ways.length > 2 && typeof first === 'number' && ways.every((way) => way === first))
		return `[${first}] * ${ways.length}`;
	return `[${ways.map(wayCode).join(', ')}]`;
}

function wayCode(ways: Ways): string {
	if (typeof ways === 'number') return `${ways}`;
	const [n, k, derange] = ways;
	return derange === 0 ? `comb(${n}, ${k})` : `comb(${n}, ${k}) * derangements(${derange})`;
}

const python = (value: boolean): string => (value ? 'True' : 'False');
const list = (values: readonly unknown[]): string => JSON.stringify(values).replaceAll(',', ', ');

function ruleCode(rule: Rule): string {
	switch (rule.kind) {
		case 'sum':
			return sumCode(rule.parts, rule.test, rule.when ?? 'end');
		case 'product':
			return `product(${list(rule.values)}, ${rule.modulus})`;
		case 'numeral':
			return `numeral(${rule.modulus})`;
		case 'pairs': {
			const pairs = rule.pairs.map(([left, right]) => `(${left}, ${right})`).join(', ');
			const most = rule.to ?? 'None';
			return `neighbours({${pairs}}, ${rule.from}, ${most}, ring=${python(rule.ring ?? false)})`;
		}
		case 'run':
			return `run(${list(rule.symbols)}, ${rule.length}, ${python(rule.occurs)})`;
		case 'order':
			return `order(${list(rule.first)}, ${list(rule.second)})`;
		case 'match':
			return `match(${rule.steps.join(', ')}, ${python(rule.same)})`;
		case 'cover':
			return `cover(${list(rule.masks)}, ${rule.full})`;
	}
}

function sumCode(parts: readonly Part[], test: Test, when: string): string {
	const written = parts
		.map(({ steps, values }) => `(${steps ? list(steps) : 'None'}, ${list(values)})`)
		.join(', ');
	if ('modulus' in test) return `remainder([${written}], ${test.modulus}, ${test.remainder})`;
	if ('not' in test) return `total_not([${written}], ${test.not})`;
	return `total([${written}], ${test.from ?? 'None'}, ${test.to ?? 'None'}, "${when}")`;
}

const PASSES = { all: 'all', any: 'any', one: 'lambda held: sum(held) == 1' };

function repeatCode({ times, successes, atLeast }: Repeats): string {
	const numbers = atLeast ? `range(${successes}, ${times + 1})` : `[${successes}]`;
	return `value = sum(comb(${times}, k) * p**k * (1 - p) ** (${times} - k) for k in ${numbers})\n`;
}

function valueCode(query: Query): string {
	const chances =
		'success' in query
			? `success = ${PASSES[query.success]}
chances = [Fraction(count(table, success), count(table)) for table in tables]
p = chances[0]
`
			: '';
	switch (query.kind) {
		case 'count':
			return `value = count(table, ${PASSES[query.success]})\n`;
		case 'probability':
			return `${chances}value = p\n`;
		case 'conditional':
			return 'value = Fraction(count(table, all), count(table, lambda held: all(held[:-1])))\n';
		case 'points':
			return `points = ${list(query.points)}
known = ${query.given ? 'lambda held: held[0]' : 'lambda held: True'}
won = sum(
    number * sum(p for p, holds in zip(points, held) if holds)
    for held, number in table.items()
    if known(held)
)
value = Fraction(won, count(table, known))
`;
		case 'repeat':
			return `${chances}${repeatCode(query.repeats)}`;
		case 'wait':
			return `${chances}value = 1 / p\n`;
		case 'together':
			return `${chances}${NONE}value = ${query.joint === 'all' ? EVERY : query.joint === 'any' ? '1 - none' : ONLY_ONE}\n`;
		case 'given':
			return query.joint === 'any'
				? `${chances}${NONE}value = p / (1 - none)\n`
				: `${chances}${NONE}value = p * none / (1 - p) / (${ONLY_ONE})\n`;
		case 'mixture':
			return `${chances}weights = ${list(query.weights)}
p = sum(w * chance for w, chance in zip(weights, chances)) / sum(weights)
${repeatCode(query.repeats)}`;
		case 'bayes':
			return `${chances}weights = ${list(query.weights)}
likely = [w * chance ** ${query.times} for w, chance in zip(weights, chances)]
value = likely[${query.asked}] / sum(likely)
`;
	}
}

// No experiment is certain to succeed or to fail.
const NONE = 'none = prod(1 - chance for chance in chances)\n';
const EVERY = 'prod(chances)';
const ONLY_ONE = 'sum(none / (1 - chance) * chance for chance in chances)';

function answerCode(query: Query, remainder: boolean): string {
	if (!remainder) return 'answer = value\n';
	return query.kind === 'count'
		? `answer = value % ${MODULUS}\n`
		: `answer = (value.numerator + value.denominator) % ${MODULUS}\n`;
}
