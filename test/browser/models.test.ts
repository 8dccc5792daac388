import { expect } from '@playwright/test';
import { test } from '../support/models-page.ts';
import { dialects } from '../support/provider-dialects.ts';
import { startProviderServer } from '../support/provider-server.ts';

const KEY = 'sk-test-0123456789abcdef';
const TEXTS = ['Größe: $& ', '你好 👩‍👩‍👧 ', '\r\n```py\nprint("$1")\n```'];
const HELLO = [{ role: 'user' as const, content: '你好 $& 👋' }];

for (const dialect of dialects) {
	const { provider: id, model, base } = dialect;
	const spec = (origin: string) => ({ provider: id, model, baseUrl: origin + base });

	test(`${id} answers a page of another origin, after a preflight`, async ({ call, provider }) => {
		provider.reply(dialect.refusals['rate-limited'], {
			body: dialect.answer({ texts: TEXTS, finish: 'stop' }),
			pieceBytes: 7,
		});
		const called = await call(spec(provider.origin), KEY, HELLO);
		expect(called).toEqual({
			text: TEXTS.join(''),
			retries: 1,
			finish: 'stop',
			code: undefined,
			message: '',
		});
		const asked = provider.preflights[0]?.['access-control-request-headers'] ?? '';
		expect(asked.split(',')).toContain('content-type');
		expect(dialect.messages(provider.received[1]?.body).said).toEqual(HELLO);
		const { cookie, referer } = provider.received[1]?.headers ?? {};
		expect([cookie, referer]).toEqual([undefined, undefined]);
	});

	test(`${id} that does not let the page call it is explained`, async ({ call }) => {
		const closed = await startProviderServer({ cors: false });
		closed.reply({ body: dialect.answer({ texts: TEXTS, finish: 'stop' }) });
		const called = await call(spec(closed.origin), KEY, HELLO);
		expect(called).toMatchObject({ text: '', retries: 1, code: 'blocked-cross-origin' });
		expect(called.message).toContain(new URL(closed.origin).host);
		expect(called.message).not.toContain(KEY);
		expect(closed.received).toEqual([]);
		await closed.close();
	});
}

test('a stop closes the connection at once and keeps what came', async ({ call, provider }) => {
	const [dialect] = dialects;
	if (!dialect) throw new Error('there are no dialects');
	const whole = dialect.answer({ texts: ['Begun. ', 'Never.'], finish: 'stop' });
	const begun = whole.slice(0, whole.indexOf('Never.'));
	provider.reply({ body: begun, ending: 'hang' });
	const { provider: id, model, base } = dialect;
	const called = await call(
		{ provider: id, model, baseUrl: provider.origin + base },
		KEY,
		HELLO,
		() => true,
	);
	expect(called).toMatchObject({ text: 'Begun. ', finish: undefined });
	expect(called.message).toContain('AbortError');
	await provider.received[0]?.closed;
});

test('a call whose connection is cut in mid-text is made again, twice at most', async ({
	call,
	provider,
}) => {
	for (const { answer, provider: id, model, base } of dialects) {
		const whole = answer({ texts: ['Lost. ', 'Never.'], finish: 'stop' });
		provider.reply({ body: whole.slice(0, whole.indexOf('Never.')), ending: 'hang' });
		const called = await call(
			{ provider: id, model, baseUrl: provider.origin + base },
			KEY,
			HELLO,
			() => {
				provider.cut();
				return false;
			},
		);
		expect(called).toMatchObject({ text: 'Lost. ', retries: 2, code: 'connection-cut' });
	}
});
