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
	return pieces(highlight(code));
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#x27;': "'",
	'&amp;': '&',
};

/** The highlighter's HTML, all of it spans and text, as pieces: the page takes no HTML over. */
function pieces(html: string): CodePiece[] {
	const scopes: string[] = [];
	const found: CodePiece[] = [];
	for (const [part] of html.matchAll(/<span class="[^"]*">|<\/span>|[^<]+/g)) {
		if (part === '</span>') scopes.pop();
		else if (part.startsWith('<')) scopes.push(/hljs-(\w+)/.exec(part)?.[1] ?? '');
		else {
			const text = part.replaceAll(
				/&(?:lt|gt|quot|#x27|amp);/g,
				(entity) => ENTITIES[entity] ?? '',
			);
			found.push({ text, scope: scopes.at(-1) ?? '' });
		}
	}
	return found;
}
