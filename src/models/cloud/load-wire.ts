import type { WireName } from './provider.ts';
import type { Wire } from './wire.ts';

type Module = { readonly wire: Wire } | { readonly createWire: () => Wire };

const loaders: Record<WireName, () => Promise<Module>> = {
	'openai-chat': () => import('./wire/openai-chat.ts'),
	'openai-responses': () => import('./wire/openai-responses.ts'),
	'anthropic-messages': () => import('./wire/anthropic-messages.ts'),
	'anthropic-code-execution': () => import('./wire/anthropic-code-execution.ts'),
	'gemini-generate': () => import('./wire/gemini-generate.ts'),
	'gemini-code-execution': () => import('./wire/gemini-code-execution.ts'),
};

/** A wire format for one reply; loaded when it is first used. */
export async function loadWire(name: WireName): Promise<Wire> {
	const module = await loaders[name]();
	return 'wire' in module ? module.wire : module.createWire();
}
