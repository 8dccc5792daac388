/**
 * Settings of format 1, of which a link names only the unusual ones, in today's form. They had
 * one temperature and one answer limit for both models. The defaults are format 1's own, for ever.
 */
export function settingsFromFormat1({
	temperature = 0,
	answerTokens = 2000,
	...others
}: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const sampling = { temperature, answerTokens };
	return {
		maxRounds: 5,
		pythonSeconds: 10,
		outputTokens: 2000,
		selfCheckTries: 3,
		simpleScore: 2,
		sampling: { taskLLM: sampling, steerer: sampling },
		...others,
	};
}
