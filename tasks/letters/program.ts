import type { Puzzle } from './puzzle.ts';

export function program(puzzle: Puzzle): string {
	const several = puzzle.parts.length > 1;
	return `word = ${JSON.stringify(puzzle.word)}
parts = ${JSON.stringify(puzzle.parts)}

lines = []
for part in parts:
    positions = []
    for start in range(len(word) - len(part) + 1):
        if word[start:start + len(part)] == part:
            positions.append(start + 1)
    lines.append(${several ? 'part + ": " + ' : ''}"Count: " + str(len(positions)) + ", Positions: " + str(positions))

print("<<<" + "\\n".join(lines) + ">>>")
`;
}
