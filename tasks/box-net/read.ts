import { excerpt, readAnswer } from '../kit/read/answer.ts';
import type { Action, Cell } from './puzzle.ts';

/** An agent and its action as they are written. */
export interface Order {
	readonly agent: string;
	readonly action: string;
}
export type Steps = readonly (readonly Order[])[];
export type StepsReading =
	| { readonly steps: Steps; readonly fault: null }
	| { readonly steps: null; readonly fault: string };

const TOKEN = /"[^"\n]*"|[[\]{},:]|[^\s"[\]{},:]+|"/g;

/**
 * The JSON list of an answer, read by hand: `JSON.parse` would drop all but the last of an agent's
 * actions. A comma too many is passed over, as is text round the list. Between delimiters two
 * lists that differ are no answer; in a text without them the last list counts.
 */
export function readSteps(answer: string): StepsReading {
	const { content, delimited } = readAnswer(answer);
	const tokens: readonly string[] = content.match(TOKEN) ?? [];
	const found: Steps[] = [];
	let fault: string | null = null;
	for (let at = 0; at < tokens.length; at++) {
		if (tokens[at] !== '[' || !'{]'.includes(tokens[at + 1] ?? '?')) continue;
		const list = listAt(tokens, at + 1);
		fault = list.fault;
		if (list.fault === null) found.push(list.steps);
		at = list.end;
	}
	const last = found.at(-1);
	if (fault !== null && (delimited || !last)) return { steps: null, fault };
	if (!last) {
		const form = '[{"Agent[0.5, 0.5]": "move(…)"}, …]';
		return { steps: null, fault: `There is no list such as ${form} in "${excerpt(content)}".` };
	}
	if (delimited && new Set(found.map((steps) => JSON.stringify(steps))).size > 1)
		return { steps: null, fault: 'The answer gives two plans that differ.' };
	return { steps: last, fault: null };
}

interface List {
	readonly steps: Steps;
	/** Where the list ends, or where it stops being one. */
	readonly end: number;
	readonly fault: string | null;
}

/** A list of objects, from behind its opening bracket on. */
function listAt(tokens: readonly string[], start: number): List {
	const steps: Order[][] = [];
	let at = start;
	const stop = (fault: string): List => ({ steps, end: at, fault });
	const isName = (token: string | undefined) => token !== undefined && /^".*"$/.test(token);
	for (; at < tokens.length; at++) {
		const token = tokens[at];
		if (token === ']') return { steps, end: at, fault: null };
		if (token === ',') continue;
		if (token !== '{') return stop(`Step ${steps.length + 1} is not a JSON object.`);
		const orders: Order[] = [];
		at++;
		for (; tokens[at] !== '}'; at++) {
			if (tokens[at] === ',') continue;
			const [agent, colon, action] = tokens.slice(at, at + 3);
			if (agent === undefined) return stop('The list has no end.');
			if (!isName(agent) || colon !== ':' || !isName(action)) {
				const where = excerpt(`${agent}${colon ?? ''}${action ?? ''}`, 60);
				return stop(
					`Step ${steps.length + 1} is not JSON at ${where}: it needs "Agent[…]": "move(…)", in double quotes.`,
				);
			}
			orders.push({ agent: agent.slice(1, -1), action: (action ?? '').slice(1, -1) });
			at += 2;
		}
		steps.push(orders);
	}
	return stop('The list has no end.');
}

const CENTRE = '\\[ ?(\\d{1,4}\\.50{0,3}) ?, ?(\\d{1,4}\\.50{0,3}) ?\\]';
const AGENT = new RegExp(`^agent ?${CENTRE}$`, 'i');
const MOVE = new RegExp(
	`^move ?\\( ?box_([a-z]{1,20}) ?, ?(?:target_([a-z]{1,20})|square ?${CENTRE}) ?\\)$`,
	'i',
);

/** What an order means; null where it is none. A target of another colour is no target for the box. */
export function actionOf({ agent, action }: Order): Action | null {
	const [, row, column] = AGENT.exec(agent.trim().slice(0, 60)) ?? [];
	const [, box, target, toRow, toColumn] =
		MOVE.exec(
			action
				.trim()
				.replaceAll(/\s{1,9}/g, ' ')
				.slice(0, 100),
		) ?? [];
	if (row === undefined || column === undefined || box === undefined) return null;
	const colour = box.toLowerCase();
	if (target !== undefined && target.toLowerCase() !== colour) return null;
	const to = toRow === undefined || toColumn === undefined ? null : cellAt(toRow, toColumn);
	return { agent: cellAt(row, column), colour, to };
}

const cellAt = (row: string, column: string): Cell => [Number(row) - 0.5, Number(column) - 0.5];
