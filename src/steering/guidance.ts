import { Failure } from '../core/failure.ts';
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

/**
 * Reads the Symbolic Agent's first choice: a tag, or nothing. The released loop leaves such a question
 * out; here the run ends without an answer, which is an error and not a wrong answer.
 * @throws Failure `no-choice`
 */
export function readAgentChoice(text: string, prompts: Prompts): Guidance {
	const guidance = readGuidance(text, prompts);
	if (guidance.decision === 'code' || guidance.decision === 'text') return guidance;
	throw new Failure(
		'no-choice',
		`The steerer chose neither <<<Code>>> nor <<<Text>>>, where the published method leaves the question out. It said: "${text.trim().slice(0, 200)}" Resume the run to ask it again, or choose another steerer.`,
	);
}

/**
 * Reads its later replies: the inside of the last `<<<…>>>`, or the whole. `Return Answer` or `Terminate`
 * in there end the run; all else goes to the TaskLLM as it is, a bare "Code" too, as in the released loop.
 */
export function readAgentGuidance(text: string): Guidance {
	const prompt = freeGuidance(text);
	if (/Return Answer|Terminate/.test(prompt)) return { decision: 'finish', prompt: '' };
	const word = /^(code|text)$/i.exec(prompt)?.[1]?.toLowerCase();
	return { decision: word === 'code' || word === 'text' ? word : 'guide', prompt };
}

function freeGuidance(text: string): string {
	const close = text.lastIndexOf('>>>');
	const open = close < 0 ? -1 : text.lastIndexOf('<<<', close);
	const inside = open < 0 ? '' : text.slice(open + 3, close).trim();
	return inside === '' ? text.trim() : inside;
}
