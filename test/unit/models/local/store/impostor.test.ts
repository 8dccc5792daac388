import { expect, test } from 'vitest';
import { beginningOf, impostorIn } from '../../../../../src/models/local/store/impostor.ts';

test.each([
	['version https://git-lfs.github.com/spec/v1\noid sha256:aa', 'a Git LFS pointer'],
	['<!doctype html><title>x', 'a web page'],
	['\ufeff\r\n <HTML lang="en">', 'a web page'],
	['<!-- x -->\n<html>', 'a web page'],
	['<!-- x --><!-- y --><html>', 'a web page'],
	['<Error><Code>NoSuchKey</Code>', 'a web page'],
	['<title>Not found', 'a web page'],
	['\n\nversion https://git-lfs.github.com/spec/v1\r\n', 'a Git LFS pointer'],
	['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'a web page'],
])('%j stands for a file', (text, what) => {
	const beginning = beginningOf(new TextEncoder().encode(text + 'x'.repeat(5000)));
	expect(impostorIn('x.gguf', beginning)).toContain(`x.gguf is ${what}`);
});

test.each(['GGUF\u0003', '{"a": "<html>"}', '', '<\u0000\u0000', 'version 1', '\0asm'])(
	'%j may be the file',
	(text) => {
		expect(impostorIn('x', text)).toBeNull();
	},
);

test('a comment without an end is passed over in no time', () => {
	const start = performance.now();
	impostorIn('x', '<!--'.repeat(250_000));
	expect(performance.now() - start).toBeLessThan(200);
});
