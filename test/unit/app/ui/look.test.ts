import { expect, it } from 'vitest';
import { keep, keptLook } from '../../../../src/app/ui/look.ts';

function storage() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text),
	};
}

it('keeps a look, and knows it the next time', () => {
	const kept = storage();
	expect(keptLook(kept)).toEqual({ scheme: 'system', large: false });
	keep(kept, { scheme: 'dark', large: true });
	expect(keptLook(kept)).toEqual({ scheme: 'dark', large: true });
	keep(kept, { scheme: 'light', large: false });
	expect(keptLook(kept)).toEqual({ scheme: 'light', large: false });
});

it('takes what it cannot read, and a storage that is forbidden, for the usual look', () => {
	const kept = storage();
	kept.setItem('codesteer-look', 'purple');
	expect(keptLook(kept)).toEqual({ scheme: 'system', large: false });
	expect(keptLook(null)).toEqual({ scheme: 'system', large: false });
	keep(null, { scheme: 'dark', large: true });
});
