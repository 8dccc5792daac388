import type { PromptPack } from '../prompts.ts';

/**
 * The project's own wording, first release. Frozen: a run that used it must find every word again, so
 * other words go into a new file, `built-in-2.ts`, which may take over what it does not change.
 */
export const pack: PromptPack = {
	name: 'built-in-1',
	templates: {
		// In front of what they speak about, as they are.
		choose: `You guide another language model, the TaskLLM, towards the right answer to the question below. You never answer the question yourself. First choose how the TaskLLM starts.

Code suits questions with one exact answer that a program can search for, count, simulate or compute: arithmetic with large numbers, combinatorial puzzles, constraints, long texts looked at letter by letter, plans of many steps. The TaskLLM's program is run and its output read.
Text suits questions that need common sense, interpretation or a few short steps of reasoning, where a program would only print what was decided without it.

Reply with <<<Code>>> or <<<Text>>> and nothing else.

Question:
`,
		decide: `The TaskLLM has answered; below are its response, what its program printed if it wrote one, and what the checkers found. The checkers can be wrong, so weigh what they say. Decide what comes next:

- If you are convinced that the answer is right and in the form that the question asks for, reply <<<Return Answer>>>.
- If text reasoning went wrong where a program could work the answer out, reply <<<Code>>>, or guidance that says what the program should do.
- If programs keep failing and the question can be reasoned out, reply <<<Text>>>, or guidance that says what to look at.
- Otherwise reply with guidance of your own: name the mistake, the constraint that broke or the error, and the approach to take now. A program that merely prints an answer found without it should become one that searches, or computes symbolically, and tests every constraint before printing.

The guidance is sent to the TaskLLM as it is, so speak to it, be specific, and don't give the final answer away unless you are sure of it.

`,
		code: `Answer the question with a Python program. Think first about what the program has to do and say so in a few sentences. Then write the whole program in one block that starts with \`\`\`python and ends with \`\`\`. It is run as it stands, with the standard library, without input, for a few seconds; it must print the final answer in the form that the question asks for.

`,
		text: `Answer the question by reasoning in plain text. Do not write code. Go step by step, check each step against the question, and end with the final answer in the form that the question asks for.

`,
		selfCheck: `Below are a question and a response to it. Write a Python program that checks the response's final answer. It should put the answer from the response into variables, test it against every rule and constraint of the question, and work the answer out anew where that is possible; it must not trust the reasoning or the output in the response. If something is wrong, it prints what, such as the rule that broke and the values involved. The last line that it prints is \`Verdict: Correct\` if the answer passes everything, else \`Verdict: Incorrect\`. Write the whole program in one block that starts with \`\`\`python and ends with \`\`\`; it is run as it stands, with the standard library, for a few seconds.

`,

		agentDecide: `You guide another language model, the TaskLLM, towards the right answer to the question below. You don't answer the question yourself. The TaskLLM has answered; its response, what its program printed if it wrote one, and what the checkers found stand behind the question. The checkers can be wrong, so weigh what they say. Decide what comes next:

- If you are convinced that the answer is right and in the form that the question asks for, reply <<<Return Answer>>>.
- If nothing more can be reached, reply <<<Terminate>>>.
- If text reasoning went wrong where a program could work the answer out, tell the TaskLLM to write a program, and what it should search, count, simulate or compute.
- If programs keep failing and the question can be reasoned out, tell the TaskLLM to reason in text without code, and what to look at.
- If a program merely prints an answer found without it, ask for one that searches, or computes symbolically, and tests every constraint before printing.
- Otherwise name the mistake, the constraint that broke or the error, and the approach to take now.

What stands between <<< and >>> is sent to the TaskLLM as it is, so speak to it, in full sentences, and don't give the final answer away unless you are sure of it.

Question:`,
		paraphrase: `Say the instruction below in other words. It must ask for the same, in the same form, and leave nothing out. Reply with the new wording and nothing else.

Instruction:
`,
		steererExamples: `You will be asked how another language model, the TaskLLM, should go about a question, and later how it should go on. These examples show what good guidance is:

1. The question asks for the product of two numbers of twelve digits. Good: <<<Code>>>, as one line of Python is exact and words are not.
2. The question asks which of four sentences is ironic. Good: <<<Text>>>, as a program would only print what was decided without it.
3. A Sudoku was answered in text, and the check says that two cells of a column are equal. Good: <<<Write a Python program that fills the grid cell by cell, takes back what breaks a row, a column or a box, and prints the full grid.>>>
4. A program prints an arrangement that stands in it as a constant, and its complexity score is 0. Good: <<<The program only prints an arrangement. Go through all permutations, test each condition of the question on them, and print the one that meets all.>>>
5. A program raised an IndexError. Good: <<<The index runs past the end of the list when the last letter is reached. Correct the bounds and write the whole program again.>>>
6. Two programs ran into the time limit on a question of three short steps. Good: <<<Text>>>.
7. A program searched, tested every constraint, and the check passed. Good: <<<Return Answer>>>.

`,

		assistant: `You are a helpful assistant who solves tasks with reasoning and with Python. Where a program helps, to search, count, compute or test, write it whole in one block that starts with \`\`\`python and ends with \`\`\`; it is run as it stands, with the standard library, without input, and must print what is asked for. Where reasoning in words is enough, don't write a program. Check the result against the question, and end with the final answer in the form that the question asks for.

`,
		examples: `A question can be answered by reasoning in text, or by a Python program in one block that starts with \`\`\`python and ends with \`\`\`; the program is run and what it prints is the answer. Choose the way that is surer. Examples of good choices:

1. "What is 48,213 × 77,104?" Code: a product of long numbers is computed exactly in one line.
2. "Which of these four sentences is ironic?" Text: it takes a reader's understanding, and a program would only print what was decided without it.
3. "Fill this 9 × 9 Sudoku." Code: try the values cell by cell, take back what breaks a rule, and print the full grid.
4. "Anna is older than Ben, and Ben is older than Carl. Who is the youngest?" Text: two short steps.
5. "At which positions of this text of 400 letters does the letter e stand?" Code: go through the text by index, as counting letters by eye goes wrong.

Now answer this question. End with the final answer in the form that it asks for.

`,
		summarise: `Two agents have answered the question below, one by reasoning in text, one with a Python program; what a program printed stands with its answer. Weigh both, find out which is right where they differ, and correct what is wrong. Then give the final answer, in text or by a whole Python program in one block that starts with \`\`\`python and ends with \`\`\`, whose output is then the answer.

`,
		interpreter: `Answer the question with the help of a Python interpreter. Write one program at a time, whole, in a block that starts with \`\`\`python and ends with \`\`\`; it is run with the standard library, without input, and what it prints is sent back to you. Nothing is kept from one program to the next. When you are sure, give the final answer in words alone, in the form that the question asks for.

`,
		simulate: `Write a Python program that answers the question, in one block that starts with \`\`\`python and ends with \`\`\`. There is no interpreter: nothing is run. Play the interpreter yourself: go through the program step by step, keeping track of its variables, and write down what it would print. End, outside the block, with the final answer in the form that the question asks for.

`,

		// Joined round answers and findings; names in braces are filled in.
		emptyAnswer: '(no answer)',
		executed: `{answer}

Execution of the program above:
output: {output}
errors: {errors}`,
		noErrors: 'none',
		outputLeftOut: '(left out: about {tokens} tokens, more than the {limit} that fit)',
		withNotes: `{response}

Note: {notes}`,
		aboutLastAnswer: `About your last answer: {notes}

{guidance}`,
		notRunSecond:
			'Only the first program was run, not the ones after it. A program has to stand in one block as a whole.',
		notRunUnclosed:
			'A program was not run, because its block has no closing fence. It has to end with ``` on a line of its own.',
		notRunUnnamed:
			'A program was not run, because its block does not say that it is Python. It has to open with ```python.',
		notRunLanguage: 'A program was not run, because it is in another language. Only Python is run.',
		notRunUnfenced:
			'A program was not run, because it stands in no block. It has to stand between ```python and ```.',
		summariseBoth: `Question:
{question}

Agent 1, in text:
{text}

Agent 2, in code:
{code}

Final answer:
`,
		interpreterResult: `Your program was run.
output: {output}
errors: {errors}

Go on with another program, or give the final answer in words alone.`,
		interpreterAgain:
			'Write the program again so that it can be run, or give the final answer in words alone.',
		agentReport: ` {question}

{report}`,
		reportResponse: `Response of the TaskLLM:
{response}`,
		reportSelfCheck: `Feedback of the self-answer checker:
{report}`,
		reportSymbolic: `Feedback of the symbolic checker:
{report}`,
		reportRequest: 'Give the guidance for the next round in the form <<<guidance>>>.',
		selfCheckRequest: `Question:
{question}

Response:
{response}

Checking program:
`,
		selfCheckOutput: 'output: {output}',
		selfCheckSilent: '(nothing)',
		selfCheckUnclear:
			'\nverdict: unclear; the output says neither that the answer is correct nor that it is not.',
		selfCheckFailed: `output: {output}
errors: {errors}`,
		selfCheckNoCode: 'errors: the reply had no Python block to run.',
		selfCheckTooLong: 'The self-answer check does not work this round.',
		symbolicShows: 'The program shows {kinds}.',
		symbolicShowsNone: 'The program shows no search, no symbolic and no numerical computing.',
		symbolicSearch: 'search (loops or itertools)',
		symbolicSymbolic: 'symbolic computing (expressions built or evaluated as text)',
		symbolicNumeric: 'numerical computing (arithmetic)',
		symbolicScore: 'Complexity score: {score}',
		symbolicTree:
			'From the syntax tree: {loops} loops, {conditions} conditions, {handlers} error handlers, {operations} arithmetic operations.',
		symbolicTooSimple:
			'The program may be too simple to search or compute the answer; it may only print one that was found without it.',
		symbolicFault: 'The program could not be analysed, because Python cannot read it: {fault}',

		// What the built-in steerers tell the TaskLLM.
		codeFirstMore:
			'Write the program again so that it does more of the work: let it hold the data of the question, search through the possibilities or compute step by step, and test the result against each condition before it prints the answer in the form that the question asks for.',
		codeFirstMost:
			'Write the program once more, complete and exact: a systematic search or a symbolic computation over all cases, without a value that was found by other means, with every condition of the question as a test of its own, and a message where none is met. It prints the answer in the form that the question asks for.',
		rulesPrint:
			'The Python program ran but printed nothing. Write the whole program again, so that it computes the answer and prints it in the form that the question asks for.',
		rulesFaster:
			'The Python program did not finish: it ran into the time limit after {seconds} seconds. Write one with a more efficient algorithm: cut branches of the search as soon as a constraint breaks, remember what was computed before, or find a formula instead of trying every case.',
		rulesRepair: `The Python program failed:
{error}
Find the cause, correct it, and write the whole program again. It must compute the answer and print it in the form that the question asks for.`,
		rulesSimple:
			'The Python program is too simple: it seems to print an answer that was found without it. ',
		rulesDoubt: `The check of the answer did not pass:
{report}
`,
		rulesCompute:
			"Write a Python program that works the answer out by itself, by searching through the possibilities or computing symbolically from the question's own data, and that tests every constraint before it prints the answer in the form that the question asks for.",
	},
};
