import { defineMaker } from '../task.ts';
import { about } from './about.ts';
import { generate } from './generate.ts';
import { caption, picture } from './picture.ts';
import { schema } from './puzzle.ts';
import { question } from './question.ts';

export const maker = defineMaker({ about, schema, generate, question, caption, picture });
