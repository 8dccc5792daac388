import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../tasks/catalogue.ts';
import { type KnobValue, ParamsError } from '../../../tasks/kit/params.ts';
import { loadTask } from '../../../tasks/registry.ts';

/** "1 moves", "1 more moves"; what follows a name that ends in 1 is a verb. */
const SEVERAL_OF_ONE =
	/(?<![-\d.,/^] ?)\b1 (?:more )?(?!(?:is|gets|stands|comes|occurs|casts|belongs|lies|across|lens)\b)[a-z]+s\b/;

describe('one of a thing is not several', () => {
	it.each(catalogue)('$id', async ({ id, knobs, levels }) => {
		const task = await loadTask(id);
		const settings = (['L1', 'L3'] as const).flatMap((level) => {
			const lowest = knobs.flatMap((knob): Record<string, KnobValue>[] =>
				knob.kind === 'integer' ? [{ ...levels[level], [knob.name]: knob.min }] : [],
			);
			return [levels[level], ...lowest];
		});
		for (const params of settings)
			try {
				expect(task.instance(params, 1).question).not.toMatch(SEVERAL_OF_ONE);
			} catch (error) {
				if (!(error instanceof ParamsError)) throw error;
			}
	});
});
