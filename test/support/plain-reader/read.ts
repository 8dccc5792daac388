import type { Rational } from '../../../tasks/kit/exact/rational.ts';
import { readDealing } from './dealings.ts';
import { readGetting } from './getting.ts';
import { readHappening } from './happenings.ts';
import { answer } from './questions.ts';
import { Story } from './story.ts';

/** Words at the beginning of a sentence that change nothing. */
const LEAD =
	/^(?:Unfortunately|Later|After that|As it turned out|A little later|However|Then|In one week|This month|This year|Over the year|Worldwide), (?=\S)/;
/** Sentences that say something of the one before, and what the question is about. */
const GOES_ON =
	/(?<=\.) (?!Together with |These were added |How many \S+(?: \S+)* are left over\?)(?=\p{Lu})/u;

/**
 * The number that a word problem asks for, as its English says: sentence by sentence, every phrase
 * taken for what it plainly means there. What says nothing of the things, the people or the money
 * that the story is about is passed over.
 * @throws Error where a phrase may mean several things
 */
export function readPlainly(question: string): Rational {
	const [text = ''] = question.split('\n\n');
	const sentences = text.split(GOES_ON);
	const asked = sentences.pop() ?? '';
	const story = new Story(sentences[0] ?? '');
	for (const sentence of sentences) {
		const plain = sentence.replace(/\.$/, '').replace(LEAD, '');
		const { just } = story;
		readDealing(story, plain) ?? readHappening(story, plain) ?? readGetting(story, plain);
		// "These" are those of the sentence right before.
		if (story.just === just && !/\bthese\b/.test(plain)) story.just = null;
	}
	const found = answer(story, asked.replace(/\?$/, ''));
	if (!found) throw new Error(`"${asked}" is not understood.`);
	return found;
}
