/** A piece of code and the class its colour comes from; empty for plain. */
export interface CodePiece {
	readonly text: string;
	readonly scope: string;
}

/** Longer programs stay plain: colouring must never make the page wait. */
const LONGEST = 20_000;

/** Colours Python. Loads the highlighter when first used. */
export async function highlightPython(code: string): Promise<CodePiece[]> {
	if (code.length > LONGEST) return [{ text: code, scope: '' }];
	const { highlight } = await import('./highlighter.ts');
	// Parsed into an inert document and taken over as text: no HTML reaches the page.
	const { body } = new DOMParser().parseFromString(highlight(code), 'text/html');
	return [...body.childNodes].flatMap((node) => pieces(node, ''));
}

function pieces(node: Node, scope: string): CodePiece[] {
	if (!(node instanceof HTMLElement)) return [{ text: node.textContent ?? '', scope }];
	const own = node.className.replace('hljs-', '').split(' ')[0] ?? scope;
	return [...node.childNodes].flatMap((child) => pieces(child, own));
}
