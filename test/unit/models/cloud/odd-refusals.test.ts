import { describe, expect, it } from 'vitest';
import { waitInHeaders, waitInWords } from '../../../../src/models/cloud/asked-wait.ts';
import { classify } from '../../../../src/models/cloud/classify.ts';
import { concessionTo } from '../../../../src/models/cloud/concessions.ts';
import { readProviderError } from '../../../../src/models/cloud/provider-error.ts';

// Refusals in the shapes and words that only some servers use.

const DESTINATION = { provider: 'P', model: 'm', host: 'h', needsKey: true, whenBlocked: '' };
const codeOf = (status: number, body: unknown) =>
	classify(readProviderError(body), status, null, DESTINATION, null).code;

describe('what went wrong is found', () => {
	it.each([
		{ error: 'no words' },
		{ error: { msg: 'no words' } },
		{ error: ['no words'] },
		{ error: [{ message: 'no words' }] },
		{ error: { message: { detail: [{ msg: 'no words' }] } } },
		{ error: 'invalid_request', error_description: 'no words' },
		{ message: ['no words'] },
		{ msg: 'no words', code: 1211 },
		{ detail: { message: 'no words' } },
		{ detail: { error: { message: 'no words' } } },
		{ errors: ['no words'] },
		{ errors: [{ message: 'no words', code: 7003 }], success: false },
		{ error_msg: 'no words', error_code: 336003 },
		{ fault: { faultstring: 'no words' } },
		{ base_resp: { status_code: 2013, status_msg: 'no words' } },
		{ title: 'Bad Request', status: 400, detail: 'no words' },
		[{ error: { code: 400, message: 'no words' } }],
		JSON.stringify('no words'),
		JSON.stringify(JSON.stringify({ error: { message: 'no words' } })),
		{ error: JSON.stringify({ error: { message: 'no words' } }) },
		{ error: { message: JSON.stringify({ error: { message: 'no words' } }) } },
		{ error: { message: 'behind', metadata: { raw: '{"error":{"message":"no words"}}' } } },
	])('in %j', (body) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		expect(readProviderError(text).message).toBe('no words');
		expect(readProviderError(body).message).toBe('no words');
	});

	it('and where it is, and several of them', () => {
		const fault = (msg: string, ...loc: string[]) => ({ msg, loc });
		const detail = [fault('too many', 'body', 'n'), fault('missing', 'body', 'model')];
		expect(readProviderError({ object: 'error', message: { detail } }).message).toBe(
			'body.n: too many; body.model: missing',
		);
	});

	it.each([
		'',
		'[]',
		'{}',
		'{"error":null}',
		'<html><title>503</title>',
		'{"error":{"message":""}}',
	])('nowhere in %j', (text) => {
		expect(readProviderError(text).message).toBe('');
	});

	it('however deep or wide', () => {
		const deep = `${'{"error":'.repeat(5000)}"x"${'}'.repeat(5000)}`;
		const list = `${'['.repeat(5000)}${']'.repeat(5000)}`;
		const wide = JSON.stringify({ errors: Array.from({ length: 9999 }, () => ({ message: 'x' })) });
		let nested = 'x';
		for (let times = 0; times < 12; times++) nested = JSON.stringify({ error: nested });
		for (const text of [deep, list, wide, nested])
			expect(readProviderError(text).message.length).toBeLessThanOrEqual(4000);
	});
});

describe('what kind it is', () => {
	it.each([
		['no-credit', 403, 'Your credit is exhausted'],
		['no-credit', 403, 'Key limit exceeded (total limit).'],
		['no-credit', 400, 'Budget has been exceeded! Current cost: 1'],
		['no-credit', 403, 'Your team has used all available credits or reached its spending limit.'],
		['rate-limited', 429, 'Quota exceeded for metric: requests per minute'],
		['overloaded', 400, 'The model is overloaded, please try later'],
		['overloaded', 424, 'Failed dependency'],
		['overloaded', 425, 'Too Early'],
		['overloaded', 498, 'Flex tier capacity exceeded'],
		['overloaded', 529, 'Overloaded'],
		['context-too-long', 400, 'Input length 9000 exceeds the maximum length 8192'],
		['context-too-long', 422, '`inputs` tokens + `max_new_tokens` must be <= 4096'],
		['context-too-long', 400, 'Please reduce the length of the messages.'],
		['no-such-model', 410, 'Gone'],
		['no-such-model', 405, 'Method Not Allowed'],
		['no-such-model', 400, 'The model `x` has been decommissioned.'],
	])('%s: %i "%s"', (code, status, message) => {
		expect(codeOf(status, { error: { message } })).toBe(code);
		expect(codeOf(status, message)).toBe(code);
	});

	it.each([
		'temperature: must be 1',
		'temperature must be strictly positive',
		'`temperature` (=0.0) has to be a strictly positive float',
		'invalid temperature: should be larger than 0',
		'temperature must be > 0',
		'temperature must be in (0, 1]',
		'`temperature` and `top_p` cannot both be specified for this model',
	])('a temperature of nought that is refused: %s', (message) => {
		expect(concessionTo(readProviderError(message), 400, new Set())?.concession).toBe(
			'temperature',
		);
	});

	it.each(['temperature: range: 0..1', 'temperature must be 1.5 or less', 'temperature is 3'])(
		'but not one that is too high: %s',
		(message) => {
			expect(concessionTo(readProviderError(message), 400, new Set())).toBeNull();
		},
	);
});

describe('how long to wait', () => {
	it.each([
		['Please try again in 1m2.5s', 62.5],
		['Please slow down. Retry in: 5s', 5],
		['Retry-After: 30', 30],
		['"retry_after": 12.5', 12.5],
		['Please retry after 60', 60],
		['Please retry your request after 7 seconds', 7],
		['Expected available in 30 seconds.', 30],
		['Please wait until 10s have passed', 10],
		['try again in  `20s`', 20],
		['try again in **1m**', 60],
		['retry after 5 requests', null],
		['retry after 12%', null],
		['a request for 12s of audio', null],
	])('"%s": %d', (words, seconds) => {
		expect(waitInWords(words)).toBe(seconds);
	});

	it('in a header, with its unit', () => {
		expect(waitInHeaders(new Headers({ 'retry-after': '5s' }), 0)).toBe(5);
		expect(waitInHeaders(new Headers({ 'retry-after': '5 minutes' }), 0)).toBeNull();
	});
});
