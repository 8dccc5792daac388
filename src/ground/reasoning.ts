/** A reply's two halves: what its model thought, and what it says. */
export interface SplitReply {
	/** The blocks of reasoning without their tags, one after the other; empty where there are none. */
	readonly reasoning: string;
	/** The rest: all that may be run, judged or sent back. The reply itself where it holds no reasoning. */
	readonly answer: string;
}

const NAMES = 'think|thinking|thoughts?|reasoning|scratchpad|seed:think';

// The tags of XML, Kimi, Mistral, Sky-T1 and gpt-oss.
const TAG = new RegExp(
	[
		`<(?:${NAMES})(?: [^<>\\n]{0,100})?>|</(?:${NAMES}) {0,3}>`,
		'◁/?think▷|\\[/?THINK\\]|<\\|(?:begin|end)_of_thought\\|>',
		'<\\|channel\\|>analysis<\\|message\\|>|<\\|end\\|>(?:<\\|start\\|>assistant)?(?:<\\|channel\\|>final<\\|message\\|>)?',
	].join('|'),
	'gi',
);
/** Ends any message of gpt-oss: reasoning only where that was open. */
const END = '<|end|>';
const CLOSING = /^(?:<\/|◁\/|\[\/|<\|end)/i;

/**
 * Splits off the reasoning that a model wrote into its reply: `<think>…</think>`, `<thinking>`,
 * `<reasoning>` and their like, in any case, also several.
 *
 * - A block ends at the first closing tag of any name; without one it reaches to the end.
 * - A closing tag without an opening one ends a block that began where the reply does: some chat
 *   templates open the block themselves.
 * - A tag between backticks or quotes is a mention. So is one in a fenced block, unless it begins its
 *   line; within reasoning fences do not count, for they are often left open there.
 *
 * Linear in the length of the text.
 */
export function splitReasoning(text: string): SplitReply {
	const reasoning: string[] = [];
	let answer = '';
	let isOpen = false;
	let start = 0;
	const inFence = fenceWatcher(text);
	for (const { index, 0: tag } of text.matchAll(TAG)) {
		const opens = !CLOSING.test(tag);
		if (isOpen ? opens : tag === END) continue;
		const end = index + tag.length;
		if (isQuoted(text, index, end)) continue;
		if (!isOpen && inFence(start, index) && !beginsLine(text, index)) continue;
		const part = text.slice(start, index);
		if (opens) answer += part;
		else if (isOpen) reasoning.push(part);
		else {
			reasoning.push(answer + part);
			answer = '';
		}
		isOpen = opens;
		start = end;
	}
	if (start === 0) return { reasoning: '', answer: text };
	const rest = text.slice(start);
	if (isOpen) reasoning.push(rest);
	else answer += answer.trim() === '' ? rest.replace(/^(?:[ \t]*\r?\n)+/, '') : rest;
	const blocks = reasoning.map((block) => block.trim()).filter((block) => block !== '');
	return { reasoning: blocks.join('\n\n'), answer };
}

function isQuoted(text: string, start: number, end: number): boolean {
	return /["'`]/.test(text[start - 1] ?? '') && /["'`]/.test(text[end] ?? '');
}

function beginsLine(text: string, at: number): boolean {
	let start = at;
	while (start > 0 && at - start < 20 && /[ \t]/.test(text[start - 1] ?? '')) start--;
	return start === 0 || text[start - 1] === '\n';
}

/** Tells whether a fence that opens at or after `start` is still open at `at`; both may only grow. */
function fenceWatcher(text: string): (start: number, at: number) => boolean {
	const fences = text.matchAll(/^[ \t]{0,40}(`{3,}|~{3,})/gm);
	let next = fences.next();
	let open: { readonly start: number; readonly mark: string } | null = null;
	return (start, at) => {
		if (open && open.start < start) open = null;
		for (; !next.done && next.value.index < at; next = fences.next()) {
			const [, mark = ''] = next.value;
			if (next.value.index < start) continue;
			if (!open) open = { start: next.value.index, mark };
			else if (mark.startsWith(open.mark)) open = null;
		}
		return open !== null;
	};
}
