import type { Amount, System } from './system.ts';
import type { Form } from './text.ts';

/** A Python program that works through the methods step by step. */
export function exchangeProgram({ kinds, start, methods, order }: System, form: Form): string {
	const dictionary = (pairs: readonly (readonly [string, number | undefined])[]) =>
		`{${pairs.map(([name, count]) => `${JSON.stringify(name)}: ${count}`).join(', ')}}`;
	const named = (amounts: readonly Amount[]) =>
		dictionary(amounts.map(([kind, count]) => [kinds[kind] ?? '', count]));
	const listed = methods.map(({ uses, makes }) => `    (${named(uses)}, ${named(makes)}),`);
	const counts = 'list(counts.values())';
	const result = form === 'list' ? `str(${counts})` : `" ".join(str(n) for n in ${counts})`;
	return `counts = ${dictionary(kinds.map((name, kind) => [name, start[kind]]))}
methods = [
${listed.join('\n')}
]


def apply(uses, makes):
    """Applies a method once; says whether that was possible."""
    if any(counts[kind] < number for kind, number in uses.items()):
        return False
    for kind, number in uses.items():
        counts[kind] -= number
    for kind, number in makes.items():
        counts[kind] += number
    return True


active = True
while active:
    active = False
    for uses, makes in methods:
        ${order === 'once' ? 'if' : 'while'} apply(uses, makes):
            active = True

print("<<<" + ${result} + ">>>")
`;
}
