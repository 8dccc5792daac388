import { Failure } from '../../core/failure.ts';
import {
	type Gallery,
	loadGallery,
	loadRecording,
	type ReadFile,
} from '../../lab/recordings/gallery.ts';
import type { Recording } from '../../lab/recordings/recording.ts';

/** Reads one of the site's own recordings. */
const read: ReadFile = async (name) => {
	const response = await fetch(new URL(`recordings/${name}`, document.baseURI));
	if (!response.ok)
		throw new Failure('recording-missing', `The site answered ${response.status} for ${name}.`);
	return response.text();
};

/** The site's recorded runs, without what happened in them. @throws Failure `recording-missing` */
export const siteGallery = (): Promise<Gallery> => loadGallery(read);

/** One of the site's recorded runs. @throws Failure `recording-missing` */
export const siteRecording = (id: string): Promise<Recording> => loadRecording(id, read);
