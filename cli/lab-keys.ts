import type { ModelSpec } from '../src/core/spec.ts';
import { providers } from '../src/models/cloud/providers.ts';

const NAMED = providers.map(({ id, title, baseUrl, ownAddress }) => {
	const name = id.toUpperCase().replaceAll('-', '_');
	return {
		id,
		title,
		baseUrl,
		ownAddress,
		key: `CODESTEER_KEY_${name}`,
		address: `CODESTEER_ADDRESS_${name}`,
	};
});

/** The environment's variables for keys, one line each, for people. */
export const KEYS_HELP = NAMED.map(({ title, key, address, ownAddress }) =>
	ownAddress ? `  ${key}, with ${address}: ${title}` : `  ${key}: ${title}`,
).join('\n');

/** A key, and the provider at its address that it is for. */
export interface NamedKey {
	readonly model: ModelSpec;
	readonly key: string;
}

/**
 * The keys that the environment names. A key goes to its provider's own address, or to the one that
 * the environment names beside it: never to one that only a spec names.
 */
export function keysIn(environment: Readonly<Record<string, string | undefined>>): NamedKey[] {
	return NAMED.flatMap(({ id, baseUrl, key: keyName, address, ownAddress }) => {
		const key = environment[keyName];
		if (!key) return [];
		const named = environment[address] ?? (ownAddress ? undefined : baseUrl);
		return [{ model: { provider: id, model: '', ...(named && { baseUrl: named }) }, key }];
	});
}
