import * as v from 'valibot';
import type { ProviderRun } from '../../chat-model.ts';
import { side } from '../tolerant.ts';
import type { Wire } from '../wire.ts';
import { wire } from './gemini-generate.ts';

// Gemini's replies, asked for its code execution.

const Part = v.object({
	executableCode: side(v.object({ code: v.string() })),
	codeExecutionResult: side(v.object({ outcome: v.string(), output: side(v.string()) })),
});
const Chunk = v.object({
	candidates: side(
		v.array(v.object({ content: side(v.object({ parts: side(v.array(v.fallback(Part, {}))) })) })),
	),
});

/** Reads one reply: a program and its result may come in chunks of their own. */
export function createWire(): Wire {
	let code = '';
	function runsIn(data: unknown): ProviderRun[] {
		const [candidate] = v.parse(Chunk, data).candidates ?? [];
		return (candidate?.content?.parts ?? []).flatMap(
			({ executableCode, codeExecutionResult: result }) => {
				code = executableCode?.code ?? code;
				return result ? [runOf(code, result.outcome, result.output ?? '')] : [];
			},
		);
	}
	return {
		...wire,
		request(call) {
			const { body, ...request } = wire.request(call);
			return { ...request, body: { ...Object(body), tools: [{ codeExecution: {} }] } };
		},
		read: (data) => ({ ...wire.read(data), ran: runsIn(data) }),
		readWhole(body) {
			const piece = wire.readWhole(body);
			const chunks = Array.isArray(body) ? body : [body];
			return piece && { ...piece, ran: chunks.flatMap(runsIn) };
		},
	};
}

/** Of a program that failed the output is what it wrote to standard error, or why it was ended. */
function runOf(code: string, outcome: string, output: string): ProviderRun {
	if (outcome === 'OUTCOME_OK') return { code, output, stderr: '', error: '', ending: 'ok' };
	return {
		code,
		output: '',
		stderr: '',
		error: output || outcome,
		ending: outcome === 'OUTCOME_DEADLINE_EXCEEDED' ? 'time' : 'error',
	};
}
