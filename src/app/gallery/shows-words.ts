import type { GalleryEntry } from '../../lab/recordings/gallery.ts';

/** What recorded runs show: the headings of the gallery, in its order. */
export const SHOWS_WORDS: Readonly<Record<GalleryEntry['shows'], string>> = {
	'text-wrong-code-right': 'Wrong in words, right in code',
	'text-right-code-detour': 'Right in words, code is a detour',
	'code-computes-nothing': 'Code that computes nothing',
	'misleading-check': 'A check that misleads',
	'steering-helps': 'Steered to the right answer',
	'steering-fails': 'Steering that fails',
};
