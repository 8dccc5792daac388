import type { ChatMessage } from '../../core/messages.ts';
import type { Sampling } from '../../core/settings.ts';
import { pause } from '../../ground/abort.ts';
import { withoutCodeBlocks } from '../../ground/fences.ts';
import type { ChatModel } from '../chat-model.ts';
import { luckOf } from './compounding.ts';
import type { Script } from './script.ts';

/** A reply comes in so many pieces at most: long programs can be watched without being waited for. */
const MOST_PIECES = 60;

/**
 * The embedded default: plays a capable but hasty TaskLLM, so that the page works with no key and no
 * download. In text it works the answer out by hand, and slips the sooner, the more steps that takes,
 * as `compounding.ts` draws. Told to code, it writes a program that only prints what it got by hand,
 * or, where that is little to do, the task's program; told to search or to compute, always that; told
 * what a program printed, it takes that; told to play the interpreter, it works by hand; asked to
 * check an answer, it writes a program that computes it anew and compares. It knows no outcome:
 * programs really run, checks really check.
 */
export function createScriptedModel(script: Script, typingMilliseconds: number): ChatModel {
	return {
		label: 'Scripted (built in)',
		async *stream(messages, { sampling }, signal) {
			const reply = replyTo(messages, script, sampling);
			const words = reply.match(/\S+\s*|\s+/g) ?? [];
			const size = Math.ceil(words.length / MOST_PIECES);
			for (let at = 0; at < words.length; at += size) {
				await pause(typingMilliseconds, signal);
				yield { type: 'text', text: words.slice(at, at + size).join('') };
			}
			const input = messages.reduce((sum, message) => sum + tokens(message.content), 0);
			const usage = { input, output: tokens(reply), estimated: true, cost: 0 };
			const model = sampling.stepErrors === undefined ? 'scripted' : 'scripted (toy model)';
			yield { type: 'end', finish: 'stop', usage, model };
		},
	};
}

function replyTo(messages: readonly ChatMessage[], script: Script, sampling: Sampling): string {
	const { question } = script;
	const luck = luckOf(script, messages, sampling);
	const instructions = (messages.at(-1)?.content ?? '').replace(question, '');
	const response = /^[^\n]*\bresponse\b[^\n]*:\n([\s\S]*)$/im.exec(instructions)?.[1];
	if (response !== undefined && /\b(?:check|verif)/i.test(instructions))
		return luck.buggy
			? inBlock('This program looks whether there is an answer.', HASTY_CHECK)
			: inBlock(
					'This program computes the answer anew and compares.',
					checkingProgram(script.program(), response),
				);
	const printed = /\bprogram was run\.\noutput: ([\s\S]*)\nerrors: /
		.exec(instructions)?.[1]
		?.trim();
	if (printed) return `The program printed the answer.\n\nMy final answer: ${delimited(printed)}`;
	const slips = luck.slipsAt !== null;
	if (!wantsCode(instructions)) return byHand(script, slips, 'My final answer:');
	if (/\bnothing is run\b/.test(instructions))
		return `${inBlock('The program:', script.program())}\nI go through it by hand.\n\n${byHand(script, slips, 'It prints:')}`;
	const printing = (answer: string) => `print(${JSON.stringify(delimited(answer))})`;
	if (luck.tooSimple && !wantsComputation(instructions)) {
		const { lines, answer } = script.working(true);
		return inBlock(`${numbered(lines)}\n\nThe program prints this answer.`, printing(answer));
	}
	return inBlock(
		'The program works the answer out from the data of the question and tests it before printing.',
		luck.buggy
			? `# The toy model's stand-in for a program with a mistake.\n${printing(script.working(true).answer)}`
			: script.program(),
	);
}

const COMPUTE =
	/\b(?:search|symbolic|enumerat|brute|backtrack|algorithm|comput|calculat|systematic|exhaust|simulat|efficient|every|all possib|hard-?cod|dynamic programming|too simple|more complex)/i;

function wantsCode(instructions: string): boolean {
	const noCode = /\b(?:no|not|never|without|don't|avoid) (?:\w+ ){0,3}(?:cod|program|python)/i;
	if (noCode.test(instructions)) return false;
	return (
		/\b(?:code|coding|program|python|script)\b/i.test(instructions) || COMPUTE.test(instructions)
	);
}

function wantsComputation(instructions: string): boolean {
	return COMPUTE.test(instructions);
}

/** Working by hand, line by line, and the answer that it ends in behind these words. */
function byHand({ working }: Script, slips: boolean, words: string): string {
	const { lines, answer } = working(slips);
	return `${numbered(lines)}\n\n${words} ${delimited(answer)}`;
}

/** Numbered, so that each line stays one where text is drawn as Markdown. */
function numbered(lines: readonly string[]): string {
	return lines.map((line, at) => `${at + 1}. ${line}`).join('\n');
}

function inBlock(words: string, program: string): string {
	return `${words}\n\n\`\`\`python\n${program.trimEnd()}\n\`\`\`\n`;
}

function delimited(slip: string): string {
	return slip.includes('<<<') ? slip : `<<<${slip}>>>`;
}

/** The answer that a response gives: its last delimited one outside code blocks, else all its prose. */
function givenAnswer(response: string): { text: string; delimited: boolean } {
	const prose = withoutCodeBlocks(response);
	const found = [...prose.matchAll(/<<<([\s\S]*?)>>>/g)].at(-1)?.[1];
	return { text: (found ?? prose).trim(), delimited: found !== undefined };
}

/** A JSON string is a Python string literal of the same text; a raw one is easier to read. */
function checkingProgram(program: string, response: string): string {
	const literal = program.includes("'''") ? JSON.stringify(program) : `r'''\n${program}\n'''`;
	const given = givenAnswer(response);
	return `import contextlib, io, re

given = ${JSON.stringify(given.text)}

solver = ${literal}

printed = io.StringIO()
with contextlib.redirect_stdout(printed):
    try:
        exec(solver, {"__name__": "__main__"})
    except SystemExit:
        pass
found = re.findall(r"<<<(.*?)>>>", printed.getvalue(), re.DOTALL)
expected = found[-1] if found else printed.getvalue()

if "".join(expected.split()) ${given.delimited ? '==' : 'in'} "".join(given.split()):
    print("Correct: computing it anew gives the same answer.")
    print("Verdict: Correct")
else:
    print("Incorrect: computing it anew gives another answer than", given[:200])
    print("Verdict: Incorrect")`;
}

const HASTY_CHECK = `# The toy model's stand-in for a check with a mistake: it accepts whatever it is given.
print("There is an answer.")
print("Verdict: Correct")`;

function tokens(text: string): number {
	return Math.ceil(text.length / 4);
}
