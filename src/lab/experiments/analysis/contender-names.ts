import { SETTING_FIELDS, type SettingField, settingOf } from '../../../core/settings.ts';
import type { ModelSpec } from '../../../core/spec.ts';
import { isScripted, kindOf, usualAnswerTokens } from '../../../models/registry.ts';
import { methods } from '../../../steering/methods.ts';
import type { Contender } from '../experiment.ts';

/** A thing by which contenders can differ, in words: empty where it is the usual, null where one has none. */
type Aspect = (contender: Contender) => string | null;

const STEERERS = { rules: 'rules', 'code-first': 'code first', person: 'a person' };

/**
 * A short name for each contender: its method, and of the rest only what differs between them, such as
 * "All text · gpt-4o" and "All text · o1". Settings as published are left unsaid. No two are alike.
 *
 * @param titleOf what a model is called where it is kept
 */
export function contenderNames(
	contenders: readonly Contender[],
	titleOf: (model: ModelSpec) => string = ({ model }) => model,
): string[] {
	const nameOf = (model: ModelSpec) => (isScripted(model) ? 'stand-in' : titleOf(model));
	const aspects: readonly Aspect[] = [
		({ taskLLM }) => nameOf(taskLLM),
		({ steerer }) => {
			if (steerer?.kind !== 'model') return steerer && `steerer ${STEERERS[steerer.kind]}`;
			const { model, grammar, examples } = steerer;
			const withWhat = [grammar && 'grammar', examples && 'examples'].filter(Boolean).join(' and ');
			return `steerer ${nameOf(model)}${withWhat && ` with ${withWhat}`}`;
		},
		({ checker }) => (checker ? `checked by ${nameOf(checker)}` : ''),
		...SETTING_FIELDS.filter(differs).map(settingIn),
		({ prompts }) => `prompts ${prompts.pack}`,
		({ method }) => `revision ${method.revision}`,
	];
	const differing = aspects
		.map((aspect) => contenders.map(aspect))
		.filter((words) => new Set(words.filter((word) => word !== null)).size > 1);
	const names = contenders.map(({ method }, index) =>
		[titleOfMethod(method.id), ...differing.map((words) => words[index])]
			.filter(Boolean)
			.join(' · '),
	);
	return apart(names, (index) => {
		const model = contenders[index]?.taskLLM;
		return (model && kindOf(model)?.title) ?? '';
	});

	function differs(field: SettingField): boolean {
		return new Set(contenders.map(({ settings }) => settingOf(settings, field))).size > 1;
	}
}

/** The names with the words that tell equal ones apart; a number where these do not. */
function apart(names: readonly string[], wordsOf: (index: number) => string): string[] {
	const worded = names.map((name, index) =>
		names.filter((other) => other === name).length > 1 ? `${name} · ${wordsOf(index)}` : name,
	);
	return worded.map((name, index) => {
		const before = worded.slice(0, index).filter((other) => other === name).length;
		return before === 0 ? name : `${name} (${before + 1})`;
	});
}

function titleOfMethod(id: string): string {
	return methods.find((method) => method.id === id)?.title ?? id;
}

/** A setting that is not the published one, such as "temperature 0.7"; the steerer's own say so. */
function settingIn(field: SettingField): Aspect {
	const label = field.label.charAt(0).toLowerCase() + field.label.slice(1);
	const whose = field.group === 'steerer' ? 'steerer ' : '';
	return ({ settings, taskLLM }) => {
		const value = settingOf(settings, field);
		const usual =
			field.group === 'taskLLM' && field.key === 'answerTokens'
				? usualAnswerTokens(taskLLM)
				: field.standard;
		return value === undefined || value === usual ? '' : `${whose}${label} ${value}`;
	};
}
