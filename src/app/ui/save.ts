/** Offers a text, in one piece or several, as a file to save. */
export function saveText(name: string, text: string | readonly string[]): void {
	saveBlob(name, new Blob([text].flat(), { type: 'application/json' }));
}

/** Offers bytes as a file to save. */
export function saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): void {
	saveBlob(name, new Blob([bytes]));
}

/** Offers a file to save. */
export function saveBlob(name: string, content: Blob): void {
	const anchor = document.createElement('a');
	anchor.href = URL.createObjectURL(content);
	anchor.download = name;
	anchor.click();
	// Some browsers begin reading only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
