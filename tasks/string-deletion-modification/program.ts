import type { Puzzle, Rule } from './puzzle.ts';

export function program({ text, rules }: Puzzle): string {
	return `text = "${text}"
rules = [
${rules.map((rule) => `    ${tuple(rule)},`).join('\n')}
]


def apply(rule, text):
    """What the rule makes of the text; None where it does not apply."""
    kind = rule[0]
    if kind == "even":
        _, letter, append = rule
        count = text.count(letter)
        return text + append if count > 0 and count % 2 == 0 else None
    if kind == "longer":
        middle = len(text) // 2
        return text[:middle] + text[middle + 1:] if len(text) > rule[1] else None
    _, part, put, drop_last, prepend, append = rule
    if kind == "start":
        place = 0 if text.startswith(part) else -1
    elif kind == "end":
        place = len(text) - len(part) if text.endswith(part) else -1
    else:
        place = text.find(part, 1 if kind == "later" else 0)
    if place < 0:
        return None
    text = text[:place] + put + text[place + len(part):]
    if drop_last:
        text = text[:-1]
    return prepend + text + append


changed = True
while changed:
    changed = False
    for rule in rules:
        result = apply(rule, text)
        if result is not None:
            text = result
            changed = True
            break
print("<<<" + text + ">>>")
`;
}

function tuple(rule: Rule): string {
	if (rule.kind === 'even') return `("even", "${rule.letter}", "${rule.append}")`;
	if (rule.kind === 'longer') return `("longer", ${rule.than})`;
	const { where, part, put, after } = rule;
	const { prepend = '', append = '' }: { prepend?: string; append?: string } =
		typeof after === 'string' ? {} : after;
	const dropLast = after === 'drop last' ? 'True' : 'False';
	return `("${where}", "${part}", "${put}", ${dropLast}, "${prepend}", "${append}")`;
}
