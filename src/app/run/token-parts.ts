import { allOf, type Round } from '../../core/run.ts';
import { count } from '../ui/words.ts';

/** Which of the tokens came from a cache or were thought, in sentences; empty where none did. */
export function tokenParts(rounds: readonly Round[]): string {
	const usages = rounds.flatMap((round) => allOf(round, 'usage'));
	const sum = (key: 'cacheRead' | 'thinking') =>
		usages.reduce((total, usage) => total + (usage[key] ?? 0), 0);
	const [cached, thought] = [sum('cacheRead'), sum('thinking')];
	return [
		...(cached > 0 ? [`${count(cached)} tokens were read from the provider's cache.`] : []),
		...(thought > 0 ? [`${count(thought)} tokens were thought.`] : []),
	].join(' ');
}
