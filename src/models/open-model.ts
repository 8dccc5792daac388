import { Failure } from '../core/failure.ts';
import { SAMPLING_KEYS, type Sampling, samplingLabel } from '../core/settings.ts';
import type { ModelSpec } from '../core/spec.ts';
import { gated } from './call-gate.ts';
import type { ChatModel } from './chat-model.ts';
import type { ModelKind, ModelPorts } from './kind.ts';
import { kindOf, kinds, modelInWords } from './registry.ts';

/**
 * Refuses, by name, a setting that a model cannot honour: a run must not say that it was sampled as
 * it was not. Refuses an interpreter that its provider does not have, too.
 * @throws Failure `setting-not-honoured`, `no-code-interpreter`, `no-such-provider`
 */
export function refuseUnhonoured(
	spec: ModelSpec,
	sampling: Sampling,
	codeInterpreter = false,
): void {
	const kind = known(spec);
	if (codeInterpreter && !kind.interprets?.(spec.model))
		throw new Failure(
			'no-code-interpreter',
			`${modelInWords(spec)} has no interpreter of its provider's that runs programs while it answers. Choose a model of OpenAI, Anthropic or Google that has one, or the method "Local code interpreter", which runs the programs of any model here.`,
		);
	const honoured = kind.honours(spec.model, codeInterpreter);
	const key = SAMPLING_KEYS.find(
		(each) => sampling[each] !== undefined && !honoured.includes(each),
	);
	if (key === undefined) return;
	const setting = `"${samplingLabel(key)}"`;
	throw new Failure(
		'setting-not-honoured',
		`${modelInWords(spec)} cannot be told ${setting}, and ${sampling[key]} is set: where it runs there is no such setting, and without it the run would not be what it says. Clear ${setting} under Settings, or choose another model.`,
	);
}

/**
 * The model that a spec names, ready to answer. A call with a setting that it cannot honour is
 * refused before anything is sent.
 * @throws Failure `no-such-provider`, those of its kind; AbortError
 */
export async function openModel(
	spec: ModelSpec,
	ports: ModelPorts,
	signal: AbortSignal,
): Promise<ChatModel> {
	const kind = known(spec);
	const opened = await kind.open(spec, ports, signal);
	const model = ports.gate && !kind.provider ? gated(opened, spec, ports.gate) : opened;
	return {
		label: model.label,
		async *stream(messages, options, callSignal) {
			refuseUnhonoured(spec, options.sampling, options.codeInterpreter);
			yield* model.stream(messages, options, callSignal);
		},
	};
}

function known(spec: ModelSpec): ModelKind {
	const kind = kindOf(spec);
	if (kind) return kind;
	throw new Failure(
		'no-such-provider',
		`This page knows no model provider "${spec.provider}". It knows ${kinds.map(({ id }) => id).join(', ')}. Choose another model.`,
	);
}
