import { changedSettings, settingOf } from '../../../core/settings.ts';
import { BUILD } from '../../../core/version.ts';
import { isScripted, modelInWords } from '../../../models/registry.ts';
import { averagesOf } from '../analysis/averages.ts';
import type { Results } from '../analysis/results.ts';
import { type Contender, type Experiment, type InstanceSet, sizeOfSet } from '../experiment.ts';
import { endedRuns } from './run-rows.ts';

/**
 * What a paper has to say of an experiment, as a paragraph to paste: instances, seeds, levels, contenders,
 * settings, models as returned, prompts, dates, build, errors and how they were counted, intervals.
 */
export function methodsParagraph(experiment: Experiment, results: Results): string {
	return [
		...whatWasRun(experiment, results),
		...whoAnswered(results),
		...whatCounted(results),
		'Rates have 95% Wilson score intervals, an instance counting as one draw; averages give every task the same weight and have 95% intervals for these tasks, from the intervals of the tasks (MOVER). Comparisons of contenders are paired by instance (exact McNemar test; several by Holm’s method).',
	].join(' ');
}

function* whatWasRun(experiment: Experiment, { contenders, tasks, repeats, runs }: Results) {
	const names = contenders.map(({ name, toy }) => (toy ? `${name} (toy model)` : name));
	const instances = new Set(runs.map(({ run }) => run.instance)).size;
	const sizes = tasks.map((task) => task.instances.length);
	const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
	const each =
		tasks.length < 2 ? '' : `, ${least === most ? least : `${least} to ${most}`} of each`;
	yield `We ran ${listed(names)} on ${plural(instances, 'instance')} of ${plural(tasks.length, 'SymBench task')}${each} (${tasks.map(({ title }) => title).join(', ')}) with CodeSteer Playground, build ${BUILD}.`;
	const sets = experiment.blocks.flatMap((block) => block.instances);
	yield `Instances: ${listed(setsInWords(sets))}; every contender of a comparison got the same instances${repeats === 1 ? ', each once' : `, up to ${repeats} times each`} (${plural(runs.length, 'run')}).`;
}

/** Sets with the same seeds in one, by their levels. */
function setsInWords(sets: readonly InstanceSet[]): string[] {
	const places = new Map<string, Set<string>>();
	for (const set of sets) {
		const { what, where } = setInWords(set);
		places.set(what, (places.get(what) ?? new Set()).add(where));
	}
	return [...places].map(([what, where]) => `${what} ${listed([...where].sort())}`);
}

function setInWords(set: InstanceSet): { readonly what: string; readonly where: string } {
	if ('published' in set)
		return { what: `${plural(sizeOfSet(set), 'published instance')} of`, where: set.task };
	const last = set.firstSeed + set.count - 1;
	const seeds = set.count === 1 ? `seed ${last}` : `seeds ${set.firstSeed} to ${last}`;
	return set.level === null
		? { what: `${seeds} with settings`, where: `${JSON.stringify(set.params)} of ${set.task}` }
		: { what: `${seeds} at`, where: `level ${set.level}` };
}

function* whoAnswered(results: Results) {
	const { contenders } = results;
	const all = contenders.map(({ contender }) => contender);
	yield `The TaskLLM was ${listed(unique(all.map(({ taskLLM }) => modelWords(taskLLM))))}.`;
	const returned = unique(endedRuns(results).flatMap(({ trial }) => trial.models));
	if (returned.length > 0 && !all.every(({ taskLLM }) => isScripted(taskLLM)))
		yield `Models as returned by their providers: ${returned.join(', ')}.`;
	const steerers = unique(all.flatMap(steererInWords));
	if (steerers.length > 0) yield `The steerer was ${listed(steerers)}.`;
	const checkers = unique(all.flatMap(({ checker }) => (checker ? [modelWords(checker)] : [])));
	if (checkers.length > 0) yield `Answers were checked, or summed up, by ${listed(checkers)}.`;
	yield `Prompts: ${listed(unique(all.map(({ prompts }) => `pack ${prompts.pack}`)))}.`;
	yield `${listed(unique(all.map(settingsInWords)))}.`;
	if (contenders.some(({ toy }) => toy))
		yield 'The stand-in is a toy model of how errors compound over reasoning steps; its figures say nothing of any real model.';
}

const modelWords = (model: Contender['taskLLM']) =>
	isScripted(model) ? 'the stand-in, a toy model' : modelInWords(model);

function steererInWords({ steerer }: Contender): string[] {
	if (steerer === null) return [];
	if (steerer.kind === 'model')
		return [`${modelWords(steerer.model)}${steerer.examples ? ', shown examples' : ''}`];
	const words = {
		rules: 'the built-in rules',
		'code-first': 'the rule "code first"',
		person: 'a person',
	};
	return [words[steerer.kind]];
}

function settingsInWords({ settings }: Contender): string {
	const changed = changedSettings(settings).map((field) => {
		const whose = field.group === 'steerer' ? 'steerer, ' : '';
		return `${whose}${field.label.toLowerCase()} ${settingOf(settings, field) ?? 'unset'}`;
	});
	const { maxRounds, pythonSeconds, sampling } = settings;
	const { temperature, answerTokens } = sampling.taskLLM;
	const main = `at most ${plural(maxRounds, 'round')} of guidance, ${pythonSeconds} s for a program, temperature ${temperature}, ${answerTokens} answer tokens`;
	return changed.length === 0
		? `Settings were the published system's (${main})`
		: `Settings were ${main} (differing from the published system's: ${changed.join('; ')})`;
}

function* whatCounted(results: Results) {
	const ended = endedRuns(results);
	const times = ended.map(({ trial }) => trial.at.slice(0, 10)).sort();
	const [first, last] = [times[0], times.at(-1)];
	if (first !== undefined)
		yield first === last
			? `Runs were made on ${first} (UTC).`
			: `Runs were made from ${first} to ${last} (UTC).`;
	yield "An answer counted as right if the task's own checker accepted it, read from the text or from the output of its program.";
	const errored = ended.filter(({ trial }) => trial.state === 'errored').length;
	if (errored === 0) yield 'No run ended in an error.';
	else {
		const averages = results.contenders.flatMap(({ id, name }) => {
			const average = averagesOf(results, id);
			return average ? [`${name} ${(100 * average.errorsWrong).toFixed(1)}`] : [];
		});
		yield `${plural(errored, 'run')} of ${results.runs.length} ended in an error and ${errored === 1 ? 'is' : 'are'} left out of all rates; counted as wrong, the averages would be: ${averages.join('; ')}.`;
	}
	if (results.replaced > 0)
		yield `Replaced by a later try of the same run: ${plural(results.replaced, 'try', 'tries')}.`;
	if (results.missing > 0)
		yield `These are interim results: ${results.missing} of ${results.runs.length} planned runs have no result yet.`;
}

const unique = (words: readonly string[]) => [...new Set(words)];

function listed(words: readonly string[]): string {
	const [last = '', ...before] = words.toReversed();
	if (before.length === 0) return last;
	const comma = words.some((word) => word.includes(',')) ? ';' : ',';
	return `${before.reverse().join(`${comma} `)}${comma === ';' ? ';' : ''} and ${last}`;
}

const plural = (count: number, one: string, many = `${one}s`) =>
	`${count} ${count === 1 ? one : many}`;
