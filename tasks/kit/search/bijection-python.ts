/** A rule in Python: a condition on the letters that it names. */
export interface PythonRule {
	/** What it says, for a comment. */
	readonly sentence: string;
	/** Different single letters. */
	readonly letters: readonly string[];
	readonly condition: string;
}

/**
 * Python that gives each letter another of the values so that all rules hold, and calls the result
 * `found`: it strikes out what the rules rule out, and tries where that does not decide.
 */
export function bijectionProgram(
	letters: readonly string[],
	values: readonly number[],
	rules: readonly PythonRule[],
): string {
	const lines = rules.map(
		(rule) =>
			`    # ${rule.sentence}\n    (${JSON.stringify(rule.letters.join(''))}, lambda ${rule.letters.join(', ')}: ${rule.condition}),`,
	);
	return `letters = ${JSON.stringify(letters.join(''))}
values = [${values.join(', ')}]
rules = [
${lines.join('\n')}
]


def narrow(domains):
    """Strike out values until nothing changes; None where a letter is left without one."""
    changed = True
    while changed:
        changed = False
        for letter in letters:
            if len(domains[letter]) == 1:
                (value,) = domains[letter]
                for other in letters:
                    if other != letter and value in domains[other]:
                        domains[other] = domains[other] - {value}
                        changed = True
        for names, test in rules:
            fixed = [len(domains[name]) == 1 for name in names]
            if all(fixed) or fixed.count(False) > 2:
                if all(fixed) and not test(*(min(domains[name]) for name in names)):
                    return None
                continue
            options = [[]]
            for name in names:
                options = [[*some, value] for some in options for value in domains[name]]
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
    still_open = [letter for letter in letters if len(domains[letter]) > 1]
    if not still_open:
        return {letter: min(domains[letter]) for letter in letters}
    letter = min(still_open, key=lambda letter: len(domains[letter]))
    for value in sorted(domains[letter]):
        solution = search({**domains, letter: {value}})
        if solution:
            return solution
    return None


found = search({letter: set(values) for letter in letters})
`;
}
