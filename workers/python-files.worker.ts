// Its service: src/python/files/file-service.ts
import { expose } from '../src/ground/rpc/expose.ts';
import { createFileService } from '../src/python/files/file-service.ts';

expose(createFileService());
