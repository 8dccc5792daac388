import type { Puzzle } from './puzzle.ts';

/** The same search as plan.ts, so that it keeps within the same limit. */
export function program({ boxes, lifters, limit }: Puzzle): string {
	return `boxes = ${JSON.stringify(boxes)}
lifters = ${JSON.stringify(lifters)}
limit = ${limit}

# Every team of lifters, from the weakest to the strongest.
teams = []
for mask in range(1, 2 ** len(lifters)):
    team = [i for i in range(len(lifters)) if mask >> i & 1]
    teams.append((sum(lifters[i] for i in team), mask, team))
teams.sort()


def first_free(weight, used):
    """The free lifters in their order, until they are strong enough."""
    team, strength = [], 0
    for i, capacity in enumerate(lifters):
        if strength < weight and not used >> i & 1:
            team.append(i)
            strength += capacity
    return team if strength >= weight else None


def least_too_strong(weight, used):
    low, high = 0, len(teams)
    while low < high:
        middle = (low + high) // 2
        if teams[middle][0] < weight:
            low = middle + 1
        else:
            high = middle
    for _, mask, team in teams[low:]:
        if not mask & used:
            return team
    return None


def make_plan(order, team_for):
    """In each step, try all boxes that are left, in order."""
    steps, left = [], list(order)
    while left:
        step, used, rest = [], 0, []
        for weight in left:
            team = team_for(weight, used)
            if team is None:
                rest.append(weight)
                continue
            for i in team:
                used |= 1 << i
            step.append((weight, team))
        steps.append(step)
        left = rest
    return steps


heaviest_first = sorted(boxes, reverse=True)
plan = make_plan(heaviest_first, first_free)
drawn = 1
restart = 0
while len(plan) > limit:
    # Misjudge the weights a little, so that each restart has another order.
    judged = []
    for weight in heaviest_first:
        drawn = drawn * 48271 % 2147483647
        judged.append((weight * (100 if restart == 0 else 100 + drawn % 30), weight))
    judged.sort(key=lambda pair: -pair[0])
    candidate = make_plan([weight for _, weight in judged], least_too_strong)
    if len(candidate) < len(plan):
        plan = candidate
    restart += 1

lines = []
for number, step in enumerate(plan, 1):
    lines.append(f"Step {number}: [" + ", ".join(f"({w}, {team})" for w, team in step) + "]")
print("<<<" + "\\n".join(lines) + ">>>")
`;
}
