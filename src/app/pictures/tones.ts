import type { Picture, Tone } from '../../../tasks/kit/draw/picture.ts';

/** The tones that a picture uses. */
export function tonesOf(picture: Picture): ReadonlySet<Tone> {
	return new Set(markedIn(picture).map(({ tone }) => tone));
}

function markedIn(picture: Picture): readonly { readonly tone: Tone }[] {
	switch (picture.kind) {
		case 'grid':
			return picture.rows.flat();
		case 'cards':
			return picture.groups.flatMap((group) => group.cards);
		case 'stacks':
			return picture.scenes.flatMap((scene) => scene.stacks.flatMap((stack) => stack.blocks));
		case 'sequence':
			return picture.items;
		case 'map':
			return [
				...picture.areas.map(({ mark }) => mark),
				...picture.points.map(({ mark }) => mark),
				...picture.path,
			];
		case 'figure':
			return picture.figures.flatMap(({ lines, labels, caption }) => [
				...lines,
				...labels.map(({ mark }) => mark),
				...(caption ? [caption] : []),
			]);
	}
}
