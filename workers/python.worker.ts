import { serve } from '../src/python/worker/runner.ts';

serve(self as unknown as DedicatedWorkerGlobalScope);
