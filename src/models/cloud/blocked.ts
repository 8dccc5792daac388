/** What to do where the browser may not reach a provider, by its id; others have the sentence below. */
const ADVICE: ReadonlyMap<string, string> = new Map([
	[
		'anthropic',
		'Some Anthropic organisations forbid calls from web pages: its administrator can allow them in the console, or use a key of another organisation.',
	],
	[
		'compatible',
		'Check that the server runs and that its address is right (most end in /v1), and let it accept this page: Ollama by the environment variable OLLAMA_ORIGINS, LM Studio by "Enable CORS" in its server settings, vLLM by --allowed-origins; llama.cpp accepts every page, unless it was started with --tools, --mcp or --agent: then only pages of this computer. Where the browser asks whether this site may reach your network, allow it.',
	],
]);

/** What to do where the browser may not reach a provider at a host. */
export function adviceWhenBlocked(provider: string, host: string): string {
	return (
		ADVICE.get(provider) ?? `Check that no browser extension or company network stops ${host}.`
	);
}
