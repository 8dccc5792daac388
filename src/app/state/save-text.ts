/** Offers a text as a file to save. */
export function saveText(name: string, text: string): void {
	const anchor = document.createElement('a');
	anchor.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	anchor.download = name;
	anchor.click();
	// Some browsers begin reading only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
