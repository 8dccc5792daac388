import type { Claim, Puzzle } from './puzzle.ts';

/** Elimination over GF(2), then trying what it leaves open: as liars.ts, in Python. */
export function program({ people, statements, asked }: Puzzle): string {
	const rows = statements.map(
		({ speaker, claim }) => `    (${speaker ?? 'None'}, ${claimTuple(claim)}),`,
	);
	return `from itertools import product

people = ${JSON.stringify(people)}
# Who says it (None: it is given), what kind of claim, about whom, and its details (1 means lies).
statements = [
${rows.join('\n')}
]
asked = ${asked ? JSON.stringify(asked) : 'None'}
n = len(people)


def claim_true(kind, about, details, lies):
    if kind == "is":
        return lies[about[0]] == details
    if kind == "same":
        return (lies[about[0]] == lies[about[1]]) == bool(details)
    matches = [lies[person] == detail for person, detail in zip(about, details)]
    return all(matches) if kind == "both" else any(matches)


# "i lies" is an unknown bit: a plain claim is an equation modulo 2 (bit n is its right-hand side).
pivots = {}


def insert(row):
    for pivot, known in pivots.items():
        if row >> pivot & 1:
            row ^= known
    new = next((i for i in range(n) if row >> i & 1), None)
    if new is None:
        return
    for pivot in pivots:
        if pivots[pivot] >> new & 1:
            pivots[pivot] ^= row
    pivots[new] = row


def decided(person):
    """0 or 1 once the person's kind is known, else None."""
    row = pivots.get(person, 0)
    return row >> n if row & ((1 << n) - 1) == 1 << person else None


others = []
for speaker, kind, about, details in statements:
    if kind in ("both", "either"):
        others.append((speaker, kind, about, details))
        continue
    row = 0 if speaker is None else 1 << speaker
    for person in about:
        row ^= 1 << person
    if (kind == "is" and details) or (kind == "same" and not details):
        row ^= 1 << n
    insert(row)

# A claim about people whose kinds are known decides its speaker.
again = True
while again:
    again = False
    for statement in list(others):
        speaker, kind, about, details = statement
        known = {person: decided(person) for person in about}
        if None not in known.values():
            true = claim_true(kind, about, details, known)
            insert(1 << speaker | (0 if true else 1 << n))
            others.remove(statement)
            again = True

free = [i for i in range(n) if i not in pivots]
for choice in product((0, 1), repeat=len(free)):
    lies = [0] * n
    for person, value in zip(free, choice):
        lies[person] = value
    for pivot, row in pivots.items():
        lies[pivot] = (row >> n & 1) ^ (sum(lies[i] for i in free if row >> i & 1) & 1)
    if all(
        claim_true(kind, about, details, lies) != bool(speaker is not None and lies[speaker])
        for speaker, kind, about, details in others
    ):
        break

if asked is None:
    answer = ", ".join(name for name, liar in zip(people, lies) if liar) or "none"
else:
    answer = ",".join("no" if lies[person] else "yes" for person in asked)
print("<<<" + answer + ">>>")
`;
}

function claimTuple(claim: Claim): string {
	const about = `(${claim.about.join(', ')},)`;
	switch (claim.kind) {
		case 'is':
			return `"is", ${about}, ${Number(claim.lies)}`;
		case 'same':
			return `"same", ${about}, ${Number(claim.same)}`;
		default:
			return `"${claim.kind}", ${about}, (${claim.lies.map(Number).join(', ')})`;
	}
}
