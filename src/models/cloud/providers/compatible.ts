import type { ModelSpec } from '../../../core/spec.ts';
import type { Provider } from '../provider.ts';

/** Any server that speaks OpenAI's chat completions: Ollama, LM Studio, vLLM, llama.cpp and others. */
export const provider: Provider = {
	id: 'compatible',
	title: 'OpenAI-compatible server',
	baseUrl: 'http://localhost:11434/v1',
	ownAddress: true,
	needsKey: false,
	keyFrom: 'whoever runs the server; most local servers need none',
	wire: 'openai-chat',
	// By the names that their makers gave them; whoever serves them may call them otherwise.
	quirks: { thinks: /(deepseek|-)r1\b|qwq|gpt-oss|magistral/i, askUsage: true },
	// vLLM, llama.cpp and LM Studio take it; Ollama reads over what it does not know.
	sampling: { topK: 'top_k' },
	models: [],
	asOf: '2026-11',
};

/** What CodeSteerLLM is served as by a server of one's own (vLLM's address); its name is to be typed. */
export const OWN_SERVER: ModelSpec = {
	provider: provider.id,
	model: '',
	baseUrl: 'http://localhost:8000/v1',
};
