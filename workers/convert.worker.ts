// Its service: src/models/local/convert/convert-service.ts
import { expose } from '../src/ground/rpc/expose.ts';
import { createConvertService } from '../src/models/local/convert/convert-service.ts';

expose(createConvertService());
