import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstWordAt, readSide, sideAt, textParts } from '../../../../src/app/start/scene.ts';

const FOLDER = 'public/recordings';
const names = readdirSync(FOLDER).filter((name) => /-(all-text|all-code)-/.test(name));

describe.each(names)('the recorded run %s', (name) => {
	const side = readSide(readFileSync(`${FOLDER}/${name}`, 'utf8'));

	it('comes word by word, then what its program prints, then its verdict', () => {
		const first = firstWordAt([side]);
		expect(sideAt(side, first - 1)).toMatchObject({ text: '', verdict: null, doing: 'reading' });
		const middle = sideAt(side, (first + side.verdict.at) / 2);
		expect(side.text.startsWith(middle.text)).toBe(true);
		expect(sideAt(side, first)).toMatchObject({ verdict: null });
		expect(sideAt(side, Number.POSITIVE_INFINITY)).toEqual({
			text: side.text,
			output: side.output?.thing ?? null,
			verdict: side.verdict.thing,
			doing: null,
		});
	});

	it('has all of its answer in its pieces', () => {
		expect(side.pieces.at(-1)?.thing).toBe(side.text.length);
		const times = side.pieces.map(({ at }) => at);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
	});
});

describe('the text of an answer', () => {
	it('is prose and programs in turn, as far as it has come', () => {
		expect(textParts('So:\n```python\nprint(1)\n```\nDone.')).toEqual([
			{ code: false, text: 'So:' },
			{ code: true, text: 'print(1)' },
			{ code: false, text: 'Done.' },
		]);
		expect(textParts('So:\n```python\npri')).toEqual([
			{ code: false, text: 'So:' },
			{ code: true, text: 'pri' },
		]);
		expect(textParts('')).toEqual([]);
	});

	it('loses the marks of Markdown and LaTeX, and no word', () => {
		expect(textParts('**Step 1:** \\(-94 \\times -75\\)\n\n\\[ \\boxed{7050} \\]')).toEqual([
			{ code: false, text: 'Step 1: -94 × -75\n7050' },
		]);
	});
});

it('a file that holds no recorded run is refused', () => {
	expect(() => readSide('{"runs":[]}')).toThrow('holds no recorded run');
});
