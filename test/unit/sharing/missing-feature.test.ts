import { expect, it } from 'vitest';
import { missingFeature } from '../../../src/sharing/missing-feature.ts';

it.each([
	[new ReferenceError('DecompressionStream is not defined'), 'DecompressionStream'],
	[new ReferenceError("Can't find variable: TextDecoder"), 'TextDecoder'],
	[new TypeError('events.toSorted is not a function'), 'events.toSorted'],
	[new TypeError("a.at is not a function. (In 'a.at(1)', 'a.at' is undefined)"), 'a.at'],
	[new TypeError('Inflate is not a constructor'), 'Inflate'],
	[new TypeError('The encoded data was not valid for encoding utf-8'), null],
	[new SyntaxError('x is not defined in this JSON'), null],
	['Blob is not defined', null],
])('what a browser lacks, by its error: %s', (thrown, feature) => {
	expect(missingFeature(thrown)).toBe(feature);
});
