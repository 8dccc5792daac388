/** Methods that are worth seeing side by side. */
export const PRESETS: readonly { readonly title: string; readonly methods: readonly string[] }[] = [
	{ title: 'Text against CodeSteer', methods: ['all-text', 'codesteer'] },
	{ title: 'Text against code', methods: ['all-text', 'all-code'] },
	{ title: 'Code run against code imagined', methods: ['all-code', 'simulated-code'] },
	{
		title: 'Baselines and CodeSteer',
		methods: ['only-question', 'all-text', 'all-code', 'codesteer'],
	},
];
