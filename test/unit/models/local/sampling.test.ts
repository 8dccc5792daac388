import { describe, expect, it, test } from 'vitest';
import { builtIn } from '../../../../src/models/local/built-in/kind.ts';
import { gguf } from '../../../../src/models/local/gguf/kind.ts';
import { samplingRequest as toGguf } from '../../../../src/models/local/gguf/sampling.ts';
import { webllm } from '../../../../src/models/local/webllm/kind.ts';
import { samplingRequest as toWebLLM } from '../../../../src/models/local/webllm/sampling.ts';
import { everySampling } from '../../../samples/arbitrary-settings.ts';

const FIRST = { temperature: 0, answerTokens: 7 };

describe.each([
	['GGUF', gguf, toGguf],
	['WebLLM', webllm, toWebLLM],
] as const)('%s is told what it is said to honour', (_name, kind, request) => {
	it.each(kind.honours('any'))('%s', (key) => {
		const value = everySampling[key];
		const told = request({ ...FIRST, [key]: value });
		expect(Object.values(told)).toContain(value);
		expect(told).not.toEqual(request(FIRST));
	});
});

test("the browser's own model has a mode and a limit, and no more", () => {
	expect(builtIn.honours('any')).toEqual(['temperature', 'answerTokens']);
});
