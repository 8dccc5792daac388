import { Failure, isAbort } from '../../../core/failure.ts';
import { modelFailure } from '../../failures.ts';

/** What an engine threw, in words. It may be an Error or a string that begins with its name. */
export function engineFailure(thrown: unknown, title: string): unknown {
	if (thrown instanceof Failure || isAbort(thrown)) return thrown;
	const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
	if (/ContextWindowSizeExceeded/.test(said))
		return modelFailure('context-too-long', {
			provider: 'WebLLM',
			model: title,
			host: 'this computer',
			needsKey: false,
			whenBlocked: '',
		});
	if (/LinkError|CompileError|RuntimeError: (?!Aborted)/.test(said))
		return new Failure(
			'wrong-library',
			`The compiled library for ${title} does not fit this page's WebLLM (${short(said)}). Load it without a library address of your own.`,
		);
	if (/compatible GPU|WebGPUNotAvailable|ShaderF16Support|FeatureSupport|exceeds limit/.test(said))
		return new Failure(
			'gpu-unfit',
			`This browser's GPU cannot run ${title} (${short(said)}). See the diagnostics for what it has; choose a q4f32_1 model, or a GGUF, which also runs on the processor.`,
		);
	return new Failure(
		'local-model-failed',
		`WebLLM could not run ${title} (${short(said)}). Load it again; if it happens again, choose another model.`,
	);
}

const short = (text: string) => text.slice(0, 300);
