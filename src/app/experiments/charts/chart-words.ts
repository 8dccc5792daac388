import { TOY_MODEL } from '../../../lab/experiments/analysis/paper-column.ts';
import type { ResultContender } from '../../../lab/experiments/analysis/results.ts';
import { percent } from '../../../lab/experiments/charts/layout.ts';
import type { Rate } from '../../../lab/experiments/charts/rates.ts';
import type { Estimate } from '../../../lab/statistics/interval.ts';
import { count, dollars } from '../../ui/words.ts';

/** A contender's name as charts show it: no figure of the stand-in goes without its word. */
export function contenderLabel({ name, toy }: Pick<ResultContender, 'name' | 'toy'>): string {
	return toy ? `${name} (${TOY_MODEL})` : name;
}

/** Such as "72% (55 to 85), 18 of 25"; a dash where nothing was judged. */
export function rateInWords(rate: Rate | null): string {
	if (!rate) return '–';
	return `${percent(rate.value)} (${percent(rate.low, '')} to ${percent(rate.high, '')}), ${count(rate.of)} runs`;
}

/** A mean cost with its interval, which a single run does not have. */
export function costInWords({ value, low, high }: Estimate, unit: 'dollars' | 'tokens'): string {
	const words = (cost: number) => amountInWords(cost, unit);
	if (!Number.isFinite(low)) return words(value);
	return `${words(value)} (${words(Math.max(0, low))} to ${words(high)})`;
}

function amountInWords(cost: number, unit: 'dollars' | 'tokens'): string {
	if (unit === 'dollars') return dollars(cost);
	return count(cost < 100 ? Number(cost.toPrecision(2)) : Math.round(cost));
}

/** An amount on an axis, where two digits are enough. */
export function tickInWords(cost: number, unit: 'dollars' | 'tokens'): string {
	return unit === 'dollars' ? `$${Number(cost.toPrecision(2))}` : count(cost);
}

/** A name that every system takes for a file. */
export function fileName(...parts: readonly string[]): string {
	return parts
		.join('-')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}
