import { expose } from 'comlink';
import { taskService } from '../src/lab/task-service.ts';

expose(taskService);
