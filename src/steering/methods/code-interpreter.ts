import type { Method } from '../method.ts';

/**
 * The baseline "Code Interpreter": the question alone, to a model whose provider runs programs while it
 * answers. The paper asked OpenAI's Assistants, which were switched off on 2026-08-26; this asks for what
 * followed, and for Anthropic's and Google's tools of the kind. Nothing runs here but the symbolic checker.
 */
export const method: Method = {
	id: 'code-interpreter',
	revision: 1,
	title: "Code interpreter (the provider's)",
	summary:
		"The TaskLLM gets the question alone, and its provider's own interpreter runs its programs while it answers; some providers bill that besides the tokens.",
	usesSteerer: false,
	usesInterpreter: true,
	templates: [],
	calls: () => ({ taskLLM: 1, steerer: 0 }),
	async *run({ question, settings, effects }) {
		const { code } = yield* effects.askInterpreter(0, [{ role: 'user', content: question }]);
		if (code !== null && settings.symbolicChecker !== 'off')
			yield* effects.checkSymbolically(0, code);
	},
};
