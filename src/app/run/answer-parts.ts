/** A piece of a model's text: prose, or a fenced block of code without its fences. */
export type AnswerPart =
	| { readonly kind: 'prose'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string; readonly language: string };

/** Splits a model's text at its fenced blocks; an unclosed fence (still streaming) runs to the end. */
export function answerParts(text: string): AnswerPart[] {
	const parts: AnswerPart[] = [];
	let lines: string[] = [];
	let language: string | null = null;
	const finish = () => {
		const body = lines.join('\n');
		if (language !== null) parts.push({ kind: 'code', text: body, language });
		else if (body.trim() !== '') parts.push({ kind: 'prose', text: body.trim() });
		lines = [];
	};
	for (const line of text.split('\n')) {
		const fence = /^\s*```\s*([\w+-]*)\s*$/.exec(line);
		if (fence && (language === null || fence[1] === '')) {
			finish();
			language = language === null ? (fence[1] ?? '').toLowerCase() : null;
		} else lines.push(line);
	}
	if (language === null || lines.length > 0) finish();
	return parts;
}

/** A piece of prose; `answer` where it is the `<<<…>>>` that a grader reads. */
export interface ProsePiece {
	readonly text: string;
	readonly answer: boolean;
}

/** Finds the delimited answers in prose. */
export function prosePieces(text: string): ProsePiece[] {
	return text
		.split(/(<<<[\s\S]*?>>>)/)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, answer: piece.startsWith('<<<') && piece.endsWith('>>>') }));
}
