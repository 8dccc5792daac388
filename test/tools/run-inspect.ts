import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import type { Tools } from './install.ts';
import { Origin, type Outcome, runTool } from './outcome.ts';

const Log = v.object({
	status: v.literal('success'),
	eval: v.object({ model: v.string() }),
	samples: v.array(
		v.object({
			metadata: Origin,
			scores: v.object({ pattern: v.object({ value: v.picklist(['C', 'I']) }) }),
		}),
	),
});

/** Has Inspect ask these models all samples of the sets in these folders. */
export async function runInspect(
	{ inspect }: Tools,
	folders: readonly string[],
	models: readonly string[],
	url: string,
	scratch: string,
): Promise<Outcome[]> {
	const logs = join(scratch, 'inspect-logs');
	const names = models.map((model) => `openai-api/scripted/${model}`);
	await runTool(
		inspect,
		[
			// It takes no absolute paths.
			...['eval', ...folders.map((folder) => join(relative(scratch, folder), 'symbench.py'))],
			...['--model', names.join(','), '--max-tasks', '4'],
			...['--display', 'none', '--log-format', 'json', '--log-dir', logs],
		],
		scratch,
		{ SCRIPTED_BASE_URL: url, SCRIPTED_API_KEY: 'none' },
	);
	return readdirSync(logs).flatMap((file) => {
		const log = v.parse(Log, JSON.parse(readFileSync(join(logs, file), 'utf8')));
		return log.samples.map(({ metadata, scores }) => ({
			model: log.eval.model.split('/').at(-1) ?? '',
			origin: metadata,
			right: scores.pattern.value === 'C',
		}));
	});
}
