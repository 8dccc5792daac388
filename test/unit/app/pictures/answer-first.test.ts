import { expect, it } from 'vitest';
import { answerFirst } from '../../../../src/app/pictures/answer-first.ts';
import { task } from '../../../../tasks/logical-equation/index.ts';

it('puts what is wrong, then what is answered, before what is given', () => {
	const instance = task.instance(task.about.levels.L3, 2);
	const titles = (answer?: string) => {
		const picture = answerFirst(instance.picture(answer));
		return picture.kind === 'cards' ? picture.groups.map(({ title }) => title) : [];
	};
	expect(titles()).toEqual(['Numbers', 'Constraints']);
	expect(titles(instance.solve())).toEqual(['Answer', 'Numbers', 'Constraints']);
	expect(titles(instance.slip())).toEqual(['Constraints', 'Answer', 'Numbers']);
});
