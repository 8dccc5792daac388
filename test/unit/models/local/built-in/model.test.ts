import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../../../../../src/core/failure.ts';
import {
	builtInState,
	downloadBuiltIn,
} from '../../../../../src/models/local/built-in/availability.ts';
import { createBuiltInModel } from '../../../../../src/models/local/built-in/model.ts';
import { standInBrowserModel } from '../../../../support/browser-model.ts';
import { collect } from '../../../../support/collect.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

type Behaviour = Parameters<typeof standInBrowserModel>[0];

function browserWith(behaviour: Partial<Behaviour>) {
	const all = { availability: 'available' as const, pieces: ['Yes'], contextWindow: 1000 };
	const standIn = standInBrowserModel({ ...all, ...behaviour });
	vi.stubGlobal('LanguageModel', standIn.api);
	return standIn;
}

const MESSAGES = [
	{ role: 'system' as const, content: 'Be brief.' },
	{ role: 'user' as const, content: ' $& 你好 ' },
	{ role: 'assistant' as const, content: 'Hm.' },
	{ role: 'user' as const, content: 'Go on' },
];
const codeOf = (thrown: unknown) => (thrown instanceof Failure ? thrown.code : String(thrown));

it('gets the messages as they are, and streams its reply with what it used', async () => {
	const { sessions } = browserWith({ pieces: ['One ', 'two', ' 👍'] });
	const { text, end, thrown } = await collect(createBuiltInModel(), MESSAGES);
	expect({ text, thrown }).toEqual({ text: 'One two 👍', thrown: undefined });
	expect(end).toEqual({
		type: 'end',
		finish: 'stop',
		usage: { input: 24, output: 10, estimated: false, cost: 0 },
	});
	expect(sessions).toMatchObject([
		{
			options: { initialPrompts: MESSAGES.slice(0, -1), samplingMode: 'most-predictable' },
			asked: MESSAGES.slice(-1),
			destroyed: true,
		},
	]);
});

it('ends at the limit of its answer', async () => {
	browserWith({ pieces: Array(50).fill('word word ') });
	const { text, end } = await collect(createBuiltInModel(), MESSAGES, {
		sampling: { temperature: 1, answerTokens: 10 },
	});
	expect(text).toHaveLength(40);
	expect(end).toMatchObject({ finish: 'length', usage: { output: 10, estimated: true } });
});

it('stops at once, is destroyed, and can be asked again, one call after the other', async () => {
	const { sessions } = browserWith({ pieces: ['a', 'b', 'c'] });
	const model = createBuiltInModel();
	const stop = new AbortController();
	const [stopped, next] = await Promise.all([
		collect(model, MESSAGES, undefined, stop.signal, () => stop.abort()),
		collect(model, MESSAGES, undefined, undefined, () => {
			expect(sessions[0]?.destroyed).toBe(true);
		}),
	]);
	expect(stopped.text).toBe('a');
	expect(stopped.thrown).toHaveProperty('name', 'AbortError');
	expect(next.text).toBe('abc');
	expect(sessions.every(({ destroyed }) => destroyed)).toBe(true);
});

it('says when a conversation is too long, also where the browser would forget its beginning', async () => {
	browserWith({ contextWindow: 20 });
	expect(codeOf((await collect(createBuiltInModel(), MESSAGES)).thrown)).toBe('context-too-long');
	browserWith({ contextWindow: 30, pieces: Array(10).fill('word ') });
	expect(codeOf((await collect(createBuiltInModel(), MESSAGES)).thrown)).toBe('context-too-long');
	browserWith({ pieces: [], fault: new DOMException('Too long', 'QuotaExceededError') });
	expect(codeOf((await collect(createBuiltInModel(), MESSAGES)).thrown)).toBe('context-too-long');
});

it('says when the browser withholds the reply, or something else goes wrong', async () => {
	browserWith({ fault: new DOMException('Filtered', 'NotReadableError') });
	expect(codeOf((await collect(createBuiltInModel())).thrown)).toBe('content-filtered');
	browserWith({ fault: new DOMException('Odd', 'UnknownError') });
	const { thrown } = await collect(createBuiltInModel());
	expect(codeOf(thrown)).toBe('bad-request');
	expect(String(thrown)).toContain('Odd');
});

it('tells what the browser has, and downloads it when asked', async () => {
	expect(await builtInState()).toMatchObject({ availability: 'unavailable' });
	expect(codeOf((await collect(createBuiltInModel())).thrown)).toBe('built-in-unavailable');

	const { sessions } = browserWith({ availability: 'downloadable' });
	expect((await builtInState()).words).toContain('download');
	expect(codeOf((await collect(createBuiltInModel())).thrown)).toBe('built-in-not-downloaded');
	const seen: number[] = [];
	await downloadBuiltIn((fraction) => seen.push(fraction), new AbortController().signal);
	expect(seen).toEqual([0, 0.5, 1]);
	expect(sessions.every(({ destroyed }) => destroyed)).toBe(true);
	expect(await builtInState()).toMatchObject({ availability: 'available' });
});

it('says why a download failed or was refused', async () => {
	const fault = new DOMException('No space', 'OperationError');
	const download = (signal = new AbortController().signal) => downloadBuiltIn(() => {}, signal);
	browserWith({ availability: 'downloadable', fault });
	await expect(download()).rejects.toMatchObject({ code: 'built-in-download' });
	browserWith({ availability: 'unavailable' });
	await expect(download()).rejects.toMatchObject({ code: 'built-in-unavailable' });
	await expect(download(AbortSignal.abort())).rejects.toHaveProperty('name', 'AbortError');
});
