/** Bytes of a file's beginning that tell; a file with fewer is no model's. */
export const BEGINNING = 1024;

const POINTER = /^\s*version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//;
const MARKUP =
	/^\s*<(?:!--|!doctype\s+html\b|(?:html|head|body|title|script|meta|div|center|h1|error|\?xml)\b)/i;

/** What stands in the place of a model's file, by how that begins; null where it may be the file. */
export function impostorIn(name: string, beginning: string): string | null {
	if (MARKUP.test(beginning)) return webPage(name);
	if (!POINTER.test(beginning)) return null;
	return `${name} is a Git LFS pointer: a few lines that stand for the file. Get the file itself, by "git lfs pull" or from the download button of its page.`;
}

/** What is said of a web page that came instead of a file. */
export function webPage(name: string): string {
	return `${name} is a web page: a page about the file, a login or an error, and not the file. Get the file itself, from the download button of its page.`;
}

/** How bytes begin, as text. */
export function beginningOf(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes.subarray(0, BEGINNING));
}

/** As `impostorIn`, of a file that is here. */
export async function impostorOf(name: string, contents: Blob): Promise<string | null> {
	return impostorIn(name, await contents.slice(0, BEGINNING).text());
}
