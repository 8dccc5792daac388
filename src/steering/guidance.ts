import type { Prompts } from './prompts.ts';
import type { Guidance } from './steerer.ts';

/**
 * Reads a steerer's reply by the published rules, in their order: `<<<Code>>>` and `<<<Text>>>`
 * anywhere stand for the pack's templates; `Return Answer` or `Terminate`, with or without
 * delimiters, end the run; else the inside of the last `<<<…>>>` is the guidance, or the whole.
 * Case and spaces inside delimiters don't matter; undelimited words must be whole and capitalised.
 */
export function readGuidance(text: string, prompts: Prompts): Guidance {
	if (/<<<\s*code\s*>>>/i.test(text)) return { decision: 'code', prompt: prompts.text('code') };
	if (/<<<\s*text\s*>>>/i.test(text)) return { decision: 'text', prompt: prompts.text('text') };
	if (
		/<<<\s*(?:return answer|terminate)\s*>>>/i.test(text) ||
		/\b(?:Return Answer|Terminate)\b/.test(text)
	)
		return { decision: 'finish', prompt: '' };
	return { decision: 'guide', prompt: freeGuidance(text) };
}

/**
 * Reads the steerer's first choice. A bare "Code" or "Text" counts too; nothing can be returned
 * yet, so any other reply is guidance, which goes in front of the question.
 */
export function readFirstChoice(text: string, prompts: Prompts): Guidance {
	const bare = /^\W*(code|text)\W*$/i.exec(text)?.[1];
	const guidance = readGuidance(bare ? `<<<${bare}>>>` : text, prompts);
	if (guidance.decision !== 'finish') return guidance;
	return { decision: 'guide', prompt: freeGuidance(text) };
}

function freeGuidance(text: string): string {
	const close = text.lastIndexOf('>>>');
	const open = close < 0 ? -1 : text.lastIndexOf('<<<', close);
	const inside = open < 0 ? '' : text.slice(open + 3, close).trim();
	return inside === '' ? text.trim() : inside;
}
