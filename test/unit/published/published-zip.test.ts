import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { publishedFilesOfZip } from '../../../src/published/published-zip.ts';

it('gives the files of a .zip, without its folders', () => {
	const zip = zipSync({
		'Set/': new Uint8Array(),
		'Set/a.txt': strToU8('é'),
		'Set/b.txt': strToU8(''),
	});
	const files = publishedFilesOfZip(zip, 'Set.zip');
	expect(files.map((file) => [file.path, file.text()])).toEqual([
		['Set/a.txt', 'é'],
		['Set/b.txt', ''],
	]);
});

it('says which file is no .zip', () => {
	const zip = zipSync({ 'Set/a.txt': strToU8('text '.repeat(100)) });
	for (const bytes of [new Uint8Array(), strToU8('not a zip'), zip.slice(0, -30)])
		expect(() => publishedFilesOfZip(bytes, 'Set.zip')).toThrow(
			/^Set\.zip cannot be read as a \.zip/,
		);
});

it('refuses a .zip that would fill the memory', () => {
	const zip = zipSync({ 'bomb.txt': strToU8('text') });
	// The unpacked size, as the central directory claims it.
	const directory = zip.findLastIndex(
		(_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1,
	);
	new DataView(zip.buffer).setUint32(directory + 24, 0x7fffffff, true);
	expect(() => publishedFilesOfZip(zip, 'bomb.zip')).toThrow(/unpacks to more than/);
});
