import type { Picture } from '../../../tasks/kit/draw/picture.ts';

interface Toned {
	readonly tone: string;
}

/** The picture with those parts first in which an answer shows, so that a folded one shows it. */
export function answerFirst(picture: Picture): Picture {
	switch (picture.kind) {
		case 'cards':
			return { ...picture, groups: shownFirst(picture.groups, ({ cards }) => cards) };
		case 'stacks':
			return {
				...picture,
				scenes: shownFirst(picture.scenes, ({ stacks }) => stacks.flatMap(({ blocks }) => blocks)),
			};
		case 'figure':
			return {
				...picture,
				figures: shownFirst(picture.figures, ({ labels, caption }) => [
					...labels.map(({ mark }) => mark),
					...(caption ? [caption] : []),
				]),
			};
		default:
			return picture;
	}
}

function shownFirst<Part>(
	parts: readonly Part[],
	marksOf: (part: Part) => readonly Toned[],
): readonly Part[] {
	/** What is wrong comes before what is only answered. */
	const rank = (part: Part): number => {
		const tones = new Set(marksOf(part).map(({ tone }) => tone));
		return tones.has('wrong') ? 0 : tones.has('answer') ? 1 : 2;
	};
	return parts.toSorted((one, other) => rank(one) - rank(other));
}
