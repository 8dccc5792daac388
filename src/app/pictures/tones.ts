import type { Mark, Picture, Tone } from '../../../tasks/kit/picture.ts';

/** The tones that a picture uses. */
export function tonesOf(picture: Picture): ReadonlySet<Tone> {
	return new Set(marksOf(picture).map((mark) => mark.tone));
}

function marksOf(picture: Picture): readonly Mark[] {
	switch (picture.kind) {
		case 'grid':
			return picture.rows.flat();
		case 'cards':
			return picture.groups.flatMap((group) => group.cards);
		case 'stacks':
			return picture.scenes.flatMap((scene) => scene.stacks.flatMap((stack) => stack.blocks));
		case 'sequence':
			return picture.items;
	}
}
