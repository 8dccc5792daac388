/**
 * Asks the browser to keep what is stored until the person deletes it; it may say no. It may also ask
 * them, as Firefox does: then this waits until they answer, which may be never.
 */
export async function persist(): Promise<void> {
	if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.();
}

/** Asks for it before something is stored, which goes on meanwhile, whatever the answer. */
export function askToPersist(): void {
	persist().catch(() => {});
}
