import type { Instance, Verdict } from '../../../tasks/task.ts';
import { Failure } from '../../core/failure.ts';
import { openCode } from './code.ts';
import { classTagOf, headOf, readContent, sharedWords } from './code-content.ts';
import { answerersOf, type ClassPlan } from './plan.ts';
import { instancesOf, STUDENTS } from './puzzles.ts';
import { nicknameOf, type StudentResult } from './result.ts';

/** A code that holds: what it says, and what the checkers of this page say of its answers. */
export interface VerifiedResult extends StudentResult {
	readonly code: string;
	readonly instances: readonly Instance[];
	/** By puzzle and answerer; null where there is no answer to judge. */
	readonly verdicts: readonly (readonly (Verdict | null)[])[];
}

/**
 * Takes nothing on trust that can be worked out: makes the student's puzzles anew and judges each answer
 * again. It cannot tell who answered, nor whether a prediction came before the answer.
 * @throws Failure `class-code-…`
 */
export async function verifyCode(code: string, plan: ClassPlan): Promise<VerifiedResult> {
	const content = openCode(code);
	const head = whole(() => headOf(content));
	if (head.classTag !== classTagOf(plan))
		throw new Failure(
			'class-code-elsewhere',
			'This code belongs to another class. Open the page of that class, or give the student the link of this one.',
		);
	const { student } = head;
	if (student < STUDENTS.first || student > STUDENTS.last) throw malformed();
	const instances = await instancesOf(plan, student);
	const words = sharedWords(instances);
	if (head.puzzlesTag !== words.puzzlesTag)
		throw new Failure(
			'class-code-outdated',
			`The page of student ${student} made other puzzles than this one does: the two have different versions. Reload both, and have the student give a new code.`,
		);
	const result = whole(() => readContent(plan, content, words));
	if (result.nickname !== nicknameOf(result.nickname)) throw malformed();
	return { ...result, code, instances, verdicts: judged(plan, result, instances) };
}

/** @throws Failure `class-code-false` for the first answer that is not what the code says */
function judged(
	plan: ClassPlan,
	{ student, puzzles }: StudentResult,
	instances: readonly Instance[],
): (Verdict | null)[][] {
	const answerers = answerersOf(plan);
	return instances.map((instance, at) =>
		answerers.map((by, place) => {
			const outcome = puzzles[at]?.[place]?.outcome;
			if (outcome?.kind !== 'answered') return null;
			const verdict = instance.check(outcome.answer);
			if (verdict.correct === outcome.correct) return verdict;
			throw new Failure(
				'class-code-false',
				`Student ${student}, puzzle ${at + 1}, ${by}: the code says ${word(outcome.correct)}, and the answer is ${word(verdict.correct)}. ${verdict.reason} The code was made by hand.`,
			);
		}),
	);
}

const word = (correct: boolean) => (correct ? 'right' : 'wrong');

function whole<Read>(read: () => Read): Read {
	try {
		return read();
	} catch (cause) {
		throw malformed(cause);
	}
}

function malformed(cause?: unknown): Failure {
	return new Failure(
		'class-code-malformed',
		'This code is whole, and holds what no page writes: it was made by hand. Ask for the code that the student’s page shows.',
		{ cause },
	);
}
