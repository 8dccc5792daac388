import type { Amount, Method, System } from '../kit/exchange/system.ts';
import { questionFiles } from '../kit/published/published-file.ts';
import type { PublishedFile, PublishedPuzzle } from '../task.ts';

const METHOD = /^Method \d+: (.+) can be exchanged for ([^,]+),/gm;
const KINDS = ['A', 'B', 'C', 'X', 'Y'];

/** @throws Error naming the file whose question shows no methods or no start. */
export function importPublished(files: readonly PublishedFile[]): PublishedPuzzle<System>[] {
	return questionFiles(files, 'synthesis_decomposition_dataset').map(({ id, path, question }) => {
		const methods = [...question.matchAll(METHOD)].map(([, uses = '', makes = '']) => ({
			uses: amountsIn(uses),
			makes: amountsIn(makes),
		}));
		const start = amountsIn(/^Initially there are (.+)$/m.exec(question)?.[1] ?? '');
		if (methods.length === 0 || start.length === 0)
			throw new Error(`${path} shows no methods or no start.`);
		return { id, puzzle: systemOf(start, methods), question };
	});
}

/** The published lists name only the kinds that occur. */
function systemOf(start: readonly Amount[], methods: readonly Method[]): System {
	const all = [...start, ...methods.flatMap(({ uses, makes }) => [...uses, ...makes])];
	const occurring = KINDS.flatMap((_, kind) =>
		all.some(([other]) => other === kind) ? [kind] : [],
	);
	const renumbered = (amounts: readonly Amount[]) =>
		amounts.map(([kind, count]): Amount => [occurring.indexOf(kind), count]);
	return {
		kinds: occurring.map((kind) => KINDS[kind] ?? ''),
		start: occurring.map((kind) => start.find(([other]) => other === kind)?.[1] ?? 0),
		methods: methods.map(({ uses, makes }) => ({
			uses: renumbered(uses),
			makes: renumbered(makes),
		})),
		order: 'once',
	};
}

const amountsIn = (text: string): Amount[] =>
	[...text.matchAll(/(\d{1,6}) units? of (?:crop|product) ([A-Z])\b/g)].map(
		([, count, kind = '']): Amount => [KINDS.indexOf(kind), Number(count)],
	);
