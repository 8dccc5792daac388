import type { Caption, Picture, Tone } from '../kit/draw/picture.ts';
import { type Finding, type Puzzle, positionsOf } from './puzzle.ts';

/** The word letter by letter; what an answer lists is drawn in, false positions wrong, missed ones highlighted. */
export function picture(puzzle: Puzzle, findings?: readonly Finding[]): Picture {
	const { word, parts } = puzzle;
	const tones = new Array<Tone>(word.length).fill('plain');
	const asked = parts.map((part) => `"${part}"`).join(', ');
	let description = `A word of ${word.length} letters in which ${asked} is looked for: ${word}.`;
	if (findings) {
		const marked = { answer: 0, highlight: 0, wrong: 0 };
		const mark = (tone: keyof typeof marked, position: number, part: string) => {
			marked[tone]++;
			for (let at = position - 1; at < position - 1 + part.length; at++)
				if (at >= 0 && at < word.length) tones[at] = tone;
		};
		for (const [index, part] of parts.entries()) {
			const truth = new Set(positionsOf(word, part));
			const listed = new Set(findings[index]?.positions);
			for (const position of listed) if (truth.has(position)) mark('answer', position, part);
			for (const position of truth) if (!listed.has(position)) mark('highlight', position, part);
			for (const position of listed) if (!truth.has(position)) mark('wrong', position, part);
		}
		description +=
			` The answer lists ${marked.answer} right positions and ${marked.wrong} wrong ones,` +
			` and misses ${marked.highlight}.`;
	}
	const items = [...word].map((text, index) => ({ text, tone: tones[index] ?? 'plain' }));
	return { kind: 'sequence', items, description, highlight: 'missed' };
}

/** What is asked, for people. */
export function caption({ word, parts }: Puzzle): Caption {
	const quoted = parts.map((part) => `"${part}"`);
	const kind = parts[0]?.length === 2 ? 'pair' : 'letter';
	const what =
		parts.length === 1
			? `the ${kind} ${quoted[0]} occur`
			: `each of the ${kind}s ${quoted.join(', ')} occur`;
	return {
		goal: `How often does ${what} in these ${word.length} letters, and at which positions, counted from 1?`,
	};
}
