import { exchangeMembers } from '../kit/exchange/family.ts';
import type { System } from '../kit/exchange/system.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { importPublished } from './published.ts';
import { exchange } from './story.ts';

export const task = defineTask<System, typeof about.knobs>({
	about,
	...exchangeMembers(exchange),
	importPublished,
});
