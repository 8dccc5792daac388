import { drawSystem } from '../kit/exchange/draw.ts';
import { exchangePicture, judgeCounts, miscount } from '../kit/exchange/judge.ts';
import { exchangeProgram } from '../kit/exchange/program.ts';
import { run, type System, schema } from '../kit/exchange/system.ts';
import { formatCounts, systemText } from '../kit/exchange/text.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { importPublished } from './published.ts';
import { NAMES, SHAPE, STORY } from './story.ts';

const FORM = 'spaces';

export const task = defineTask<System, typeof about.knobs>({
	about,
	schema,
	generate: (params, random) => drawSystem(params, NAMES, SHAPE, random),
	question: (system) => systemText(STORY, system, FORM),
	solve: (system) => formatCounts(run(system).counts, FORM),
	check: judgeCounts,
	program: (system) => exchangeProgram(system, FORM),
	slip: (system, random) => miscount(system, FORM, random),
	picture: exchangePicture,
	importPublished,
});
