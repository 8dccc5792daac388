import { abilitiesOf } from '../../models/local/abilities.ts';
import type { Computer } from '../../models/local/computer.ts';
import { inUnits } from '../../models/local/store/failures.ts';
import type { StoreEstimate } from '../../models/local/store/model-store.ts';
import { gpuNeeds } from '../../models/local/webllm/gpu-needs.ts';

/** A part of the diagnostics: names with what they are. */
export interface Section {
	readonly title: string;
	readonly rows: readonly (readonly [name: string, value: string])[];
}

const yes = (is: boolean) => (is ? 'yes' : 'no');

/** A browser as it calls itself. */
interface Browser {
	readonly userAgent: string;
	/** The page's address, without what follows `#`. */
	readonly page: string;
	/** Whether WebAssembly can wait for the GPU. */
	readonly jspi: boolean;
}

export function thisBrowser(): Browser {
	const { origin, pathname } = window.location;
	const jspi = 'Suspending' in WebAssembly;
	return { userAgent: navigator.userAgent, page: origin + pathname, jspi };
}

/**
 * What this computer and browser have that models need.
 * @param builtIn what is to be said of the browser's own model
 */
export function diagnose(
	computer: Computer,
	storage: StoreEstimate | null,
	builtIn: string,
	browser: Browser,
): Section[] {
	const { gpu, memory, processors, isolated, machine } = computer;
	return [
		{
			title: 'What can run here',
			rows: [
				...abilitiesOf(computer).map(({ name, words }) => [name, words] as const),
				["The browser's own model", builtIn],
			],
		},
		{
			title: 'GPU',
			rows:
				typeof gpu === 'string'
					? [['Adapter', `none: ${gpu}`]]
					: [
							['Adapter', `${gpu.name}${gpu.software ? ' (emulated by the processor)' : ''}`],
							['16-bit numbers (shader-f16)', yes(gpu.halfFloats)],
							...gpuNeeds(gpu, {}).map(
								({ name, needed, has, met }) =>
									[
										name,
										`${has.toLocaleString('en')} (WebLLM needs ${needed.toLocaleString('en')}${met ? '' : ': too little'})`,
									] as const,
							),
							['Features', gpu.features.join(', ') || 'none'],
						],
		},
		{
			title: 'Memory and processor',
			rows: [
				[
					'Memory',
					memory === null ? 'not told' : `${memory / 2 ** 30} GB or more, as the browser rounds it`,
				],
				['Processor threads', String(processors)],
				['Threads for GGUF models', String(machine.threads)],
				[
					'Cross-origin isolated',
					isolated
						? 'yes: threads can share memory'
						: 'no: GGUF models on the processor have one thread',
				],
				['WebAssembly waits for the GPU (JSPI)', yes(browser.jspi)],
			],
		},
		{
			title: 'Storage',
			rows: storage
				? [
						['Used by this page', inUnits(storage.used)],
						['Granted by the browser', inUnits(storage.quota)],
						['Kept until you delete it', yes(storage.persisted)],
					]
				: [['Storage', 'this browser keeps no files for this page']],
		},
		{
			title: 'Browser',
			rows: [
				['User agent', browser.userAgent],
				['Page', browser.page],
			],
		},
	];
}

/** The same as text, to paste into a report. */
export function reportOf(sections: readonly Section[]): string {
	return sections
		.map(({ title, rows }) =>
			[`## ${title}`, ...rows.map(([name, value]) => `${name}: ${value}`)].join('\n'),
		)
		.join('\n\n');
}
