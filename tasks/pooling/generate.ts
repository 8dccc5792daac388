import type { Random } from '../../src/ground/random.ts';
import { ParamsError, type ParamsOf } from '../kit/params.ts';
import type { about } from './about.ts';
import { POOLINGS, type Pooling, type Puzzle, pooledSize } from './puzzle.ts';

type Params = ParamsOf<typeof about.knobs>;

/** @throws ParamsError where the window does not fit, or could hold nothing but padding. */
export function generate(params: Params, random: Random): Puzzle {
	const { size, window, stride, padding } = params;
	if (padding >= window)
		throw new ParamsError(
			`The knob "padding" must be below "window", or a window would hold padding only; it is ${padding} of ${window}.`,
		);
	let left = size;
	for (let layer = 1; layer <= params.layers; layer++) {
		if (left + 2 * padding < window)
			throw new ParamsError(
				`A window of ${window} does not fit into pooling ${layer} of ${params.layers}, where ${left} rows are left` +
					` and the padding is ${padding}: choose a larger "size" or fewer "layers".`,
			);
		left = pooledSize(left, params);
	}
	const layers: Pooling[] = [];
	while (layers.length < params.layers)
		layers.push(
			params.type === 'mixed'
				? random.pick(POOLINGS.filter((pooling) => pooling !== layers.at(-1)))
				: params.type,
		);
	const numbers = () => Array.from({ length: size }, () => random.int(-20, 40));
	return { matrix: Array.from({ length: size }, numbers), layers, window, stride, padding };
}
