import * as v from 'valibot';
import { loadTask } from '../../../../tasks/registry.ts';
import type { ModelSpec } from '../../../core/spec.ts';
import type { WorkerBridge } from '../../../ground/rpc/bridge.ts';
import { type CallGate, gated } from '../../../models/call-gate.ts';
import type { ChatModel } from '../../../models/chat-model.ts';
import { openModel } from '../../../models/open-model.ts';
import { kindOf } from '../../../models/registry.ts';
import type { PythonSandbox } from '../../../python/sandbox.ts';
import { releasedPack } from '../../../steering/packs/released.ts';
import type { Services } from '../../services.ts';
import type { Host } from './host.ts';
import {
	CallPart,
	ExecutionReply,
	OpenReply,
	PackReply,
	PublishedReply,
	type RunRequest,
} from './messages.ts';

const CALLING = { item: CallPart, value: v.undefined() };

/**
 * The services of runs in a worker: cloud models are called from here, what only the page has is
 * asked of it.
 */
export function remoteServices(
	host: WorkerBridge<Host>,
	request: Pick<RunRequest, 'secrets' | 'python'>,
	gate: CallGate,
): Omit<Services, 'history'> {
	const sandbox: PythonSandbox = {
		version: request.python,
		warm: async () => {},
		run: ({ onOutput: _, ...program }, signal) =>
			host.call(ExecutionReply, (page, stop) => page.run(program, stop), signal),
		close: () => {},
	};
	return {
		models: {
			open: async (model, instance, signal) => {
				if (kindOf(model)?.local) return gated(await remoteModel(host, model, signal), model, gate);
				return openModel(
					model,
					{
						script: () => instance,
						typingMilliseconds: 0,
						keyFor: (spec) => secretFor(request, spec),
						gate,
						stored: (spec, stop) => remoteModel(host, spec, stop),
					},
					signal,
				);
			},
		},
		prompts: {
			find: (spec) => host.call(v.nullable(PackReply), (page) => page.findPrompts(spec)),
			async need(spec) {
				const { pack } = spec;
				const found = spec.templates ? null : await releasedPack(pack);
				return found ?? host.call(PackReply, (page) => page.needPrompts(spec));
			},
		},
		python: { sandbox: async () => sandbox, warm: async () => {} },
		published: {
			async find(task, id) {
				const found = await host.call(PublishedReply, (page) => page.findPublished(task, id));
				if (!found) return null;
				const instance = (await loadTask(task)).restore(found.puzzle);
				return { ...instance, question: found.question };
			},
		},
	};
}

/** The key for calls of a model, a provider's at its address; null where there is none. */
export function secretFor(
	{ secrets }: Pick<RunRequest, 'secrets'>,
	spec: ModelSpec,
): string | null {
	return secrets.find(({ model }) => sameKey(model, spec))?.key ?? null;
}

function sameKey(a: ModelSpec, b: ModelSpec): boolean {
	return a.provider === b.provider && a.baseUrl === b.baseUrl;
}

/** A model that the page holds. */
async function remoteModel(
	host: WorkerBridge<Host>,
	model: ModelSpec,
	signal: AbortSignal,
): Promise<ChatModel> {
	const { label } = await host.call(OpenReply, (page, stop) => page.open(model, stop), signal);
	return {
		label,
		async *stream(messages, { sampling, grammar }, stop) {
			const request = { model, messages, sampling, ...(grammar !== undefined && { grammar }) };
			yield* host.stream(CALLING, (page, ended) => page.call(request, ended), stop);
		},
	};
}
