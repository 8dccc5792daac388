import { HEADINGS, type Instruction, type Puzzle } from './puzzle.ts';
import { canTurn } from './walk.ts';

/** Follows the instructions step by step, in Python. */
export function program(puzzle: Puzzle): string {
	const { instructions, facing, dimensions, asked } = puzzle;
	const place = `", ".join(map(str, at[:${dimensions}]))`;
	const output = {
		return: 'print("<<<yes>>>" if at == (0, 0, 0) else "<<<no>>>")',
		cells: 'print(f"<<<{len(visited)}>>>")',
		place: canTurn(instructions)
			? `print("<<<(" + ${place} + "), " + HEADINGS[facing] + ">>>")`
			: `print("<<<(" + ${place} + ")>>>")`,
	}[asked];
	return `HEADINGS = ["north", "east", "south", "west"]
AHEAD = [(0, 1, 0), (1, 0, 0), (0, -1, 0), (-1, 0, 0)]
QUARTERS = {"forward": 0, "right": 1, "backward": 2, "left": 3, "around": 2}

instructions = [
${pythonLines(instructions, 1)}
]

at, facing = (0, 0, 0), ${facing}
history = []
visited = {at}


def act(action):
    global at, facing
    history.append((at, facing))
    if action[0] == "turn":
        facing = (facing + QUARTERS[action[1]]) % 4
        return
    steps, way = action[1:]
    if way in ("up", "down"):
        step = (0, 0, 1 if way == "up" else -1)
    else:
        step = AHEAD[(facing + QUARTERS[way]) % 4]
    for _ in range(steps):
        at = tuple(a + b for a, b in zip(at, step))
        visited.add(at)


def follow(lines):
    global at, facing
    for line in lines:
        if line[0] == "repeat":
            for _ in range(line[1]):
                follow(line[2])
        elif line[0] == "if":
            if HEADINGS[facing] in line[1]:
                act(line[2])
        elif line[0] == "undo":
            for _ in range(line[1]):
                if history:
                    at, facing = history.pop()
        else:
            act(line)


follow(instructions)
${output}
`;
}

function pythonLines(list: readonly Instruction[], indent: number): string {
	return list.map((one) => `${'    '.repeat(indent)}${python(one, indent)},`).join('\n');
}

function python(one: Instruction, indent: number): string {
	switch (one.kind) {
		case 'go':
			return `("go", ${one.steps}, "${one.way}")`;
		case 'turn':
			return `("turn", "${one.turn}")`;
		case 'if':
			return `("if", ${JSON.stringify(one.facing.map((heading) => HEADINGS[heading]))}, ${python(one.action, indent)})`;
		case 'undo':
			return `("undo", ${one.actions})`;
		case 'repeat':
			return `("repeat", ${one.times}, [\n${pythonLines(one.body, indent + 1)}\n${'    '.repeat(indent)}])`;
	}
}
