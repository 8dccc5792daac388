/** What the page's own words mean, in a sentence or two for somebody who meets them first. */
export const glossary = {
	TaskLLM: 'The model that answers the puzzle. It can be any model: large, small, or the stand-in.',
	steerer:
		'What tells the TaskLLM, round by round, to reason in words, to write a program, or to stop: fixed rules, a model trained for it, or you.',
	round:
		'One piece of guidance, the answer to it, the run of its program, and two checks of what came out.',
	'symbolic check':
		'Reads the program without running it: does it search or calculate, or only print a guess? A score of 2 or less counts as too simple.',
	'self-check':
		'The TaskLLM writes a second program that tests its own answer. It can be mistaken, as any answer can.',
	verdict:
		'The puzzle’s own rules, applied to the final answer. No model has a say in it, and whoever opens the run can compute it again.',
	trace: 'All that happened in a run: every answer, program, output and check.',
	recipe: 'What to run: puzzle, method, models and settings, without what came of it.',
	seen: 'Seen tasks were used to train CodeSteerLLM; unseen ones were kept back to test it.',
	method: 'A way from the question to a final answer: in words, in code, or steered between them.',
	contender: 'A method with its models and settings, as experiments compare them.',
	'stand-in':
		'Answers from a script that slips as a hasty person would, so that the page needs no key. It is not a real model.',
	interval:
		'Where the true rate plausibly lies, given how few runs there were: 95 of 100 such intervals hold it.',
} as const satisfies Readonly<Record<string, string>>;

export type GlossaryTerm = keyof typeof glossary;
