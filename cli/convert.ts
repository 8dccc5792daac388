import { Failure, isAbort } from '../src/core/failure.ts';
import { type ConversionReport, convert } from '../src/models/local/convert/convert.ts';
import { httpSource } from '../src/models/local/convert/http-source.ts';
import { planConversion } from '../src/models/local/convert/plan.ts';
import { QUANTIZATIONS } from '../src/models/local/convert/precision.ts';
import { diskFolder, diskSource } from './folder.ts';
import { readOptions } from './input.ts';
import { progressLine } from './progress-line.ts';

const HELP = `usage: npm run -s convert -- --from DIR_OR_URL --to DIR [--quantization NAME]

Turns a Llama checkpoint of Hugging Face (safetensors; bf16, f16 or f32) into the folder that WebLLM
loads. Serve the folder from any static host, or load it on the page under "Models & keys".

  --from DIR_OR_URL     the checkpoint: a folder, a folder's address on a server that answers Range
                        requests, or a page such as https://huggingface.co/yongchao98/CodeSteer-v1
  --to DIR              where to write; if it was begun before, the conversion goes on
  --quantization NAME   ${Object.keys(QUANTIZATIONS).join(' or ')} (q4f16_1); q4f32_1 is for GPUs without shader-f16
  --json                writes the report, every tensor's error among it, to standard output

Progress goes to standard error. What went wrong: one line there, exit code 2.
`;

/** Converts as the words say; the exit code. */
export async function main(words: string[]): Promise<number> {
	if (words.includes('--help')) {
		process.stdout.write(HELP);
		return 0;
	}
	const stop = new AbortController();
	const interrupt = () => stop.abort();
	process.once('SIGINT', interrupt);
	try {
		const { json, report } = await run(words, stop.signal);
		process.stdout.write(json ? `${JSON.stringify(report)}\n` : summary(report));
		return 0;
	} catch (thrown) {
		if (isAbort(thrown)) {
			process.stderr.write('Stopped. The same command goes on from here.\n');
			return 130;
		}
		if (!(thrown instanceof Failure)) throw thrown;
		process.stderr.write(`${thrown.message.replaceAll(/\s+/g, ' ')}\n`);
		return 2;
	} finally {
		process.off('SIGINT', interrupt);
	}
}

async function run(words: string[], signal: AbortSignal) {
	const { from, to, quantization, json } = readOptions(words, {
		from: { type: 'string' },
		to: { type: 'string' },
		quantization: { type: 'string', default: 'q4f16_1' },
		json: { type: 'boolean', default: false },
	});
	if (from === undefined || to === undefined)
		throw new Failure('bad-option', 'Both --from and --to are needed; --help tells more.');
	const source = /^(?:https?|hf):\/\//i.test(from)
		? await httpSource(from, signal)
		: await diskSource(from);
	const plan = await planConversion(source, quantization, signal);
	const line = progressLine(process.stderr);
	try {
		return { json, report: await convert(plan, diskFolder(to), line.show, signal) };
	} finally {
		line.end();
	}
}

function summary({ parameters, bytes, tensors, details }: ConversionReport): string {
	const worst = Math.max(...tensors.map(({ worst: steps }) => steps));
	const errors = tensors.map(({ rms }) => rms);
	return [
		`${details.quantization}: ${(parameters / 1e6).toFixed(1)} million weights in ${(bytes / 1e6).toFixed(1)} MB`,
		`error of the ${tensors.length} quantized tensors, relative (RMS): ${Math.min(...errors).toFixed(4)} to ${Math.max(...errors).toFixed(4)}`,
		`largest error of a weight: ${worst.toFixed(3)} steps of its scale`,
		'',
	].join('\n');
}
