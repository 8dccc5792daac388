import type { Random } from '../../src/ground/random.ts';
import type { System } from '../kit/exchange/system.ts';
import { exchangeWorking } from '../kit/exchange/working.ts';
import type { Working } from '../task.ts';
import { exchange } from './story.ts';

/** As all tasks of counts and methods are worked out by hand. */
export function working(system: System, slips: Random | null): Working {
	return exchangeWorking(system, exchange.form, slips);
}
