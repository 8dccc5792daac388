import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { APP_VERSION } from '../../src/core/version.ts';

it('is the same in the code as in package.json', () => {
	expect(APP_VERSION).toBe(version);
});
