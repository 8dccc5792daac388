import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Tools } from './install.ts';
import { Origin, type Outcome, runTool } from './outcome.ts';

const Results = v.object({
	results: v.object({
		results: v.array(
			v.object({
				provider: v.object({ id: v.string() }),
				success: v.boolean(),
				testCase: v.object({ metadata: Origin }),
			}),
		),
	}),
});

/** Has promptfoo ask these models all tests of the sets in these folders, one after the other. */
export async function runPromptfoo(
	{ node, promptfoo }: Tools,
	folders: readonly string[],
	models: readonly string[],
	url: string,
	scratch: string,
): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	for (const folder of folders) {
		const output = join(folder, 'results.json');
		await runTool(
			node,
			[
				promptfoo,
				'eval',
				'--no-cache',
				'--no-progress-bar',
				'--no-table',
				'--no-write',
				'-j',
				'8',
				'--output',
				output,
				'--providers',
				...models.map((model) => `openai:chat:${model}`),
			],
			folder,
			{
				OPENAI_BASE_URL: url,
				OPENAI_API_KEY: 'none',
				PROMPTFOO_CONFIG_DIR: scratch,
				PROMPTFOO_DISABLE_TELEMETRY: '1',
				PROMPTFOO_DISABLE_UPDATE: '1',
				PROMPTFOO_FAILED_TEST_EXIT_CODE: '0',
			},
		);
		const { results } = v.parse(Results, JSON.parse(readFileSync(output, 'utf8'))).results;
		for (const { provider, success, testCase } of results)
			outcomes.push({
				model: provider.id.split(':').at(-1) ?? '',
				origin: testCase.metadata,
				right: success,
			});
	}
	return outcomes;
}
