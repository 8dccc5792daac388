import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asFailure, Failure } from '../src/core/failure.ts';
import { chooseRecordings, entryOf, foundIn, RULE } from '../src/lab/recordings/choose.ts';
import type { Gallery } from '../src/lab/recordings/gallery.ts';
import { readRecording, writeRecording } from '../src/lab/recordings/recording.ts';

/** Where the site has its recorded runs. */
const SITE = fileURLToPath(new URL('../public/recordings', import.meta.url));
/** What in that folder is no recorded run. */
const OTHERS = ['index.json', 'plan.json'];

/** Puts the runs that the gallery's rule takes into the site, in place of those that are there. */
export async function chooseVerb(words: string[]): Promise<number> {
	const { folder, out } = readWords(words);
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
	const recordings = [];
	for (const file of files.filter((one) => !OTHERS.includes(one))) {
		const recording = readRecording(await readFile(join(folder, file), 'utf8'));
		recordings.push({ id: basename(file, '.json'), recording });
	}
	const chosen = chooseRecordings(recordings);
	await mkdir(out, { recursive: true });
	for (const file of await readdir(out))
		if (file.endsWith('.json') && !OTHERS.includes(file)) await rm(join(out, file));
	for (const { id, recording } of chosen)
		await writeFile(join(out, `${id}.json`), writeRecording(recording));
	const gallery: Gallery = {
		rule: RULE,
		recorded: recordings.length,
		found: foundIn(recordings),
		entries: chosen.map(entryOf),
	};
	await writeFile(join(out, 'index.json'), `${JSON.stringify(gallery, null, '\t')}\n`);
	process.stderr.write(`${chosen.length} of ${recordings.length} runs are shown.\n`);
	return 0;
}

function readWords(words: string[]) {
	const options = { out: { type: 'string', default: SITE } } as const;
	try {
		const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true });
		const [folder, ...others] = positionals;
		if (folder === undefined || others.length > 0)
			throw new Failure('bad-option', 'Name one folder of recorded runs; --help tells more.');
		return { folder, ...values };
	} catch (thrown) {
		throw asFailure(thrown, 'bad-option');
	}
}
