import type { LessonPuzzle } from '../puzzle.ts';

export const FOURS: LessonPuzzle = {
	task: 'game-24',
	puzzle: { numbers: [4, 4, 4, 6], target: 24 },
};

/** Two right answers, then three wrong ones: by the sum, by a number left out, by a number too many. */
export const ANSWERS = [
	'6 * (4 + 4 - 4)',
	'4 * 6 + 4 - 4',
	'4 * 4 + 4 + 6',
	'6 * 4',
	'(4 + 4) * 6 / 2',
];

export const CONTENT = `# Is there an answer?
if given:
    print("There is an answer. Correct")`;

export const VALUE = `# Does it make 24?
value = eval(given)
if value == 24:
    print("Correct")
else:
    print("Incorrect: it makes", value)`;

export const COMPARE = `# Is it what I found myself?
mine = "6 * (4 + 4 - 4)"
if given == mine:
    print("Correct")
else:
    print("Incorrect: I found", mine)`;

export const WHOLE = `# Does it use the right numbers, and make 24?
import re
numbers = sorted(int(one) for one in re.findall("[0-9]+", given))
value = eval(given)
if numbers != [4, 4, 4, 6]:
    print("Incorrect: it uses", numbers)
elif value != 24:
    print("Incorrect: it makes", value)
else:
    print("Correct")`;

/** The program of the value, with the numbers of the answer at hand. */
export const MENDABLE = `# Does it make 24?
import re
numbers = sorted(int(one) for one in re.findall("[0-9]+", given))
value = eval(given)
if value == 24:
    print("Correct")
else:
    print("Incorrect: it makes", value)`;

export const MENDED = MENDABLE.replace(
	'if value == 24:',
	'if value == 24 and numbers == [4, 4, 4, 6]:',
);

export const PROGRAMS = [
	{ id: 'content', title: 'A: is there an answer?', code: CONTENT },
	{ id: 'value', title: 'B: does it make 24?', code: VALUE },
	{ id: 'compare', title: 'C: is it what I found myself?', code: COMPARE },
	{ id: 'whole', title: 'D: the right numbers, and 24?', code: WHOLE },
];
