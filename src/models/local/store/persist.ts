/** Asks the browser to keep what is stored until the person deletes it; it may say no, or ask them. */
export async function persist(): Promise<void> {
	if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
}
