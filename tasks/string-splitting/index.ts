import { exchangeAnswers } from '../kit/exchange/answers.ts';
import { defineTask } from '../task.ts';
import { maker } from './maker.ts';
import { importPublished } from './published.ts';
import { exchange } from './story.ts';
import { working } from './working.ts';

export const task = defineTask(maker, { ...exchangeAnswers(exchange), working, importPublished });
