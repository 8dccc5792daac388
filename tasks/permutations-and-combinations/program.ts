import { type Constraint, itemsOf, type Puzzle, type Simple, sentence } from './constraint.ts';

/** Python that gives the items places one by one, and strikes out what the constraints then rule out. */
export function program({ items, constraints }: Puzzle): string {
	const rules = constraints.map((constraint) => {
		const names = itemsOf(constraint);
		const test = `lambda ${names.join(', ')}: ${condition(constraint)}`;
		return `    # ${sentence(constraint)}\n    (${JSON.stringify(names.join(''))}, ${test}),`;
	});
	return `items = ${JSON.stringify(items.join(''))}
constraints = [
${rules.join('\n')}
]


def narrow(domains):
    """Strike out places until nothing changes; None where an item is left without one."""
    changed = True
    while changed:
        changed = False
        for item in items:
            if len(domains[item]) == 1:
                (place,) = domains[item]
                for other in items:
                    if other != item and place in domains[other]:
                        domains[other] = domains[other] - {place}
                        changed = True
        for names, test in constraints:
            fixed = [len(domains[name]) == 1 for name in names]
            if all(fixed) or fixed.count(False) > 2:
                if all(fixed) and not test(*(min(domains[name]) for name in names)):
                    return None
                continue
            options = [[]]
            for name in names:
                options = [[*some, place] for some in options for place in domains[name]]
            allowed = [o for o in options if len(set(o)) == len(o) and test(*o)]
            for i, name in enumerate(names):
                left = {option[i] for option in allowed}
                if left != domains[name]:
                    domains[name] = left
                    changed = True
        if not all(domains.values()):
            return None
    return domains


def search(domains):
    domains = narrow(domains)
    if domains is None:
        return None
    open_items = [item for item in items if len(domains[item]) > 1]
    if not open_items:
        return sorted(items, key=lambda item: min(domains[item]))
    item = min(open_items, key=lambda item: len(domains[item]))
    for place in sorted(domains[item]):
        order = search({**domains, item: {place}})
        if order:
            return order
    return None


order = search({item: set(range(1, len(items) + 1)) for item in items})
print("<<<[" + ", ".join(f'"{item}"' for item in order) + "]>>>")
`;
}

function condition(constraint: Constraint): string {
	switch (constraint.kind) {
		case 'either':
			return `${simple(constraint.first)} or ${simple(constraint.second)}`;
		case 'if':
			return `not ${simple(constraint.first)} or ${simple(constraint.second)}`;
		default:
			return simple(constraint);
	}
}

function simple(constraint: Simple): string {
	const { item } = constraint;
	switch (constraint.kind) {
		case 'at':
			return `${item} == ${constraint.place}`;
		case 'not at':
			return `${item} != ${constraint.place}`;
		case 'left of':
			return `${item} < ${constraint.other}`;
		case 'right of':
			return `${item} > ${constraint.other}`;
		case 'beside':
			return `abs(${item} - ${constraint.other}) == 1`;
		case 'distance':
			return `abs(${item} - ${constraint.other}) == ${constraint.distance}`;
		case 'between': {
			const [first, second] = constraint.ends;
			return `min(${first}, ${second}) < ${item} < max(${first}, ${second})`;
		}
	}
}
