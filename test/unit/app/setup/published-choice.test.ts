import { expect, test } from 'vitest';
import {
	type PublishedAtHand,
	PublishedChoice,
} from '../../../../src/app/setup/published-choice.svelte.ts';
import { Failure } from '../../../../src/core/failure.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import type { Instance } from '../../../../tasks/task.ts';
import { deferred } from '../../../support/deferred.ts';

const task = await loadTask('letters');
const instanceOf = (seed: number) => task.instance(task.about.levels.L1, seed);
const settled = () => new Promise<void>((done) => setTimeout(done));

const atHand = (find: PublishedAtHand['find']): PublishedAtHand => ({
	looked: true,
	look: async () => {},
	ids: () => ['a', 'b'],
	find,
});

test('the one that was chosen last is shown, however late another comes', async () => {
	const slow = deferred<Instance | null>();
	const [a, b] = [instanceOf(1), instanceOf(2)];
	const choice = new PublishedChoice(
		task.about,
		'a',
		atHand(async (_, id) => (id === 'a' ? slow.promise : b)),
	);
	await settled();
	choice.id = 'b';
	await settled();
	expect(choice.instance).toBe(b);
	slow.resolve(a);
	await settled();
	expect(choice.instance).toBe(b);
});

test('what cannot be read says why, and another one can be chosen', async () => {
	const choice = new PublishedChoice(
		task.about,
		'a',
		atHand(async (_, id) => {
			if (id === 'b') return instanceOf(2);
			throw new Failure('published-unreadable', 'It is damaged. Drop it again.');
		}),
	);
	await settled();
	expect([choice.instance, choice.fault]).toEqual([null, 'It is damaged. Drop it again.']);
	choice.another();
	expect(choice.id).toBe('b');
	await settled();
	expect([choice.instance?.task, choice.fault]).toEqual(['letters', null]);
});
