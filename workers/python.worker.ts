// Its service: src/python/worker/runner.ts. Not on src/ground/rpc: src/python/connection.ts says why.
import { serve } from '../src/python/worker/runner.ts';

serve(self);
