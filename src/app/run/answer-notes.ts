import type { EventOf } from '../../core/events/index.ts';
import { allOf, type Round } from '../../core/run.ts';
import { count } from '../ui/words.ts';

/** Few texts have so many characters for each token. */
const MOST_CHARACTERS_PER_TOKEN = 6;
/** Below so many characters no server cuts what it is sent. */
const LONG = 8000;

/** Who answered, and what is to be known of how. */
export function answerNote(
	round: Round,
	{ finish, model }: EventOf<'answer'>,
	asked: string,
): string {
	const unsent = allOf(round, 'usage').some(
		(usage) => usage.role === 'answer' && usage.unsent?.includes('temperature'),
	);
	return [
		model ?? asked,
		...(unsent ? ['at its own temperature'] : []),
		...(finish === 'length' ? ['cut at the token limit'] : []),
		...(finish === 'other' ? ['ended for a reason that this page does not know'] : []),
	].join(' · ');
}

/** What is to be said where a server read much less than it was sent: it cuts the beginning off in silence. */
export function unreadInput(round: Round): string | null {
	const sent = allOf(round, 'request').findLast(({ role }) => role === 'answer');
	const used = allOf(round, 'usage').findLast(({ role }) => role === 'answer');
	if (!sent || !used || used.estimated) return null;
	const characters = sent.messages.reduce((sum, { content }) => sum + content.length, 0);
	if (characters < LONG || characters < used.input * MOST_CHARACTERS_PER_TOKEN) return null;
	return `The model read ${count(used.input)} tokens of about ${count(Math.ceil(characters / 4))} that it was sent: its server may have cut off the beginning. Give it a longer context there (Ollama: OLLAMA_CONTEXT_LENGTH), or use fewer rounds.`;
}
