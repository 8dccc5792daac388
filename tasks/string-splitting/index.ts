import { exchangeMembers } from '../kit/exchange/family.ts';
import { defineTask } from '../task.ts';
import { about } from './about.ts';
import { importPublished } from './published.ts';
import { exchange } from './story.ts';

export const task = defineTask({
	about,
	...exchangeMembers(exchange),
	importPublished,
});
