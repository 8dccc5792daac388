import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Tools } from './install.ts';
import { Origin, type Outcome, runTool } from './outcome.ts';

const Sample = v.object({ doc: Origin, exact_match: v.number() });

/** Has lm-evaluation-harness ask these models all documents of the sets in these folders. */
export async function runHarness(
	{ harness }: Tools,
	folders: readonly string[],
	models: readonly string[],
	url: string,
	scratch: string,
): Promise<Outcome[]> {
	// It reads the documents beside where it is started, and is slow to start: one folder for all.
	const all = join(scratch, 'harness');
	mkdirSync(all);
	for (const folder of folders) cpSync(folder, all, { recursive: true });
	const tasks = folders.map((folder) => `symbench_${basename(folder).replaceAll('-', '_')}`);
	const outcomes: Outcome[] = [];
	for (const model of models) {
		const results = join(all, 'results', model);
		await runTool(
			harness,
			[
				...['run', '--include_path', '.', '--tasks', tasks.join(',')],
				...['--model', 'local-chat-completions', '--apply_chat_template', '--log_samples'],
				...['--model_args', `model=${model},base_url=${url}/chat/completions,num_concurrent=8`],
				...['--output_path', results],
			],
			all,
			{
				OPENAI_API_KEY: 'none',
				HF_HOME: join(scratch, 'hugging-face'),
				HF_HUB_OFFLINE: '1',
				HF_DATASETS_OFFLINE: '1',
			},
		);
		for (const file of readdirSync(results, { recursive: true, encoding: 'utf8' })) {
			if (!basename(file).startsWith('samples_')) continue;
			for (const line of readFileSync(join(results, file), 'utf8').trimEnd().split('\n')) {
				const { doc, exact_match } = v.parse(Sample, JSON.parse(line));
				outcomes.push({ model, origin: doc, right: exact_match === 1 });
			}
		}
	}
	return outcomes;
}
