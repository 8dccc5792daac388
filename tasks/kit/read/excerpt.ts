/** A short form of a text for a verdict's `read` and `reason`. */
export function excerpt(text: string, longest = 120): string {
	const line = text
		.slice(0, 20 * longest)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
