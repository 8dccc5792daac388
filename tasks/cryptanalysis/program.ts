import type { Feedback, Puzzle } from './puzzle.ts';

const HINT = { low: '"low"', high: '"high"' } as const;

function said(feedback: Feedback): string {
	const hint = feedback.hint === null ? 'None' : HINT[feedback.hint];
	return `    ("${feedback.guess}", ${feedback.placed}, ${feedback.misplaced}, ${hint}),`;
}

export function program({ digits, letters, alphabet, hints, lie, lines }: Puzzle): string {
	const column = (half: 0 | 1) => lines.map((line) => said(line[half])).join('\n');
	return `from itertools import permutations

# guess, in the right place, in a wrong place${hints ? ', hint' : ''}
digit_lines = [
${column(0)}
]
letter_lines = [
${column(1)}
]
allowed_lies = ${lie ? 1 : 0}


def is_true(secret, line):
    guess, placed, misplaced, hint = line
    right = sum(a == b for a, b in zip(secret, guess))
    if right != placed:
        return False
    absent = [c for c in guess if c not in secret]
    if len(guess) - right - len(absent) != misplaced:
        return False
${
	hints
		? `    truth = None
    if absent and max(absent) < min(secret):
        truth = "low"
    elif absent and min(absent) > max(secret):
        truth = "high"
    return truth == hint
`
		: '    return True\n'
}

def candidates(symbols, length, lines):
    found = []
    for secret in permutations(symbols, length):
        lies = []
        for number, line in enumerate(lines):
            if not is_true(secret, line):
                lies.append(number)
                if len(lies) > allowed_lies:
                    break
        else:
            found.append(("".join(secret), lies))
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
