import type { Random } from '../../src/ground/random.ts';
import { outline } from '../kit/write/sentences.ts';
import type { Working } from '../task.ts';
import type { Puzzle } from './puzzle.ts';
import { answer } from './solve.ts';

// The stand-in's working: two to six short lines. With `slips`, a mistake that people make, which
// can be seen in the lines and always leads to a wrong answer; here, a carry is lost or comes twice.
export function working({ numbers }: Puzzle, slips: Random | null): Working {
	const wrongAt = slips?.int(1, numbers.length - 1) ?? null;
	const off = 10 * (slips?.pick([-1, 1]) ?? 0);
	const lines: string[] = [];
	let total = numbers[0] ?? 0;
	for (const [at, number] of numbers.entries()) {
		if (at === 0) continue;
		const sum = total + number + (at === wrongAt ? off : 0);
		lines.push(`${total} + ${number} = ${sum}.`);
		total = sum;
	}
	const shown = outline(lines, wrongAt === null ? null : wrongAt - 1);
	return { lines: [...shown, `So the sum is ${total}.`], answer: answer(total) };
}
