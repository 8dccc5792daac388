import { expect, test } from 'vitest';
import { modelOfFiles } from '../../../../../src/models/local/store/take-files.ts';
import { makeMlcFolder } from '../../../../support/mlc-folder.ts';
import { tinyGguf } from '../../../../support/tiny-gguf.ts';

const GGUF = tinyGguf({ scripts: [], template: null, name: 'Tiny' });
const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:aaaa\nsize 98362432\n';
const PAGE = '\n<!-- a page -->\n<!DOCTYPE html>\n<html><title>x</title></html>';
const file = (name: string, contents: string | Uint8Array = GGUF) =>
	new File([typeof contents === 'string' ? contents : contents.slice()], name);

test.each([
	['TINY-Q4_0.GGUF', 'TINY-Q4_0'],
	['tiny.Gguf', 'tiny'],
	['t-00001-of-00001.gguf', 't'],
	['sha256-0123456789abcdef', 'Tiny'],
])('a GGUF may be called %s', async (name, title) => {
	const model = await modelOfFiles([file('README.md', 'read'), file(name)], '');
	expect(model).toMatchObject({ engine: 'gguf', title, source: 'files' });
	expect(model.files.map(({ bytes }) => bytes)).toEqual([GGUF.length]);
});

test('parts in other cases are in order', async () => {
	const names = ['M-00002-OF-00002.GGUF', 'm-00001-of-00002.gguf'];
	const { files } = await modelOfFiles(
		names.map((name) => file(name)),
		'',
	);
	expect(files.map(({ name }) => name)).toEqual([...names].reverse());
});

test.each([
	['a Git LFS pointer', POINTER],
	['a web page', PAGE],
])(
	'%s is named, in the place of a GGUF and of any file of an MLC folder',
	async (what, contents) => {
		const message = expect.stringMatching(
			new RegExp(`^(x\\.GGUF|params_|tokenizer|mlc-|tensor-).* is ${what}`),
		);
		const refused = expect.objectContaining({ code: 'not-a-model', message });
		await expect(modelOfFiles([file('x.GGUF', contents)], '')).rejects.toEqual(refused);
		const folder = [...makeMlcFolder([4096, 4096])];
		for (const [impostor] of folder) {
			const files = folder.map(([name, bytes]) => file(name, name === impostor ? contents : bytes));
			await expect(modelOfFiles(files, ''), impostor).rejects.toEqual(refused);
		}
	},
);

test('the files of an MLC folder may be in capitals', async () => {
	const files = [...makeMlcFolder([4096, 4096])].map(([name, bytes]) =>
		file(name.toUpperCase(), bytes),
	);
	expect(await modelOfFiles(files, 'Tiny')).toMatchObject({ engine: 'webllm', title: 'Tiny' });
});
