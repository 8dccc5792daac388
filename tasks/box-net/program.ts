import type { Puzzle, Thing } from './puzzle.ts';

/** The same plan as plan.ts makes, so that it keeps within the same limit. */
export function program({ boxes, targets }: Puzzle): string {
	return `from itertools import permutations

boxes = ${things(boxes)}
targets = ${things(targets)}


def distance(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


# Share the boxes of each colour out over its targets, with the least ways in all.
errands = []
for colour in dict.fromkeys(colour for colour, _ in boxes):
    starts = [at for c, at in boxes if c == colour]
    goals = [at for c, at in targets if c == colour]
    order = min(permutations(goals), key=lambda o: sum(map(distance, starts, o)))
    errands += [[colour, at, goal] for at, goal in zip(starts, order)]


def name(cell):
    return f"[{cell[0] + 0.5}, {cell[1] + 0.5}]"


def sign(number):
    return (number > 0) - (number < 0)


steps = []
while errands:
    load = {}
    for _, at, _ in errands:
        load[at] = load.get(at, 0) + 1
    # Every agent handles the box of its square that has farthest to go.
    chosen = {}
    for errand in sorted(errands, key=lambda e: -distance(e[1], e[2])):
        chosen.setdefault(errand[1], errand)
    actions = []
    for at, errand in chosen.items():
        colour, _, goal = errand
        down, across = sign(goal[0] - at[0]), sign(goal[1] - at[1])
        ways = []
        if down:
            ways.append((at[0] + down, at[1]))
        if across:
            ways.append((at[0], at[1] + across))
        if ways:
            errand[1] = min(ways, key=lambda cell: load.get(cell, 0))
            move = f"move(box_{colour}, square{name(errand[1])})"
        else:
            errands.remove(errand)
            move = f"move(box_{colour}, target_{colour})"
        actions.append(f'"Agent{name(at)}": "{move}"')
    steps.append("{" + ", ".join(actions) + "}")
print("<<<[" + ",\\n".join(steps) + "]>>>")
`;
}

const things = (list: readonly Thing[]) =>
	`[${list.map(({ colour, at }) => `("${colour}", (${at.join(', ')}))`).join(', ')}]`;
