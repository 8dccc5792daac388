/** A promise that a test settles when it likes. */
export interface Deferred<Value> {
	readonly promise: Promise<Value>;
	resolve(value: Value): void;
	reject(reason: unknown): void;
}

export function deferred<Value>(): Deferred<Value> {
	let [resolve, reject]: [Deferred<Value>['resolve'], Deferred<Value>['reject']] = [
		() => {},
		() => {},
	];
	const promise = new Promise<Value>((fulfil, refuse) => {
		resolve = fulfil;
		reject = refuse;
	});
	return { promise, resolve, reject };
}
