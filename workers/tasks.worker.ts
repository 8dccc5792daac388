import { expose } from 'comlink';
import { taskService } from '../src/experiments/task-service.ts';

expose(taskService);
