import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPacker, createUnpacker } from '../../../src/storage/packed-event.ts';
import { anyEvent } from '../../samples/arbitrary-run.ts';
import { fiveRounds } from '../../samples/five-rounds.ts';

it('gives back the events of any run', () => {
	fc.assert(
		fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
			const packed = JSON.parse(JSON.stringify(events.map(createPacker())));
			expect(packed.map(createUnpacker())).toEqual(JSON.parse(JSON.stringify(events)));
		}),
	);
});

it('stores a text once', () => {
	const packed = fiveRounds.map(createPacker());
	expect(packed.map(createUnpacker())).toEqual(fiveRounds);
	expect(JSON.stringify(packed).length).toBeLessThan(0.7 * JSON.stringify(fiveRounds).length);
	const last = fiveRounds.findLast((event) => event.type === 'execution');
	expect(packed.findLast(({ type }) => type === 'execution')).not.toHaveProperty('code');
	expect(last?.code.length).toBeGreaterThan(100);
});

it('keeps a program that is not the one of the reply before', () => {
	const events = fiveRounds.map((event) =>
		event.type === 'execution' && event.round === 2 ? { ...event, code: 'print(2)' } : event,
	);
	expect(events.map(createPacker()).map(createUnpacker())).toEqual(events);
});

it('gives an execution no program of an earlier reply where the one before it is lost', () => {
	const packed: unknown[] = fiveRounds.map(createPacker());
	const at = fiveRounds.findLastIndex(({ type }) => type === 'answer');
	const unpacked = packed.with(at, null).map(createUnpacker());
	expect(unpacked[at]).toBeNull();
	const after = unpacked.slice(at).find((event) => Object(event).type === 'execution');
	expect(Object(after).code).toBeUndefined();
});

it('leaves what an earlier build stored whole as it is', () => {
	expect(fiveRounds.map(createUnpacker())).toEqual(fiveRounds);
});
