import { csvLongFormat } from './formats/csv-long.ts';
import { csvWideFormat } from './formats/csv-wide.ts';
import { everyEvalEverFormat } from './formats/every-eval-ever.ts';
import { inspectFormat } from './formats/inspect.ts';
import { jsonLinesFormat } from './formats/json-lines.ts';
import { latexFormat } from './formats/latex.ts';
import { markdownFormat } from './formats/markdown.ts';
import { promptfooFormat } from './formats/promptfoo.ts';
import type { ResultFormat } from './result-format.ts';

/** Every form in which results can be saved, in the order of lists. */
export const resultFormats: readonly ResultFormat[] = [
	csvWideFormat,
	csvLongFormat,
	jsonLinesFormat,
	markdownFormat,
	latexFormat,
	inspectFormat,
	promptfooFormat,
	everyEvalEverFormat,
];
