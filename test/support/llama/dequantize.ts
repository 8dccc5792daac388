/**
 * Reads a quantized tensor on the page's GPU, as a model's kernels do: (code - 7) · scale.
 * Runs in the page: it can use nothing from outside.
 */
export async function dequantize(tensor: {
	words: number[];
	scales: number[];
	kind: 'q4f16_1' | 'q4f32_1';
}): Promise<number[]> {
	const scale = tensor.kind === 'q4f16_1' ? 'unpack2x16float(bits).x' : 'bitcast<f32>(bits << 16u)';
	// By the specification: GPUBufferUsage and GPUMapMode have no types.
	const [READ, COPY_SOURCE, COPY_TARGET, STORAGE] = [1, 4, 8, 128] as const;
	const shader = `
		@group(0) @binding(0) var<storage, read> words: array<u32>;
		@group(0) @binding(1) var<storage, read> scales: array<u32>;
		@group(0) @binding(2) var<storage, read_write> weights: array<f32>;
		@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
			let at = id.x;
			if (at >= arrayLength(&weights)) { return; }
			let code = (words[at / 8u] >> (4u * (at % 8u))) & 15u;
			let group = at / 32u;
			let bits = (scales[group / 2u] >> (16u * (group % 2u))) & 0xffffu;
			weights[at] = (f32(code) - 7.0) * ${scale};
		}`;
	const adapter = await navigator.gpu.requestAdapter();
	const device = await adapter?.requestDevice();
	if (!device) throw new Error('no WebGPU');
	const buffer = (size: number, usage: number) => device.createBuffer({ size, usage });
	const upload = (bytes: number[]) => {
		const made = buffer(bytes.length, STORAGE | COPY_TARGET);
		device.queue.writeBuffer(made, 0, Uint8Array.from(bytes));
		return made;
	};
	const size = tensor.words.length * 8;
	const weights = buffer(size, STORAGE | COPY_SOURCE);
	const result = buffer(size, READ | COPY_TARGET);
	const pipeline = await device.createComputePipelineAsync({
		layout: 'auto',
		compute: { module: device.createShaderModule({ code: shader }), entryPoint: 'main' },
	});
	const resources = [upload(tensor.words), upload(tensor.scales), weights];
	const encoder = device.createCommandEncoder();
	const pass = encoder.beginComputePass();
	pass.setPipeline(pipeline);
	pass.setBindGroup(
		0,
		device.createBindGroup({
			layout: pipeline.getBindGroupLayout(0),
			entries: resources.map((resource, binding) => ({ binding, resource: { buffer: resource } })),
		}),
	);
	pass.dispatchWorkgroups(Math.ceil(size / 4 / 64));
	pass.end();
	encoder.copyBufferToBuffer(weights, 0, result, 0, size);
	device.queue.submit([encoder.finish()]);
	await result.mapAsync(READ);
	return [...new Float32Array(result.getMappedRange())];
}
