import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../../tasks/kit/canonical.ts';
import type { PromptPack, PromptTemplates } from '../prompts.ts';

/** Names a set of templates and hashes its wording. */
export function createPack(name: string, templates: PromptTemplates): PromptPack {
	const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(templates)))).slice(0, 12);
	return { name, hash, templates };
}
