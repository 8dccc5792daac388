// Its service: src/lab/task-service.ts
import { expose } from '../src/ground/rpc/expose.ts';
import { createTaskService } from '../src/lab/task-service.ts';

expose(createTaskService());
