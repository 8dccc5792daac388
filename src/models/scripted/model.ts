import { pause } from '../../ground/abort.ts';
import { withoutCodeBlocks } from '../../ground/fences.ts';
import type { ChatModel } from '../chat-model.ts';

/** What the scripted TaskLLM is given of an instance. */
export interface Script {
	/** The question as it is asked: its words are told apart from the instructions round it. */
	readonly question: string;
	/** A plausible wrong answer. */
	readonly slip: string;
	/** A program that prints a right answer. */
	readonly program: string;
}

/** What of an instance it is given. */
export function scriptOf(instance: {
	readonly question: string;
	slip(): string;
	program(): string;
}): Script {
	const { question } = instance;
	return { question, slip: instance.slip(), program: instance.program() };
}

/** A reply comes in so many pieces at most: long programs can be watched without being waited for. */
const MOST_PIECES = 60;

/**
 * The embedded default: plays a capable but hasty TaskLLM, so that the page works with no key and no
 * download. In text it slips; told to code, it writes a program that only prints the slip; told to
 * search or to compute, it writes the task's program; told what a program printed, it takes that; told to
 * play the interpreter, it slips; asked to check an answer, it writes a program that computes it anew
 * and compares. It knows no outcome: programs really run, checks really check.
 */
export function createScriptedModel(script: Script, typingMilliseconds: number): ChatModel {
	return {
		label: 'Scripted (built in)',
		async *stream(messages, _options, signal) {
			const request = messages.at(-1)?.content ?? '';
			const reply = answer(request, script);
			const words = reply.match(/\S+\s*|\s+/g) ?? [];
			const size = Math.ceil(words.length / MOST_PIECES);
			for (let at = 0; at < words.length; at += size) {
				await pause(typingMilliseconds, signal);
				yield { type: 'text', text: words.slice(at, at + size).join('') };
			}
			const input = messages.reduce((sum, message) => sum + tokens(message.content), 0);
			const usage = { input, output: tokens(reply), estimated: true, cost: 0 };
			yield { type: 'end', finish: 'stop', usage, model: 'scripted' };
		},
	};
}

function answer(request: string, { question, slip, program }: Script): string {
	const instructions = request.replace(question, '');
	const response = /^[^\n]*\bresponse\b[^\n]*:\n([\s\S]*)$/im.exec(instructions)?.[1];
	if (response !== undefined && /\b(?:check|verif)/i.test(instructions))
		return inBlock(
			'This program computes the answer anew and compares.',
			checkingProgram(program, response),
		);
	const printed = /\bprogram was run\.\noutput: ([\s\S]*)\nerrors: /
		.exec(instructions)?.[1]
		?.trim();
	if (printed) return `The program printed the answer.\n\nMy final answer: ${delimited(printed)}`;
	if (!wantsCode(instructions)) return inText(slip);
	if (/\bnothing is run\b/.test(instructions))
		return `${inBlock('The program:', program)}\nI go through it line by line.\n\nIt prints: ${delimited(slip)}`;
	return wantsComputation(instructions)
		? inBlock(
				'The program works the answer out from the data of the question and tests it before printing.',
				program,
			)
		: inBlock(
				'I worked the answer out above; the program prints it.',
				`print(${JSON.stringify(delimited(slip))})`,
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

function inText(slip: string): string {
	return `Let me think it through step by step. I read the question, note what is given and what is asked, and try the option that looks most natural first. It seems to meet the conditions as far as I can see, so I do not look further.\n\nMy final answer: ${delimited(slip)}`;
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

function tokens(text: string): number {
	return Math.ceil(text.length / 4);
}
