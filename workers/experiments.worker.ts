// Its service: src/lab/experiments/engine/engine-service.ts
import { expose } from '../src/ground/rpc/expose.ts';
import { createEngineService } from '../src/lab/experiments/engine/engine-service.ts';
import { openLibrary } from '../src/lab/experiments/library.ts';
import { createPageDatabase } from '../src/storage/page-database.ts';

expose(createEngineService(() => openLibrary(createPageDatabase())));
