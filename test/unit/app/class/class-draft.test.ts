import { expect, it } from 'vitest';
import { ClassDraft } from '../../../../src/app/class/class-draft.svelte.ts';
import { decodeClassLink, encodeClassLink } from '../../../../src/lab/class/link.ts';

it('a class can be made without choosing anything, in words against in code', () => {
	const { plan } = new ClassDraft(7);
	expect(plan).toMatchObject({ seed: 7, methods: ['all-text', 'all-code'], model: 'stand-in' });
	expect(plan && decodeClassLink(encodeClassLink(plan))).toEqual(plan);
});

it('says what is missing, and counts puzzles and methods', () => {
	const draft = new ClassDraft(7);
	const order = ['all-text', 'all-code', 'codesteer', 'few-shot'];
	for (const method of ['codesteer', 'few-shot']) draft.toggle(method, order);
	expect([draft.plan, draft.fault]).toEqual([null, 'Choose at most 3 methods.']);
	for (const method of order) draft.toggle(method, order);
	expect(draft.fault).toBe('Choose who answers: at least one method.');
	draft.toggle('codesteer', order);
	while (draft.puzzles.length > 0) draft.remove(0);
	expect(draft.fault).toBe('Choose a puzzle.');
	draft.toggleLesson('two-ways', ['sounds-right', 'two-ways']);
	draft.toggleLesson('sounds-right', ['sounds-right', 'two-ways']);
	expect(draft.plan?.lessons).toEqual(['sounds-right', 'two-ways']);
	for (let more = 0; more < 10; more++) draft.add();
	expect(draft.plan?.puzzles).toHaveLength(6);
	expect(new Set(draft.puzzles.map(({ task }) => task)).size).toBe(6);
});
