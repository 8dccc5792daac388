import { nameOf, type Puzzle } from './puzzle.ts';

export function program(puzzle: Puzzle): string {
	const { start, buttons } = puzzle;
	const data = `start = [
${rows(start)}
]
buttons = {
${buttons.map((cells, button) => `    "${nameOf(button)}": [${cells.map(([row, column]) => `(${row}, ${column})`).join(', ')}],`).join('\n')}
}
`;
	if (puzzle.kind === 'result')
		return `${data}presses = [${puzzle.presses.map((press) => `"${nameOf(press)}"`).join(', ')}]

lights = [[int(light) for light in row] for row in start]
for press in presses:
    for row, column in buttons[press]:
        lights[row - 1][column - 1] ^= 1
print("<<<\\n" + "\\n".join(",".join(map(str, row)) for row in lights) + "\\n>>>")
`;
	return `${data}target = [
${rows(puzzle.target)}
]

# Each light is an equation modulo 2: bit b for button b, the highest for "must change".
names = list(buttons)
goal = 1 << len(names)
equations = {}
for r, (row, wanted) in enumerate(zip(start, target), 1):
    for c, (light, end) in enumerate(zip(row, wanted), 1):
        equations[r, c] = goal if light != end else 0
for bit, name in enumerate(names):
    for cell in buttons[name]:
        equations[cell] ^= 1 << bit

decided = {}
for equation in equations.values():
    for bit, other in decided.items():
        if equation >> bit & 1:
            equation ^= other
    if equation == 0:
        continue
    pivot = (equation & -equation).bit_length() - 1
    for bit in decided:
        if decided[bit] >> pivot & 1:
            decided[bit] ^= equation
    decided[pivot] = equation

pressed = [names[bit] for bit in sorted(decided) if decided[bit] & goal]
print("<<<" + ", ".join(pressed) + ">>>")
`;
}

function rows(lights: readonly string[]): string {
	return lights.map((row) => `    "${row}",`).join('\n');
}
