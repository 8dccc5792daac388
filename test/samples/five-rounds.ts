import type { RunEvent } from '../../src/core/events/index.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { RunSpec } from '../../src/core/spec.ts';

/** A recipe of the usual kind: cloud models, two settings changed. */
export const cloudSpec: RunSpec = {
	instance: {
		task: 'game-24',
		revision: 1,
		params: { count: 4, target: 24, largest: 13 },
		seed: 3141592653,
	},
	method: { id: 'codesteer', revision: 1 },
	taskLLM: { provider: 'openai', model: 'gpt-4o-2024-11-20' },
	steerer: {
		kind: 'model',
		model: {
			provider: 'openai-compatible',
			model: 'CodeSteerLLM-Llama-3-8B',
			baseUrl: 'http://localhost:8000/v1',
		},
	},
	settings: {
		...DEFAULT_SETTINGS,
		pythonSeconds: 20,
		sampling: {
			...DEFAULT_SETTINGS.sampling,
			steerer: { temperature: 0.95, answerTokens: 1024, topP: 0.7, topK: 50 },
		},
	},
	prompts: { pack: 'built-in-1' },
};

const question = `Use the numbers 3, 7, 11 and 12, each exactly once, and the operations +, -, * and / to make 24. Parentheses are allowed, and every intermediate result may be a fraction. Write the finished expression between <<< and >>>, for instance <<<(1 + 2) * (3 + 5)>>>; nothing else inside the delimiters is read.`;

interface RoundText {
	readonly guidance: string;
	readonly before: string;
	readonly program: string;
	readonly after: string;
	readonly output: string;
	readonly error: string;
	readonly checker: string;
	readonly found: string;
}

// Five rounds as a large model and a steerer write them, about 3.6 KB each.
const texts: readonly RoundText[] = [
	{
		guidance:
			'This is a small combinatorial search over orderings, operators and groupings, and mental arithmetic is likely to miss a case or repeat a number. Please answer with Python code that enumerates the candidates and prints the expression that reaches the target, instead of trying expressions by hand. <<<Code>>>',
		before:
			'To find an expression that makes 24 out of 3, 7, 11 and 12 I will go through the permutations of the four numbers together with every choice of three operators. Evaluating from left to right keeps the program short, and because four numbers only have 24 orders and three operators only 64 combinations, the search finishes at once. Here is the program:',
		program: `import itertools

numbers = [3, 7, 11, 12]
operators = ['+', '-', '*', '/']

def apply(left, operator, right):
    if operator == '+':
        return left + right
    if operator == '-':
        return left - right
    if operator == '*':
        return left * right
    return left / right

found = None
for order in itertools.permutations(numbers):
    for chosen in itertools.product(operators, repeat=3):
        value = order[0]
        for operator, number in zip(chosen, order[1:]):
            value = apply(value, operator, number)
        if value == 24:
            found = (order, chosen)
            break

if found is None:
    print("No expression found")
else:
    order, chosen = found
    print("<<<((%d %s %d) %s %d) %s %d>>>" % (order[0], chosen[0], order[1], chosen[1], order[2], chosen[2], order[3]))`,
		after:
			'The inner loop stops at the first hit, and the printed line already has the delimiters that the question asks for. If nothing is found the program says so, in which case other groupings would have to be tried as well.',
		output: 'No expression found\n',
		error: '',
		checker:
			'The answer under review does not contain any expression between the delimiters, so there is nothing to evaluate; the check below therefore looks for delimiters first and then verifies the numbers that were used.',
		found:
			'The checking program printed: WRONG, the answer holds no expression between <<< and >>>.',
	},
	{
		guidance:
			'The program only evaluated from left to right, so groupings such as a * (b - c / d) or (a - b) * (c - d) were never considered. Extend the search to all ways of placing the parentheses: combine any two of the remaining values with any operator, put the result back, and continue recursively until a single value is left. Compare with a tolerance because of division.',
		before:
			'You are right, the earlier search covered one shape of expression tree only. The recursive formulation below takes two values out of the list, combines them with each of the operators, puts the combination back together with its text, and calls itself with the shorter list. That way every tree shape is reached without listing the shapes one by one.',
		program: `def solve(items):
    if len(items) == 1:
        value, text = items[0]
        if abs(value - 24) < 1e-6:
            return text
        return None
    for i in range(len(items)):
        for j in range(len(items)):
            if i == j:
                continue
            rest = [items[k] for k in range(len(items)) if k != i and k != j]
            (a, left), (b, right) = items[i], items[j]
            options = [(a + b, f"({left} + {right})"),
                       (a - b, f"({left} - {right})"),
                       (a * b, f"({left} * {right})")]
            options.append((a / b, f"({left} / {right})"))
            for option in options:
                answer = solve(rest + [option])
                if answer:
                    return answer
    return None

print(solve([(n, str(n)) for n in (3, 7, 11, 12)]))`,
		after:
			'Since subtraction and division are not commutative, both orders of each pair are visited. The expression is printed with all of its parentheses, which is harmless for the reader and for whoever evaluates it.',
		output: '',
		error:
			'Traceback (most recent call last):\n  File "<program>", line 24, in <module>\n  File "<program>", line 19, in solve\n  File "<program>", line 19, in solve\n  File "<program>", line 17, in solve\nZeroDivisionError: division by zero',
		checker:
			'I will re-read the output of the program instead of the prose. When it is empty, for example after an exception, the candidate cannot be right, so the checking program reports that before anything else.',
		found:
			'The checking program printed: WRONG, the program ended with an error and printed no expression.',
	},
	{
		guidance:
			'The idea is right, but the division is attempted even where the divisor is zero, for instance after 7 + 11 - 18 style cancellations. Guard the division, and print the answer in the required format with <<< and >>> round it. It may also be cleaner to use exact fractions so that no tolerance is needed at all.',
		before:
			'Switching to the fractions module removes both problems in one go: equality with 24 becomes exact, and I can test the divisor against zero before dividing. I also wrap the result in the delimiters, and I drop the outermost pair of parentheses, since they carry no meaning.',
		program: `from fractions import Fraction
from itertools import combinations

TARGET = Fraction(24)

def search(pool):
    """pool: tuple of (value, expression)"""
    if len(pool) == 1:
        return pool[0][1] if pool[0][0] == TARGET else None
    for first, second in combinations(range(len(pool)), 2):
        (x, ex), (y, ey) = pool[first], pool[second]
        others = tuple(p for k, p in enumerate(pool) if k not in (first, second))
        candidates = [(x + y, f"({ex}+{ey})"), (x - y, f"({ex}-{ey})"), (y - x, f"({ey}-{ex})"), (x * y, f"({ex}*{ey})")]
        if y != 0:
            candidates.append((x / y, f"({ex}/{ey})"))
        if x != 0:
            candidates.append((y / x, f"({ey}/{ex})"))
        for candidate in candidates:
            result = search(others + (candidate,))
            if result is not None:
                return result
    return None

start = tuple((Fraction(n), str(n)) for n in [3, 7, 11, 11])
result = search(start)
print("<<<" + result.removeprefix("(").removesuffix(")") + ">>>" if result else "impossible")`,
		after:
			'Unordered pairs are enough here because both differences and both quotients are listed explicitly, which halves the work compared with the previous version.',
		output: 'impossible\n',
		error: '',
		checker:
			'The candidate says that the puzzle is impossible. A checker cannot prove that cheaply by reading, so the program below repeats a complete search on the numbers of the question and compares the outcome with the claim.',
		found:
			'The checking program printed: WRONG, a solution exists for 3, 7, 11, 12, so the claim "impossible" does not hold.',
	},
	{
		guidance:
			'Look at the starting tuple: it lists 11 twice and leaves 12 out, so the program answered another puzzle. Use the numbers of the question, 3, 7, 11 and 12, assert that each is used exactly once in the final expression, and evaluate the expression once more before printing it.',
		before:
			'Good catch, I mistyped the numbers. The corrected version reads them from a single constant, counts the integers in the resulting expression with a regular expression to make sure that each number of the puzzle occurs exactly once, and evaluates the text with exact arithmetic as a last safeguard before it is printed in the delimiters.',
		program: `import re
from fractions import Fraction

NUMBERS = [3, 7, 11, 12]
GOAL = 24

def expressions(values):
    if len(values) == 1:
        yield values[0]
        return
    for i in range(len(values)):
        for j in range(i + 1, len(values)):
            remaining = values[:i] + values[i + 1:j] + values[j + 1:]
            (u, s), (w, t) = values[i], values[j]
            combined = [(u + w, f"({s} + {t})"), (u * w, f"({s} * {t})"),
                        (u - w, f"({s} - {t})"), (w - u, f"({t} - {s})")]
            if w:
                combined.append((u / w, f"({s} / {t})"))
            if u:
                combined.append((w / u, f"({t} / {s})"))
            for item in combined:
                yield from expressions(remaining + [item])

for value, text in expressions([(Fraction(n), str(n)) for n in NUMBERS]):
    if value == GOAL:
        used = sorted(int(token) for token in re.findall(r"\\d+", text))
        assert used == sorted(NUMBERS), used
        print(f"The result is {text}")
        break
else:
    print("no solution")`,
		after:
			'A generator with yield from makes the backtracking implicit, and the else branch of the loop reports the case without a solution.',
		output: 'The result is ((3 * (7 - 11)) * (12 / ...\n',
		error: '',
		checker:
			'This time there is an expression in the output. I extract it, make sure that it only has digits, operators and parentheses, compare its numbers with those of the question, and evaluate it with fractions to see whether it equals the target.',
		found:
			'The checking program printed: WRONG, the printed expression is cut off and cannot be parsed: unexpected end of input after "12 /".',
	},
	{
		guidance:
			'The search is correct now, but the line that was printed is shortened and lacks the delimiters, so it cannot be read as an answer. Print the whole expression, without any abbreviation, as <<<expression>>> on a line of its own, and nothing else besides it. Then the answer can be returned.',
		before:
			'Understood. The final program is the same exhaustive search, written a little more compactly; it writes the complete expression between the delimiters and terminates immediately afterwards, so that no other output can be confused with the answer.',
		program: `from fractions import Fraction
import sys

def explore(state):
    if len(state) == 1:
        number, rendering = state[0]
        if number == 24:
            print("<<<" + rendering + ">>>")
            sys.exit(0)
        return
    size = len(state)
    for a in range(size):
        for b in range(size):
            if a == b:
                continue
            kept = [state[c] for c in range(size) if c not in (a, b)]
            x, y = state[a], state[b]
            if a < b:
                explore(kept + [(x[0] + y[0], "(" + x[1] + " + " + y[1] + ")")])
                explore(kept + [(x[0] * y[0], "(" + x[1] + " * " + y[1] + ")")])
            explore(kept + [(x[0] - y[0], "(" + x[1] + " - " + y[1] + ")")])
            if y[0] != 0:
                explore(kept + [(x[0] / y[0], "(" + x[1] + " / " + y[1] + ")")])

explore([(Fraction(v), str(v)) for v in (3, 7, 11, 12)])
print("<<<none>>>")`,
		after:
			'Exiting with status zero right after the first hit keeps the output to one line. If the search space were exhausted the last statement would say so explicitly.',
		output: '<<<((12 - (7 - 11)) + ... 3 * 11 - 9)>>>\n',
		error: '',
		checker:
			'The delimiters are present. The remaining work for the checker is the same as before: tokenise, compare the multiset of numbers, evaluate, and report the first rule that is broken, or CORRECT when there is none.',
		found: 'The checking program printed: CORRECT.',
	},
];

const checkingProgram = (round: number) => `import re
from fractions import Fraction

answer = """round ${round}"""
match = re.search(r"<<<(.*?)>>>", answer, re.S)
if not match:
    print("WRONG, no expression between the delimiters")
else:
    numbers = sorted(map(int, re.findall(r"\\d+", match.group(1))))
    print("CORRECT" if numbers == [3, 7, 11, 12] else "WRONG, other numbers were used")`;

function eventsOf(text: RoundText, number: number): RunEvent[] {
	const round = number;
	const checkText = `${text.checker}\n\n\`\`\`python\n${checkingProgram(round)}\n\`\`\``;
	const usage = (role: 'guidance' | 'answer' | 'self-check', input: number): RunEvent => ({
		type: 'usage',
		round,
		role,
		input: input + 731 * round,
		output: 119 + 37 * round,
		estimated: false,
		cost: 0.004137 * (round + 1),
		seconds: 2.6180339887 + round,
	});
	return [
		{
			type: 'guidance',
			round,
			text: text.guidance,
			decision: number === 0 ? 'code' : 'guide',
			prompt: text.guidance,
			by: 'model',
		},
		usage('guidance', 803),
		{
			type: 'answer',
			round,
			text: `${text.before}\n\n\`\`\`python\n${text.program}\n\`\`\`\n\n${text.after}`,
			code: text.program,
			finish: 'stop',
			model: 'gpt-4o-2024-11-20',
		},
		usage('answer', 911),
		{
			type: 'execution',
			round,
			purpose: 'answer',
			code: text.program,
			output: text.output,
			error: text.error,
			ending: text.error === '' ? 'ok' : 'error',
			seconds: 0.0314 + round / 7,
		},
		{
			type: 'symbolic-check',
			round,
			published: { score: 3 + round, search: true, symbolic: false, numeric: round > 1 },
			tree: {
				score: 4 + round,
				loops: 2 + round,
				conditions: 3,
				handlers: 0,
				operations: 11 + 2 * round,
				search: true,
				symbolic: false,
				numeric: false,
			},
			tooSimple: false,
		},
		{
			type: 'self-check-program',
			round,
			attempt: 1,
			text: checkText,
			code: checkingProgram(round),
		},
		usage('self-check', 640),
		{
			type: 'execution',
			round,
			purpose: 'self-check',
			code: checkingProgram(round),
			output: `${text.found.split(': ')[1]}\n`,
			error: '',
			ending: 'ok',
			seconds: 0.0271,
		},
		{ type: 'self-check', round, ok: round === 4 },
	];
}

/** What happened in it: five rounds of about 3.6 KB each. */
export const fiveRounds: readonly RunEvent[] = [
	{
		type: 'start',
		question,
		puzzle: { numbers: [3, 7, 11, 12], target: 24 },
		puzzleHash: '0123456789ab',
		at: '2026-11-22T10:00:00.000Z',
		python: 'Python 3.14.2 (Pyodide 314.0.7)',
		build: '0.2.0+0123456',
	},
	...texts.flatMap(eventsOf),
	{
		type: 'verdict',
		correct: false,
		read: null,
		constraint: 'unreadable',
		reason: 'The expression could not be parsed at "...".',
		source: 'output',
	},
	{ type: 'end', because: 'finished' },
];
