import { expose } from 'comlink';
import { createStoreService } from '../src/models/local/store/store-service.ts';

expose(createStoreService());
