import { loadGguf } from '../../src/models/local/gguf/load.ts';
import { collect } from '../support/collect.ts';
import { tinyGguf } from '../support/tiny-gguf.ts';

const local = { loadGguf, collect, tinyGguf };

declare global {
	interface Window {
		local: typeof local;
	}
}
window.local = local;
