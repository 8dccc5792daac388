import { expect, it } from 'vitest';
import {
	decodeComparisonLink,
	encodeComparisonLink,
} from '../../../src/sharing/comparison-link.ts';
import { decodeRunLink, encodeRunLink } from '../../../src/sharing/link.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

const payloads = (link: string) => link.replace('#/compare/', '');
const run = { spec: cloudSpec, identity: { puzzleHash: 'abc' }, events: fiveRounds };

it('carries runs side by side, with what happened or without', async () => {
	const link = await encodeComparisonLink([run, { ...run, events: null }]);
	const [first, second] = await decodeComparisonLink(payloads(link));
	expect(first).toEqual(
		await decodeRunLink(await encodeRunLink(cloudSpec, run.identity, fiveRounds)),
	);
	expect(second).toMatchObject({ spec: cloudSpec, events: null });
});

it('opens where a chat program left something behind it', async () => {
	const link = await encodeComparisonLink([run, run]);
	expect(await decodeComparisonLink(`${payloads(link)}.`)).toHaveLength(2);
	expect(await decodeComparisonLink(`${payloads(link)}/`)).toHaveLength(2);
});

it('refuses what is cut, and more runs than a comparison has', async () => {
	const link = payloads(await encodeComparisonLink([run, run]));
	await expect(decodeComparisonLink(link.slice(0, -20))).rejects.toMatchObject({
		code: 'link-damaged',
	});
	await expect(decodeComparisonLink('')).rejects.toMatchObject({ code: 'link-damaged' });
	const many = payloads(await encodeComparisonLink(Array(7).fill({ ...run, events: null })));
	await expect(decodeComparisonLink(many)).rejects.toMatchObject({ code: 'link-invalid' });
});
