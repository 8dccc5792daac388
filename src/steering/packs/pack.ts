import { hashOf } from '../../ground/hash.ts';
import type { PromptPack, PromptTemplates } from '../prompts.ts';

/** Names a set of templates and hashes its wording. */
export function createPack(name: string, templates: PromptTemplates): PromptPack {
	return { name, hash: hashOf(templates), templates };
}
