import { expect, it } from 'vitest';
import { madeClasses } from '../../../../src/app/class/made-classes.ts';
import { encodeClassLink } from '../../../../src/lab/class/link.ts';
import { PLAN } from '../../../support/classes.ts';
import { memoryValue } from '../../../support/memory-value.ts';

it('classes that were made are listed, the newest first and each once, until they are forgotten', async () => {
	const place = memoryValue([{ title: 3 }]);
	const classes = madeClasses(place, () => 1000);
	await classes.add(PLAN);
	await classes.add({ ...PLAN, title: 'Other' });
	await classes.add(PLAN);
	expect((await classes.list()).map(({ title }) => title)).toEqual([PLAN.title, 'Other']);
	await classes.remove(encodeClassLink(PLAN));
	expect((await classes.list()).map(({ title }) => title)).toEqual(['Other']);
});
