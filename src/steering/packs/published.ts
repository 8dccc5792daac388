import * as v from 'valibot';
import { ADDRESSES } from '../../core/addresses.ts';
import { Failure } from '../../core/failure.ts';
import type { PythonSandbox } from '../../python/sandbox.ts';
import type { PromptPack } from '../prompts.ts';
import reader from './published.py?raw';

const released = import.meta.glob<PromptPack>('./built-in-*.ts', { eager: true, import: 'pack' });
/**
 * Every template of the project's own in its first wording: what a run under the published wording
 * found here once must stay, whatever a later pack says instead.
 */
const firstWording: Readonly<Record<string, string>> = Object.assign(
	{},
	...Object.values(released)
		.sort((a, b) => b.name.localeCompare(a.name, 'en', { numeric: true }))
		.map(({ templates }) => templates),
);

/** The variables of `prompt.py` that hold the templates. */
const NAMES = {
	choose: 'code_text_choice_prompt',
	code: 'with_COT_code_output_prompt',
	text: 'text_output_prompt',
	selfCheck: 'Code_checker_prompt',
} as const;
/** Those of other methods; a file without them leaves these to the project's words. */
const BASELINE_NAMES = {
	assistant: 'AutoGen_prompt',
	summarise: 'combined_agent_prompt',
	agentDecide: 'decision_prompt',
} as const;

const LONGEST_SOURCE = 1_000_000;
const Found = v.record(v.string(), v.string());

/**
 * The published wording, from the text of the user's copy of `prompt.py`. Python's own `ast` reads
 * it in the sandbox; it is never run.
 * @throws Failure `prompts-unreadable`, `prompts-incomplete`, `python-unavailable`
 */
export async function readPublishedPack(
	source: string,
	python: PythonSandbox,
	signal: AbortSignal,
): Promise<PromptPack> {
	if (source.length > LONGEST_SOURCE)
		throw new Failure(
			'prompts-unreadable',
			`This file is ${source.length} characters long; the published prompt.py is far below ${LONGEST_SOURCE}.`,
		);
	const names = Object.values(NAMES);
	const wanted = [...names, ...Object.values(BASELINE_NAMES)];
	const data = `SOURCE = ${JSON.stringify(source)}\nNAMES = ${JSON.stringify(wanted)}\n`;
	const { ending, error, output } = await python.run({ code: data + reader }, signal);
	signal.throwIfAborted();
	if (ending === 'unavailable')
		throw new Failure('python-unavailable', error || 'Python could not be loaded.');
	if (ending !== 'ok')
		throw new Failure(
			'prompts-unreadable',
			`This file is not Python that can be read: ${lastLine(error)}. Choose the prompt.py of the CodeSteer repository.`,
		);
	const found = v.parse(Found, JSON.parse(output));
	const missing = names.filter((name) => !found[name]);
	if (missing.length > 0)
		throw new Failure(
			'prompts-incomplete',
			`This file gives no text to ${missing.join(', ')}. Choose the prompt.py of the CodeSteer repository, in which each of them is a string.`,
		);
	const own = Object.entries({ ...NAMES, ...BASELINE_NAMES }).flatMap(([name, variable]) => {
		const text = found[variable];
		return text ? [[name, text]] : [];
	});
	return publishedPack(Object.fromEntries(own));
}

/**
 * The pack of the published wording. The released loop only logs its `decision_prompt`
 * where CodeSteerLLM steers, which was tuned without it; what `prompt.py` has no words for is this project's. The
 * released loop hands the check's output on as it is, clear or not.
 */
export function publishedPack(own: Readonly<Record<string, string>>): PromptPack {
	const texts = Object.keys(NAMES).map((name) => [name, own[name] ?? '']);
	const baselines = Object.keys(BASELINE_NAMES).flatMap((name) =>
		own[name] === undefined ? [] : [[name, own[name]]],
	);
	const templates = {
		...firstWording,
		decide: '',
		selfCheckUnclear: '',
		...Object.fromEntries([...texts, ...baselines]),
	};
	return { name: 'published', templates };
}

/**
 * Fetches the published `prompt.py` as text, for `readPublishedPack` and to keep.
 * @throws Failure `prompts-unreachable`; AbortError when `signal` aborts
 */
export async function fetchPublishedPrompts(
	signal: AbortSignal,
	address = ADDRESSES.publishedPrompts,
): Promise<string> {
	const advice = `Download prompt.py from the CodeSteer repository yourself and open the file here.`;
	let reason: string;
	try {
		const response = await fetch(address, {
			signal,
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
		});
		if (response.ok) return await response.text();
		reason = `the server answered ${response.status}`;
	} catch {
		signal.throwIfAborted();
		reason = 'there is no connection to it, or the browser blocked it';
	}
	throw new Failure('prompts-unreachable', `${address} could not be read: ${reason}. ${advice}`);
}

function lastLine(text: string): string {
	return text.trim().split('\n').at(-1) ?? '';
}
