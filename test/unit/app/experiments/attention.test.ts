import { expect, it } from 'vitest';
import { Attention } from '../../../../src/app/experiments/attention.svelte.ts';

const experiment = {
	kept: {
		id: 'x',
		createdAt: '',
		experiment: { title: 'Mine', blocks: [] },
		limit: {},
		spent: { dollars: 0, tokens: 0, calls: 0 },
		inFlight: 1,
	},
	counts: { waiting: 2, running: 0, right: 3, wrong: 1, errored: 0, stopped: 0, 'over-budget': 0 },
	missing: 2,
};

/** A browser that keeps screens awake, and lets its page tell things or not. */
function browser(permission: NotificationPermission = 'granted') {
	const held = { locks: 0 };
	const told: string[] = [];
	const browser = {
		wakeLock: {
			request: async () => {
				held.locks++;
				return {
					release: async () => {
						held.locks--;
					},
				} as WakeLockSentinel;
			},
		},
		notification: class {
			static requestPermission = async () => permission;
			constructor(title: string, { body }: NotificationOptions) {
				told.push(`${title}: ${body}`);
			}
		},
	};
	return { browser, held, told };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('keeps the screen awake while it runs, if asked', async () => {
	const { browser: screen, held } = browser();
	const attention = new Attention(screen);
	attention.follow(true);
	await settled();
	expect(held.locks).toBe(0);
	attention.stayAwake(true, true);
	await settled();
	expect(held.locks).toBe(1);
	attention.follow(false);
	await settled();
	expect(held.locks).toBe(0);
});

it('tells of the end, if asked and allowed', async () => {
	const { browser: told, told: words } = browser();
	const attention = new Attention(told);
	attention.ended(experiment);
	expect(words).toEqual([]);
	await attention.tell(true);
	attention.ended(experiment);
	expect(words).toEqual(['Mine: 3 right, 1 wrong, 0 errors, 2 missing.']);
});

it('says so where the browser does not let it', async () => {
	const { browser: silent, told } = browser('denied');
	const attention = new Attention(silent);
	await attention.tell(true);
	expect(attention.tells).toBe(false);
	expect(attention.fault).toContain('settings of this site');
	attention.ended(experiment);
	expect(told).toEqual([]);
});

it('offers nothing that the browser has not', () => {
	const attention = new Attention({});
	expect([attention.canStayAwake, attention.canTell]).toEqual([false, false]);
	attention.stayAwake(true, true);
	expect(attention.fault).toBeNull();
});
