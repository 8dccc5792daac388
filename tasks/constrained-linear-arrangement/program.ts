import { cardsOf, POINTS, type Puzzle, type Rule } from './puzzle.ts';

/** Python that tries the results that are not told, and finds different cards by augmenting paths. */
export function program({ rule, rounds, points }: Puzzle): string {
	const python = (text: string | null) => (text === null ? 'None' : JSON.stringify(text));
	const lines = rounds.map(
		({ card, result, shown }) => `    (${python(card)}, ${python(result)}, ${python(shown)}),`,
	);
	return `from itertools import product

cards = ${JSON.stringify(cardsOf(rule).join(''))}
${beatsPython(rule)}
# My card, the result for me, and the opponent's card if it was shown.
rounds = [
${lines.join('\n')}
]
points = {"win": ${POINTS.win}, "draw": ${POINTS.draw}, "loss": ${POINTS.loss}}
total = ${points ?? 'None'}


def outcome(mine, other):
    if other in beats[mine]:
        return "win"
    if mine in beats[other]:
        return "loss"
    return "draw"


def assign(choices):
    """A different card for each round, or None."""
    holder = {}

    def place(number, seen):
        for card in choices[number]:
            if card not in seen:
                seen.add(card)
                if card not in holder or place(holder[card], seen):
                    holder[card] = number
                    return True
        return False

    for number in range(len(choices)):
        if not place(number, set()):
            return None
    by_round = {number: card for card, number in holder.items()}
    return [by_round[number] for number in range(len(choices))]


options = [[result] if result else list(points) for _, result, _ in rounds]
for results in product(*options):
    if total is not None and sum(points[result] for result in results) != total:
        continue
    choices = [
        [card for card in shown or cards if outcome(mine, card) == result]
        for (mine, _, shown), result in zip(rounds, results)
    ]
    play = assign(choices)
    if play:
        print("<<<" + ",".join(play) + ">>>")
        break
`;
}

function beatsPython(rule: Rule): string {
	if (rule.game === 'table') {
		const rows = rule.beats.map((beaten) => JSON.stringify(beaten));
		return `beats = dict(zip(cards, [${rows.join(', ')}]))`;
	}
	const { game, order } = rule;
	const beaten = {
		circle: 'order[(i + 1) % n]',
		twoSteps: 'order[(i + 2) % n] + order[i - 1]',
		ranks: 'order[0] if i == n - 1 else order[i + 1:] if i > 0 else order[1:-1]',
	};
	return `order = ${JSON.stringify(order)}
n = len(order)
beats = {order[i]: ${beaten[game]} for i in range(n)}`;
}
