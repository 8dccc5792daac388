// Its service: src/models/local/webllm/webllm-service.ts
import { MLCEngine } from '@mlc-ai/web-llm';
import { expose } from '../src/ground/rpc/expose.ts';
import { createModelStore, storageRoot } from '../src/models/local/store/create-model-store.ts';
import { createWebLLMService } from '../src/models/local/webllm/webllm-service.ts';

expose(
	createWebLLMService(
		() => new MLCEngine({ logLevel: 'WARN' }),
		async () => createModelStore(await storageRoot()),
	),
);
