import * as v from 'valibot';
import { readPlace } from '../../src/app/location.svelte.ts';
import { readMarkdown } from '../../src/app/markdown/read-markdown.ts';
import { notRunWords, prosePieces, shownParts } from '../../src/app/run/answer-parts.ts';
import { readPuzzle } from '../../src/app/setup/puzzle-address.ts';
import { highlight } from '../../src/app/ui/highlighter.ts';
import { stretchesOf } from '../../src/app/ui/stretches.ts';
import { createDigests, type EventOf, RunEvent } from '../../src/core/events/index.ts';
import { explainIssue } from '../../src/core/explain.ts';
import { addEvent } from '../../src/core/fold-run.ts';
import { migrations } from '../../src/core/migrations/index.ts';
import { EMPTY_RUN } from '../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { markdownParts, withoutCodeBlocks } from '../../src/ground/fences.ts';
import { hashOfText } from '../../src/ground/hash.ts';
import { firstProgram, programsNotRun } from '../../src/ground/programs.ts';
import { splitReasoning } from '../../src/ground/reasoning.ts';
import { classify, quoted } from '../../src/models/cloud/classify.ts';
import { readProviderError } from '../../src/models/cloud/provider-error.ts';
import { redact } from '../../src/models/cloud/redact.ts';
import { parseReport } from '../../src/python/messages.ts';
import { describeEnd } from '../../src/python/words.ts';
import { compareExecutions } from '../../src/sharing/compare-execution.ts';
import { importRuns } from '../../src/sharing/file.ts';
import { decodeRunLink } from '../../src/sharing/link.ts';
import { linkReadings } from '../../src/sharing/link-readings.ts';
import { readCheck } from '../../src/steering/check-verdict.ts';
import { responseText } from '../../src/steering/conversation.ts';
import { readFirstChoice, readGuidance } from '../../src/steering/guidance.ts';
import { judge } from '../../src/steering/judge.ts';
import { createStored, readStoredRun } from '../../src/storage/stored-run.ts';
import { placeInData } from '../../tasks/published.ts';
import { cloudSpec } from '../samples/five-rounds.ts';
import { sum, words } from './runs.ts';

/** Gets a text ready, and returns what reads it: only that is measured. */
type Reader = (text: string) => () => unknown;

const answerOf = (text: string): EventOf<'answer'> => ({
	type: 'answer',
	round: 0,
	text,
	code: null,
	finish: 'stop',
});
const executionOf = (output: string): EventOf<'execution'> => ({
	type: 'execution',
	round: 0,
	purpose: 'answer',
	code: output,
	output,
	stderr: output,
	error: output,
	ending: 'error',
	seconds: 1,
});
const header = {
	id: 'a',
	title: 'A run',
	createdAt: '2026-11-22T10:00:00.000Z',
	spec: cloudSpec,
};
const row = { ...header, versions: migrations.versions, ended: null, correct: null };
const thrown = (work: () => unknown) => {
	try {
		return work();
	} catch (error) {
		return error;
	}
};
const destination = { provider: 'P', model: 'm', host: 'h', needsKey: true, whenBlocked: '' };
const limits = { seconds: 1, megabytes: 1 };

/**
 * Every reader of a text that enters: a reply, an error's body, what a program printed, a record, a
 * link, a file. A new one is a row. The tasks' own are tried by `test/unit/tasks/hostile.test.ts`.
 */
export const TEXT_READERS: Readonly<Record<string, Reader>> = {
	'the parts of a reply': (text) => () => markdownParts(text),
	'the program of a reply': (text) => () => firstProgram(text),
	'the programs that are not run': (text) => () => programsNotRun(text),
	'a reply without its code': (text) => () => withoutCodeBlocks(text),
	'the reasoning in a reply': (text) => () => splitReasoning(text),
	'a reply as it is shown': (text) => () => notRunWords(shownParts(text)),
	'the marks in prose': (text) => () => prosePieces(text),
	'the Markdown in prose': (text) => () => readMarkdown(text),
	'the stretches of a shown text': (text) => () => stretchesOf(text),
	'the colours of a program': (text) => () => highlight(text.slice(0, 20_000)),
	'a reply that streams': (text) => () =>
		addEvent(addEvent(EMPTY_RUN, { type: 'delta', round: 0, role: 'answer', text }), {
			type: 'delta',
			round: 0,
			role: 'answer',
			text,
		}),
	guidance: (text) => () => readGuidance(text, words),
	'a first choice': (text) => () => readFirstChoice(text, words),
	"a checking program's output": (text) => () => readCheck(text),
	'the verdict, but for the task': (text) => () =>
		judge({ ...sum, check: () => sum.check('') }, answerOf(text), executionOf(text)),
	'what the steerer is told': (text) => () =>
		responseText(words, answerOf(text), executionOf(text), DEFAULT_SETTINGS),
	'the digest of what was sent': (text) => {
		const digest = createDigests();
		return () => digest('answer', [{ role: 'user', content: text }]);
	},
	'a hash': (text) => () => hashOfText(text),
	'an event': (text) => () => [
		v.safeParse(RunEvent, answerOf(text)),
		v.safeParse(RunEvent, { ...executionOf(''), ending: text }),
	],
	'the words for a bad event': (text) => () => {
		const parsed = v.safeParse(RunEvent, { ...executionOf(''), ending: text });
		return parsed.success || explainIssue(parsed.issues);
	},
	'an event that is stored, and read again': (text) => () => {
		const stored = createStored();
		const events = [answerOf(text), { ...executionOf(text), error: '' }].map(stored);
		return readStoredRun(
			row,
			events.map((event) => ({ event })),
		);
	},
	'a file of runs': (text) => {
		const events = [answerOf(text)];
		const file = { format: 'codesteer-playground-runs', version: 2, versions: migrations.versions };
		const json = JSON.stringify({ ...file, runs: [{ ...header, events }] });
		return () => importRuns(json, new Set());
	},
	'a file that is none': (text) => () => thrown(() => importRuns(text, new Set())),
	'a link that is none': (text) => () => decodeRunLink(text).catch(() => {}),
	'the readings of a link': (text) => () => [...linkReadings(text)],
	'an address': (text) => () => readPuzzle(readPlace(`#/?task=${text}`).query),
	'two outputs that are compared': (text) => {
		const [was, now] = [executionOf(text), executionOf(`${text}!`)];
		return () => compareExecutions(was, now, text);
	},
	'two errors that are compared': (text) => {
		const was = executionOf(text);
		return () => compareExecutions(was, { ...was, error: `${text}!` }, text);
	},
	"a program's report": (text) => {
		const json = JSON.stringify({ ending: 'error', kind: 'E', text });
		return () => [parseReport(json), parseReport(text)];
	},
	'the words for an end': (text) => {
		const report = { ...parseReport('{"ending":"ok"}'), text };
		return () => [
			describeEnd({ ...report, ending: 'error' }, limits),
			describeEnd({ ...report, ending: 'crash' }, limits),
		];
	},
	"a provider's error": (text) => {
		const json = JSON.stringify({ error: { message: text, type: text } });
		return () =>
			[json, text].map((body) =>
				classify(readProviderError(body), 400, null, destination, 'sk-the-key'),
			);
	},
	"a provider's words without the key": (text) => () => [
		redact(text, 'sk-the-key'),
		quoted(text, 'sk-the-key'),
	],
	'a path in an archive': (text) => () => [placeInData(text, null), placeInData(text, 'a.zip')],
};
