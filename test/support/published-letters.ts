import { strToU8, zipSync } from 'fflate';
import type { Dropped } from '../../src/published/read-published.ts';

/** Data of the published shape, made here: the published texts are not part of the project. */
const RANGE = 'Letters/Letters_dataset_min_length_5_max_length_10';
const word = (letters: string) => strToU8(JSON.stringify(letters));

const FILES = {
	[`${RANGE}/a_3_0/test_words.json`]: word('banana'),
	[`${RANGE}/a_3_10/test_words.json`]: word('alabama'),
	[`${RANGE}/a_3_2/test_words.json`]: word('sahara'),
	[`${RANGE}/b_1_0/test_words.json`]: strToU8('{ no JSON'),
	'Letters/notes.txt': strToU8('no instance'),
};

/** Three instances, of which one word each; a file that is no JSON, and one that is none of a task. */
export function lettersZip(name = 'Letters.zip'): Dropped {
	return { path: name, file: new Blob([zipSync(FILES)]) };
}

/** The same as loose files of a dropped folder. */
export const lettersFiles: readonly Dropped[] = Object.entries(FILES).map(([path, bytes]) => ({
	path: `gathered/${path}`,
	file: new Blob([bytes]),
}));
