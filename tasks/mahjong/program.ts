import type { Puzzle } from './puzzle.ts';

const PRINT = {
	last: 'print(f"<<<{results[-1]}>>>")',
	all: 'print("<<<" + ", ".join(map(str, results)) + ">>>")',
	hand: 'print("<<<" + ", ".join(map(str, results)) + "; " + "".join(sorted(hand)) + ">>>")',
} as const;

export function program({ hand, rounds, alphabet, chi, kong, wrap, meld, report }: Puzzle): string {
	const python = (flag: boolean) => (flag ? 'True' : 'False');
	const list = rounds.map(
		({ add, remove }) => `("${add}", ${remove === null ? 'None' : `"${remove}"`})`,
	);
	return `hand = list("${hand}")
rounds = [${list.join(', ')}]
letters = "${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, alphabet)}"
chi, kong, wrap, meld = ${[chi, kong, wrap, meld].map(python).join(', ')}


def runs(card):
    if card not in letters:
        return
    at = letters.index(card)
    for one, other in ((at - 2, at - 1), (at - 1, at + 1), (at + 1, at + 2)):
        if wrap:
            one, other = one % len(letters), other % len(letters)
        if 0 <= one and other < len(letters):
            yield [letters[one], letters[other]]


def judge(card):
    equal = hand.count(card)
    if kong and equal >= 3:
        return 3, [card] * 3
    if equal >= 2:
        return 1, [card] * 2
    if chi:
        for pair in runs(card):
            if pair[0] in hand and pair[1] in hand:
                return 2, pair
    return 0, []


results = []
for add, remove in rounds:
    result, taken = judge(add)
    results.append(result)
    if meld and result != 0:
        for card in taken:
            hand.remove(card)
    else:
        hand.append(add)
    if remove is not None:
        hand.remove(remove)

${PRINT[report]}
`;
}
