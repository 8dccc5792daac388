import { tinyGguf } from './tiny-gguf.ts';

/** Llama 3's conversation, written out. */
const TURNS = [
	'{{ bos_token }}{% for message in messages %}',
	"<|start_header_id|>{{ message['role'] }}<|end_header_id|>\n\n{{ message['content'] }}<|eot_id|>",
	'{% endfor %}',
].join('');
// Jinja drops a newline at a template's end, unless it is written as a string.
export const LLAMA_3 = `${TURNS}<|start_header_id|>assistant<|end_header_id|>{{ '\\n\\n' }}`;

/** The bytes and special tokens of these messages as a prompt, by Llama 3's published format. */
export function llama3Tokens(messages: readonly { role: string; content: string }[]): number {
	const bytes = (text: string) => new TextEncoder().encode(text).length;
	const turn = ({ role, content }: { role: string; content: string }) =>
		3 + bytes(`${role}\n\n${content}`);
	const asked = messages.reduce((sum, message) => sum + turn(message), 0);
	return 1 + asked + 2 + bytes('assistant\n\n');
}

/**
 * A model that plays both parts of a CodeSteer run with the built-in prompts: as steerer it chooses
 * code and then returns the answer, as TaskLLM it writes a program that prints `answer`.
 */
export function tinySteered(answer: string): Uint8Array<ArrayBuffer> {
	const program = (text: string) => `\`\`\`python\nprint(${JSON.stringify(text)})\n\`\`\`\n`;
	const parts = [
		['<|choose|>', 'First choose how', 'A program is sure. <<<Code>>>'],
		['<|decide|>', 'The TaskLLM has answered', 'It passed. <<<Return Answer>>>'],
		['<|check|>', "checks the response's final answer", `Checked:\n${program('Correct')}`],
		['<|answer|>', '', `Worked out 👩‍🏫:\n${program(answer)}`],
	] as const;
	const choice = parts
		.map(([token, words], index) => {
			if (words === '') return `{% else %}${token}{% endif %}`;
			return `{% ${index === 0 ? 'if' : 'elif'} ${JSON.stringify(words)} in messages[-1]['content'] %}${token}`;
		})
		.join('');
	return tinyGguf({
		name: 'Tiny steered',
		scripts: parts.map(([after, , text]) => ({ after, text })),
		specials: parts.map(([token]) => token),
		template: TURNS + choice,
	});
}
