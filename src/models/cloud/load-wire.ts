import type { WireName } from './provider.ts';
import type { Wire } from './wire.ts';

const loaders: Record<WireName, () => Promise<{ wire: Wire }>> = {
	'openai-chat': () => import('./wire/openai-chat.ts'),
	'anthropic-messages': () => import('./wire/anthropic-messages.ts'),
	'gemini-generate': () => import('./wire/gemini-generate.ts'),
};

/** Loads a wire format when it is first used. */
export async function loadWire(name: WireName): Promise<Wire> {
	return (await loaders[name]()).wire;
}
