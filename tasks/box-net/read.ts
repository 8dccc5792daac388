import { type Answer, type Passage, type Reading, readAnswer } from '../kit/read/answer.ts';
import { excerpt } from '../kit/read/excerpt.ts';
import { unreadable } from '../kit/verdict.ts';
import type { Action, Cell } from './puzzle.ts';

/** An agent and its action as they are written. */
export interface Order {
	readonly agent: string;
	readonly action: string;
}
export type Steps = readonly (readonly Order[])[];

const TOKEN = /"[^"\n]*"|[[\]{},:]|[^\s"[\]{},:]+|"/g;

/**
 * The steps of an answer: a JSON list of objects, one object a step under "Step 1", or one
 * object after the other. Read by hand: `JSON.parse` would drop all but the last of an agent's
 * actions. A comma too many is passed over, as is text round the list. Two lists that differ, where
 * only one is expected, are no answer; of a text that says more the last counts.
 */
export function readSteps(answer: string): Answer<Steps> {
	return readAnswer(answer, {
		shape: 'block',
		missing: 'There is no list such as [{"Agent[0.5, 0.5]": "move(…)"}, …]',
		read: stepsIn,
	});
}

function stepsIn({ content, place }: Passage): Reading<Steps> {
	const tokens: readonly string[] = content.match(TOKEN) ?? [];
	const lists = listsIn(tokens);
	const found = lists.length > 0 ? lists : objectsIn(tokens);
	const readings = found.map(
		({ steps, fault }): Reading<Steps> =>
			fault === null ? { value: steps } : { fault: unreadable(fault) },
	);
	const faulty = readings.findLast((reading) => reading?.fault);
	const plans = readings.filter((reading) => reading?.value);
	if (place === 'alone' && faulty) return faulty;
	const last = plans.at(-1);
	if (place === 'alone' && new Set(plans.map((plan) => JSON.stringify(plan?.value))).size > 1)
		return { fault: unreadable('The answer gives two plans that differ.') };
	return last ?? faulty ?? null;
}

interface List {
	readonly steps: Steps;
	/** Where the list ends, or where it stops being one. */
	readonly end: number;
	readonly fault: string | null;
}

/** The lists of objects. */
function listsIn(tokens: readonly string[]): List[] {
	const lists: List[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (tokens[at] !== '[' || !'{]'.includes(tokens[at + 1] ?? '?')) continue;
		const list = listAt(tokens, at + 1);
		lists.push(list);
		at = list.end;
	}
	return lists;
}

/** A list of objects, from behind its opening bracket on. */
function listAt(tokens: readonly string[], start: number): List {
	const steps: (readonly Order[])[] = [];
	for (let at = start; at < tokens.length; at++) {
		const token = tokens[at];
		if (token === ']') return { steps, end: at, fault: null };
		if (token === ',') continue;
		if (token !== '{')
			return { steps, end: at, fault: `Step ${steps.length + 1} is not a JSON object.` };
		const object = objectAt(tokens, at + 1, steps.length);
		if (object.fault !== null) return { ...object, steps };
		steps.push(...object.steps);
		at = object.end;
	}
	return { steps, end: tokens.length, fault: 'The list has no end.' };
}

/** Objects outside of lists, in turn: each a step, or the object that holds them by name. */
function objectsIn(tokens: readonly string[]): List[] {
	const steps: (readonly Order[])[] = [];
	let end = 0;
	for (let at = 0; at < tokens.length; at++) {
		if (tokens[at] !== '{' || isStepName(tokens[at + 1])) continue;
		const object = objectAt(tokens, at + 1, steps.length);
		if (object.fault !== null) return [object];
		steps.push(...object.steps);
		end = at = object.end;
	}
	return steps.length > 0 ? [{ steps, end, fault: null }] : [];
}

const isStepName = (token = ''): boolean =>
	/^["']?(?:step|round|time)?[\s_]{0,3}\d{1,4}["']?$/i.test(token);
const isName = (token = ''): boolean => /^".*"$/.test(token);

/** One step, from behind the opening brace of its object on. */
function objectAt(tokens: readonly string[], start: number, before: number): List {
	const orders: Order[] = [];
	let at = start;
	for (; tokens[at] !== '}'; at++) {
		if (tokens[at] === ',') continue;
		const [agent, colon, action] = tokens.slice(at, at + 3);
		if (agent === undefined) return { steps: [], end: at, fault: 'The list has no end.' };
		if (!isName(agent) || colon !== ':' || !isName(action)) {
			const where = excerpt(`${agent}${colon ?? ''}${action ?? ''}`, 60);
			const fault = `Step ${before + 1} is not JSON at ${where}: it needs "Agent[…]": "move(…)", in double quotes.`;
			return { steps: [], end: at, fault };
		}
		orders.push({ agent: agent.slice(1, -1), action: (action ?? '').slice(1, -1) });
		at += 2;
	}
	return { steps: [orders], end: at, fault: null };
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
