/** A piece of a lesson's words and how it is set. */
export interface WordPiece {
	readonly text: string;
	readonly as: 'plain' | 'code' | 'name' | 'stress';
}

const MARKED = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/g;

/** Words with `code`, **names** and *stress*, in pieces. */
export function wordPieces(words: string): WordPiece[] {
	const pieces: WordPiece[] = [];
	let from = 0;
	const plain = (to: number) => {
		if (to > from) pieces.push({ text: words.slice(from, to), as: 'plain' });
	};
	for (const match of words.matchAll(MARKED)) {
		const [whole, code, name, stress] = match;
		plain(match.index);
		from = match.index + whole.length;
		if (code !== undefined) pieces.push({ text: code, as: 'code' });
		else if (name !== undefined) pieces.push({ text: name, as: 'name' });
		else pieces.push({ text: stress ?? '', as: 'stress' });
	}
	plain(words.length);
	return pieces;
}
