/** What the page's code meets in a browser that lacks something, in the words of the three engines. */
const MISSING =
	/^Can't find variable: (\S+)$|^(\S{1,100}) is not (?:defined|a function|a constructor)\b/;

/** The name of what this browser lacks, where an error says that it does; else null. */
export function missingFeature(thrown: unknown): string | null {
	if (!(thrown instanceof ReferenceError || thrown instanceof TypeError)) return null;
	const [, variable, other] = MISSING.exec(thrown.message) ?? [];
	return variable ?? other ?? null;
}
