let last: Promise<unknown> = Promise.resolve();

/** Does one piece of work after the other, with time between them for what a person does. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const result = last.then(pause).then(work);
	last = result.catch(() => undefined);
	return result;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
