// Its service: src/models/local/store/store-service.ts
import { expose } from '../src/ground/rpc/expose.ts';
import { createStoreService } from '../src/models/local/store/store-service.ts';

expose(createStoreService());
