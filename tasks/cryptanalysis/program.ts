import type { Feedback, Puzzle } from './puzzle.ts';

const HINT = { low: '"low"', high: '"high"' } as const;

function said(feedback: Feedback): string {
	const hint = feedback.hint === null ? 'None' : HINT[feedback.hint];
	return `    ("${feedback.guess}", ${feedback.placed}, ${feedback.misplaced}, ${hint}),`;
}

export function program({ digits, letters, alphabet, hints, lie, lines }: Puzzle): string {
	const column = (half: 0 | 1) => lines.map((line) => said(line[half])).join('\n');
	return `from itertools import combinations, permutations

# guess, in the right place, in a wrong place${hints ? ', hint' : ''}
digit_lines = [
${column(0)}
]
letter_lines = [
${column(1)}
]
allowed_lies = ${lie ? 1 : 0}


def symbols_fit(chosen, line):
    """Whether the line is true of these symbols, in whatever order."""
    guess, placed, misplaced, hint = line
    absent = [c for c in guess if c not in chosen]
    if len(guess) - len(absent) != placed + misplaced:
        return False
${
	hints
		? `    truth = None
    if absent and max(absent) < min(chosen):
        truth = "low"
    elif absent and min(absent) > max(chosen):
        truth = "high"
    return truth == hint
`
		: '    return True\n'
}

def places_fit(secret, line):
    return sum(a == b for a, b in zip(secret, line[0])) == line[1]


def false_lines(secret, lines, is_true):
    """The numbers of the lines that are false: enough of them to see that they are too many."""
    lies = []
    for number, line in lines:
        if not is_true(secret, line):
            lies.append(number)
            if len(lies) > allowed_lies:
                break
    return lies


def candidates(symbols, length, lines):
    numbered = list(enumerate(lines))
    found = []
    for chosen in combinations(symbols, length):
        lies = false_lines(chosen, numbered, symbols_fit)
        if len(lies) > allowed_lies:
            continue
        others = [(number, line) for number, line in numbered if number not in lies]
        for secret in permutations(chosen):
            more = false_lines(secret, others, places_fit)
            if len(lies) + len(more) <= allowed_lies:
                found.append(("".join(secret), lies + more))
    return found


digit_halves = candidates("0123456789", ${digits}, digit_lines)
letter_halves = candidates("${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, alphabet)}", ${letters}, letter_lines)
by_lies = {}
for half, lies in letter_halves:
    by_lies.setdefault(tuple(lies), []).append(half)
for first, lies in digit_halves:
    for others, halves in by_lies.items():
        if len(set(lies) | set(others)) == allowed_lies:
            for second in halves:
                print(f"<<<{first}{second}>>>")
`;
}
