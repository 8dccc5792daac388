import type { PromptPack } from '../prompts.ts';
import { createPack } from './pack.ts';

/** The project's own wording. A change of a word changes the hash, and old runs no longer resume. */
export const builtInPack: PromptPack = createPack('built-in', {
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
	selfCheck: `Below are a question and a response to it. Write a Python program that checks the response's final answer. It should put the answer from the response into variables, test it against every rule and constraint of the question, and work the answer out anew where that is possible; it must not trust the reasoning or the output in the response. It prints "Correct" if the answer passes everything; otherwise it prints "Incorrect" and what is wrong, such as the rule that broke and the values involved. Write the whole program in one block that starts with \`\`\`python and ends with \`\`\`; it is run as it stands, with the standard library, for a few seconds.

`,
});
