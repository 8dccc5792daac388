import { afterAll, describe, expect, it } from 'vitest';
import {
	namesPuzzle,
	playgroundAddress,
	publishedAddress,
	readPuzzle,
} from '../../../../src/app/setup/puzzle-address.ts';
import { PuzzleChoice } from '../../../../src/app/setup/puzzle-choice.svelte.ts';
import type { InstanceSpec } from '../../../../src/core/spec.ts';
import { catalogue, loadMaker } from '../../../../tasks/catalogue.ts';
import { LEVELS } from '../../../../tasks/task.ts';
import { cloudSpec } from '../../../samples/five-rounds.ts';

const queryOf = (address: string) => new URLSearchParams(address.replace(/^.*\?/, ''));
const addressOf = (instance: InstanceSpec) => playgroundAddress({ ...cloudSpec, instance });

/** The choice that an address leads to. */
function chosen(address: string): PuzzleChoice {
	const choice = new PuzzleChoice(() => new Promise(() => {}));
	choice.read(queryOf(address));
	return choice;
}

// Each choice begins to load its task; files share their modules, so none may end in the middle.
afterAll(() => Promise.all(catalogue.map(({ id }) => loadMaker(id))));

describe("a puzzle's address", () => {
	it.each(catalogue.map((about) => [about.id, about] as const))(
		'leads to the same puzzle of %s, at each level and with knobs of its own',
		(task, { revision, levels, knobs }) => {
			const custom = Object.fromEntries(knobs.map((knob) => [knob.name, knob.default]));
			for (const params of [...LEVELS.map((level) => levels[level]), custom]) {
				const { spec } = chosen(addressOf({ task, revision, params: { ...params }, seed: 7 }));
				expect(spec).toEqual({ task, revision, params, seed: 7 });
			}
		},
	);

	it('says the level where the knobs are one, and else each knob', () => {
		const about = catalogue.find(({ id }) => id === 'letters');
		const level = { ...about?.levels.L2 };
		const puzzle = { task: 'letters', revision: 1, seed: 7 };
		expect(addressOf({ ...puzzle, params: level })).toMatch(
			/^#\/playground\?task=letters&level=L2&seed=7&method=codesteer&model=/,
		);
		expect(addressOf({ ...puzzle, params: { ...level, length: 13 } })).toMatch(
			/level=custom&seed=7&knob\.length=13/,
		);
	});

	it('leads to a published puzzle by its id', () => {
		const address = publishedAddress('letters', '5_10/a & b');
		expect(readPuzzle(queryOf(address))).toMatchObject({
			task: 'letters',
			level: 'published',
			id: '5_10/a & b',
		});
		expect(chosen(address).level).toBe('published');
	});

	it('is written by the choice as it was read', () => {
		for (const address of [
			'#/?task=letters&level=L3&seed=5',
			'#/playground?task=game-24&level=custom&seed=5&knob.count=5&knob.largest=20&knob.hardness=any',
			'#/playground?task=letters&level=published&id=a_1',
		]) {
			const query = new URLSearchParams();
			chosen(address).write(query);
			expect([...query.keys()]).toEqual([...queryOf(address).keys()]);
			expect(query.get('knob.count')).toBe(queryOf(address).get('knob.count'));
		}
	});

	it('gives a seed as it is written, and takes no level for one that there is none of', () => {
		const wrong = new URLSearchParams('task=letters&level=L9&seed=-1');
		expect(readPuzzle(wrong)).toEqual({
			task: 'letters',
			level: null,
			seed: '-1',
			id: '',
			fields: {},
		});
		expect(namesPuzzle(wrong)).toBe(true);
		expect(namesPuzzle(new URLSearchParams('method=all-text'))).toBe(false);
	});
});
