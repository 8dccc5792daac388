declare module 'virtual:webllm-records' {
	/** Language models that the pinned WebLLM has a compiled library for. */
	export const records: readonly {
		/** Ends with quantization and "-MLC". */
		readonly id: string;
		/** Address of its MLC folder. */
		readonly model: string;
		/** Address of the compiled library. */
		readonly library: string;
		/** Bytes of GPU memory with a context of 4,096 tokens. */
		readonly memory: number;
	}[];
}
