import { Failure } from '../../../core/failure.ts';

/**
 * Rejects at the first fault of a GPU device that this worker asks for from now on. Nobody else says
 * so: after a lost device WebLLM may wait for ever, and after a failed allocation it writes nonsense.
 */
export function watchGpu(): Promise<never> {
	const faulty = new Promise<never>((_, reject) => {
		const adapter = globalThis.GPUAdapter?.prototype;
		if (!adapter) return;
		const { requestDevice } = adapter;
		adapter.requestDevice = async function (...given) {
			const device = await requestDevice.apply(this, given);
			device.addEventListener('uncapturederror', ({ error }) => reject(faultOf(error)));
			void device.lost.then(({ reason, message }) => {
				if (reason !== 'destroyed') reject(lost(message));
			});
			return device;
		};
	});
	// It may come while nobody waits for it.
	faulty.catch(() => {});
	return faulty;
}

function faultOf(error: GPUError): Failure {
	if (error instanceof GPUOutOfMemoryError) return outOfMemory(error.message);
	return new Failure(
		'gpu-fault',
		`The GPU or its driver refused a computation, so nothing that it says can be trusted${said(error.message)}. Load the model again; if it happens again, update the browser and the GPU's driver, or choose another model.`,
	);
}

function outOfMemory(message: string): Failure {
	return new Failure(
		'gpu-out-of-memory',
		`The GPU has too little free memory for this model${said(message)}. Close other tabs and programs that use the GPU, or choose a smaller model, then load it again.`,
	);
}

function lost(message: string): Failure {
	return new Failure(
		'gpu-lost',
		`The browser lost the GPU, most often because its memory ran out, the computer slept, or the driver was restarted${said(message)}. Load the model again; if it happens again, choose a smaller model.`,
	);
}

function said(message: string): string {
	return message ? ` ("${message.slice(0, 200)}")` : '';
}
