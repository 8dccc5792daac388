import type { Puzzle } from './puzzle.ts';

export function program({ text, rules, rounds }: Puzzle): string {
	const pairs = rules.map(({ find, insert }) => `    ("${find}", "${insert}"),`);
	return `text = "${text}"
rules = [
${pairs.join('\n')}
]


def insert_once(text):
    result = ""
    for end in range(1, len(text) + 1):
        result += text[end - 1]
        for find, insert in rules:
            if text.endswith(find, 0, end):
                result += insert
    return result


for _ in range(${rounds}):
    text = insert_once(text)
print("<<<" + text + ">>>")
`;
}
