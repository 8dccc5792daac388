import { strFromU8, strToU8 } from 'fflate';
import type { Instance } from '../../../tasks/task.ts';

/** Of an answer that cannot be read at all, so much travels. */
const MOST_UNREAD = 120;

/**
 * An answer's text as short as it can be and still be judged as it was: what stands in its delimiters,
 * what the checker read, or its beginning. Null where none of them is judged alike.
 */
export function shortAnswer(
	instance: Pick<Instance, 'check'>,
	text: string,
	most = Number.POSITIVE_INFINITY,
): string | null {
	const whole = plain(text);
	const { correct, read } = instance.check(text);
	const delimited = [...whole.matchAll(/<<<[\s\S]*?>>>/g)].at(-1)?.[0];
	const candidates = [
		read === null ? null : plain(read),
		delimited,
		read === null ? null : `<<<${plain(read)}>>>`,
		whole.slice(0, MOST_UNREAD),
		whole,
		// A wrong answer that is cut stays wrong: whether it does, is looked at below.
		correct ? null : (delimited ?? whole).slice(0, most),
	].filter((one) => one !== null && one !== undefined);
	const alike = candidates
		.filter((one) => one.length <= most)
		.map((one) => ({ one, verdict: instance.check(one) }))
		.filter(({ verdict }) => verdict.correct === correct);
	// Where the same is read, the teacher sees what the student saw.
	const same = alike.filter(({ verdict }) => verdict.read === read);
	return shortest((same.length > 0 ? same : alike).map(({ one }) => one));
}

/** A text without the character that parts answers in a code, and whole in UTF-8. */
function plain(text: string): string {
	return strFromU8(strToU8(text.replaceAll('\0', ''))).trim();
}

function shortest(texts: readonly string[]): string | null {
	return texts.toSorted((a, b) => a.length - b.length)[0] ?? null;
}
