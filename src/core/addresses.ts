interface Configured {
	readonly VITE_CODESTEER_WEIGHTS?: string;
	readonly VITE_CODESTEER_GGUFS?: string;
	readonly VITE_PUBLISHED_PROMPTS?: string;
	readonly VITE_PYTHON_PACKAGES?: string;
}

const configured: Partial<ImportMetaEnv> & Configured = import.meta.env;

/**
 * Where others publish what the page fetches when the user asks. Whoever builds the site can name
 * mirrors: an environment variable of the name above, at build time.
 */
export const ADDRESSES = {
	/** CodeSteer-v1's safetensors, or a folder of them that is converted already. */
	codesteerWeights:
		configured.VITE_CODESTEER_WEIGHTS ?? 'https://huggingface.co/yongchao98/CodeSteer-v1',
	/** The folder of CodeSteer-v1's GGUF quantizations; ends with a slash. */
	codesteerGgufs:
		configured.VITE_CODESTEER_GGUFS ??
		'https://huggingface.co/tensorblock/CodeSteer-v1-GGUF/resolve/main/',
	/** The authors' `prompt.py`. */
	publishedPrompts:
		configured.VITE_PUBLISHED_PROMPTS ??
		'https://raw.githubusercontent.com/yongchao98/CodeSteer-v1.0/main/prompt.py',
	/** A folder of Pyodide releases, by version; ends with a slash. */
	pythonPackages: configured.VITE_PYTHON_PACKAGES ?? 'https://cdn.jsdelivr.net/pyodide/',
} as const;
