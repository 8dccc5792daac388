import type { Knob } from '../params.ts';

/** The knobs that every task of counts and methods has. */
export function exchangeKnobs(defaults: {
	readonly kinds: number;
	readonly methods: number;
	readonly smallest: number;
	readonly largest: number;
	readonly order: 'once' | 'exhaust';
}) {
	return [
		{
			name: 'kinds',
			kind: 'integer',
			meaning: 'Kinds of things',
			min: 3,
			max: 12,
			default: defaults.kinds,
		},
		{
			name: 'methods',
			kind: 'integer',
			meaning: 'Methods',
			min: 1,
			max: 20,
			default: defaults.methods,
		},
		{
			name: 'smallest',
			kind: 'integer',
			meaning: 'The fewest units of a kind at the start',
			min: 1,
			max: 500,
			default: defaults.smallest,
		},
		{
			name: 'largest',
			kind: 'integer',
			meaning: 'The most units of a kind at the start',
			min: 1,
			max: 500,
			default: defaults.largest,
		},
		{
			name: 'order',
			kind: 'choice',
			meaning: 'How often a method is applied when its turn comes',
			options: [
				{ value: 'once', meaning: 'once, then it is the next one’s turn' },
				{ value: 'exhaust', meaning: 'as often as possible, before the next one' },
			],
			default: defaults.order,
		},
	] as const satisfies readonly Knob[];
}
