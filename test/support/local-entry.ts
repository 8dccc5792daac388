/** What the tests of local models call in an empty page. */
import { connectModelStore } from '../../src/models/local/store/connect-model-store.ts';

const local = { connectModelStore };
export type Local = typeof local;
Object.assign(window, { localModels: local });
