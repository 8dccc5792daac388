/** What a policy makes of a text before the browser takes it; null: nothing, and the browser refuses. */
interface Rules {
	readonly createHTML?: (html: string) => string;
	readonly createScriptURL?: (address: string) => string | null;
}

declare global {
	/** Absent in browsers without Trusted Types. */
	var trustedTypes: { createPolicy<Own extends Rules>(name: string, rules: Own): Own } | undefined;
}

/**
 * The rules as a policy that the browser knows, or as they are where it knows none. Which policies
 * there may be, and that nothing else becomes HTML or a script, the page's security policy says
 * (`tools/vite/content-security-policy.ts`).
 */
export function policy<Own extends Rules>(
	name: 'default' | 'python-frame' | 'python-worker',
	rules: Own,
): Own {
	return globalThis.trustedTypes?.createPolicy(name, rules) ?? rules;
}
