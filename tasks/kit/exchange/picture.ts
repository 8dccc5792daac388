import type { Caption, Mark, Picture } from '../draw/picture.ts';
import type { Finding } from './judge.ts';
import { run, type System } from './system.ts';
import { methodText } from './text.ts';

/** What is there at the start, the methods, and what an answer says remains. */
export function exchangePicture(system: System, finding?: Finding): Picture {
	const { kinds, start, methods } = system;
	const cards = (counts: readonly number[], toneOf: (kind: number) => Mark['tone']): Mark[] =>
		kinds.map((name, kind) => ({ text: `${counts[kind]} ${name}`, tone: toneOf(kind) }));
	const ways = methods.map((method) => methodText(method, kinds));
	const groups = [
		{ title: 'At the start', cards: cards(start, () => 'given') },
		{ title: 'Methods, in turn', cards: ways.map((text): Mark => ({ text, tone: 'plain' })) },
	];
	let description = `At the start: ${inWords(kinds, start)}. Methods in turn: ${ways.join('; ')}.`;
	if (!finding) return { kind: 'cards', groups, description };

	const { verdict, counts } = finding;
	if (counts?.length === kinds.length) {
		const right = run(system).counts;
		const tone = (kind: number) => (counts[kind] === right[kind] ? 'answer' : 'wrong');
		groups.push({ title: 'In the end, by the answer', cards: cards(counts, tone) });
		description += ` In the end, by the answer: ${inWords(kinds, counts)}.`;
	}
	return {
		kind: 'cards',
		groups,
		description: `${description} ${verdict.reason}`,
	};
}

const inWords = (kinds: readonly string[], counts: readonly number[]) =>
	kinds.map((name, kind) => `${counts[kind]} ${name}`).join(', ');

/** What is asked, for people. */
export function exchangeCaption({ methods, order }: System): Caption {
	const turn = order === 'once' ? 'once if that is possible' : 'as often as possible';
	return {
		goal: `Apply these ${methods.length} methods in turn, each ${turn}, again and again until none can be applied. How many of each kind are there in the end?`,
	};
}
