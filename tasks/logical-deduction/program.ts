import { optionLetter } from '../kit/write/options.ts';
import type { Puzzle, Statement } from './puzzle.ts';

/** Narrows the places that each thing may be in, and tries what is left: as search.ts, in Python. */
export function program({ things, statements, asked }: Puzzle): string {
	const output = asked
		? `letters = ${JSON.stringify(things.map((_, thing) => optionLetter(thing)).join(''))}
print("<<<(" + letters[places.index(${asked.place})] + ")>>>")`
		: `order = sorted(range(n), key=lambda thing: places[thing])
print("<<<" + ", ".join(things[thing] for thing in order) + ">>>")`;
	return `things = ${JSON.stringify(things)}
# What kind of statement, about which things, and its number if it has one. Places count from 1.
statements = [
${statements.map((statement) => `    ${tuple(statement)},`).join('\n')}
]
n = len(things)


def holds(kind, p, number):
    if kind == "before":
        return p[0] < p[1]
    if kind == "next":
        return p[1] - p[0] == 1
    if kind == "place":
        return p[0] == number
    if kind == "notPlace":
        return p[0] != number
    if kind == "between":
        return p[1] < p[0] < p[2] or p[2] < p[0] < p[1]
    if kind == "apart":
        return abs(p[0] - p[1]) == number
    return abs(p[0] - p[1]) != 1


def combinations(sets):
    if not sets:
        return [()]
    return [(p,) + rest for p in sets[0] for rest in combinations(sets[1:]) if p not in rest]


def narrow(sets):
    """Drop every place of a thing that no statement, or no other thing, leaves possible."""
    changed = True
    while changed:
        changed = False
        for kind, about, number in statements:
            possible = [p for p in combinations([sets[t] for t in about]) if holds(kind, p, number)]
            for i, thing in enumerate(about):
                left = sorted({p[i] for p in possible})
                if len(left) < len(sets[thing]):
                    sets[thing] = left
                    changed = True
        for thing in range(n):
            others = [sets[other] for other in range(n) if other != thing]
            left = [p for p in sets[thing] if [p] not in others]
            alone = [p for p in left if all(p not in other for other in others)]
            left = alone or left
            if len(left) < len(sets[thing]):
                sets[thing] = left
                changed = True
        if not all(sets):
            return None
    return sets


def search(sets):
    sets = narrow(list(sets))
    if sets is None:
        return None
    open_things = [thing for thing in range(n) if len(sets[thing]) > 1]
    if not open_things:
        return [places[0] for places in sets]
    thing = min(open_things, key=lambda t: len(sets[t]))
    for place in sets[thing]:
        found = search(sets[:thing] + [[place]] + sets[thing + 1:])
        if found:
            return found
    return None


places = search([list(range(1, n + 1)) for _ in things])
${output}
`;
}

function tuple(statement: Statement): string {
	const number =
		statement.kind === 'apart'
			? statement.distance
			: statement.kind === 'place' || statement.kind === 'notPlace'
				? statement.place
				: 0;
	return `("${statement.kind}", (${statement.of.join(', ')},), ${number})`;
}
