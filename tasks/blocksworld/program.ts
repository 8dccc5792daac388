import type { Puzzle } from './puzzle.ts';

/** The same beam search as plan.ts, so that it keeps within the same limit. */
export function program({ start, goal }: Puzzle): string {
	return `start = ${JSON.stringify(start)}
goal = ${JSON.stringify(goal)}

# Where each block belongs: its stack and its height there.
home = {block: (i, h) for i, stack in enumerate(goal) for h, block in enumerate(stack)}


def settled(stack, aim):
    height = 0
    while height < len(stack) and height < len(aim) and stack[height] == aim[height]:
        height += 1
    return height


def moves_left(state):
    """One move for each unsettled block, two where it must make way before its home is ready."""
    left = 0
    for i, stack in enumerate(state):
        done = settled(stack, goal[i])
        waiting = done if done < len(goal[i]) else len(home)
        for block in stack[done:]:
            target, height = home[block]
            left += 2 if target == i or height > waiting else 1
            waiting = min(waiting, height)
    return left


def sensible_moves(state):
    """A block that can go home does; otherwise any unsettled top block may go anywhere."""
    done = [settled(stack, aim) for stack, aim in zip(state, goal)]
    moves = []
    for i, stack in enumerate(state):
        if len(stack) == done[i]:
            continue
        target, height = home[stack[-1]]
        if done[target] == height and len(state[target]) == height:
            return [(i, target)]
        moves.extend((i, j) for j in range(len(state)) if j != i)
    return moves


def search(width):
    """Beam search: level by level, keeping the most promising states."""
    first = tuple(start)
    seen = {first}
    beam = [(moves_left(first), first, None)]
    for depth in range(10 * len(home) + 1):
        following = []
        for node in beam:
            left, state, _ = node
            if left == 0:
                return node
            for i, j in sensible_moves(state):
                block = state[i][-1]
                after = list(state)
                after[i] = after[i][:-1]
                after[j] = after[j] + block
                after = tuple(after)
                if after not in seen:
                    seen.add(after)
                    line = f"Move {block} from stack{i + 1} to stack{j + 1}"
                    following.append((moves_left(after), after, (node, line)))
        following.sort(key=lambda node: node[0])
        beam = following[:width]
    return None


width = 50
node = search(width)
while node is None:
    width *= 2
    node = search(width)

lines = []
while node[2] is not None:
    node, line = node[2]
    lines.append(line)
print("<<<" + "\\n".join(reversed(lines)) + ">>>")
`;
}
