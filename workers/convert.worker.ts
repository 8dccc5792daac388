import { expose } from 'comlink';
import { createConvertService } from '../src/models/local/convert/convert-service.ts';

expose(createConvertService());
