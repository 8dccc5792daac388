import type { LessonPuzzle } from '../puzzle.ts';

const puzzle = (word: string, letter: string): LessonPuzzle => ({
	task: 'letters',
	puzzle: { word, parts: [letter] },
});

const data = (word: string, letter: string) => `word = "${word}"\nletter = "${letter}"`;

const caseOf = (word: string, letter: string) => ({
	title: `${word}, letter ${letter}`,
	data: data(word, letter),
	puzzle: puzzle(word, letter),
});

export const STRAWBERRY = caseOf('strawberry', 'r');
export const MISSISSIPPI = caseOf('mississippi', 's');

const PRINT =
	'print("<<<Count: " + str(len(positions)) + ", Positions: " + str(positions) + ">>>")';

/** What a hasty model writes: a program, and nothing is computed. */
export const HASTY = `# I looked at the word and counted.
print("<<<Count: 2, Positions: [3, 8]>>>")`;

export const FIXED = 'print("<<<Count: 3, Positions: [3, 8, 9]>>>")';

export const HALF = `positions = [3, 8]
${PRINT}`;

export const LOOP = `positions = []
for place in range(len(word)):
    if word[place] == letter:
        positions.append(place + 1)
${PRINT}`;

export const COMPREHENSION = `positions = [at for at, one in enumerate(word, 1) if one == letter]
${PRINT}`;

export const PRODUCT = 'print("<<<" + str(47 * 38) + ">>>")';

export const FAKE = `for a in range(3):
    for b in range(3):
        if a == b:
            pass
${FIXED}`;
