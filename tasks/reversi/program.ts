import type { Puzzle } from './puzzle.ts';

export function program({ board, turn, moves, total, replies }: Puzzle): string {
	const listed = moves.map(([row, column]) => `(${row + 1}, ${column + 1})`).join(', ');
	return `board = [
${board.map((row) => `    list("${row}"),`).join('\n')}
]
moves = [${listed}]
total = ${total}
turn = "${turn}"
size = len(board)
directions = [(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1) if (a, b) != (0, 0)]


def turned(row, column, player):
    """The discs that a disc put there turns over."""
    if board[row][column] != "*":
        return []
    discs = []
    for down, across in directions:
        run = []
        r, c = row + down, column + across
        while 0 <= r < size and 0 <= c < size and board[r][c] not in ("*", player):
            run.append((r, c))
            r, c = r + down, c + across
        if 0 <= r < size and 0 <= c < size and board[r][c] == player:
            discs += run
    return discs


def legal(player):
    cells = [(r, c) for r in range(size) for c in range(size)]
    found = [(cell, turned(cell[0], cell[1], player)) for cell in cells]
    return [(cell, discs) for cell, discs in found if discs]


for _ in range(total):
    options = legal(turn)
    if not options:
        turn = "1" if turn == "0" else "0"
        options = legal(turn)
${
	replies
		? `    if turn == "1":
        cell, discs = max(options, key=lambda option: len(option[1]))
    else:
        row, column = moves.pop(0)
        cell, discs = (row - 1, column - 1), turned(row - 1, column - 1, turn)`
		: `    row, column = moves.pop(0)
    cell, discs = (row - 1, column - 1), turned(row - 1, column - 1, turn)`
}
    for r, c in [cell] + discs:
        board[r][c] = turn
    turn = "1" if turn == "0" else "0"

print("<<<")
for row in board:
    print(",".join(row))
print(">>>")
`;
}
