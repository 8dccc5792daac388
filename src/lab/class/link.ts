import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { explainIssue } from '../../core/explain.ts';
import { deflateWith, inflateText } from '../../sharing/deflate.ts';
import {
	invalidLink,
	type LinkKind,
	orMissingFeature,
	type SealedFormat,
	seal,
	unseal,
} from '../../sharing/sealed-link.ts';
import { ClassPlan } from './plan.ts';

const CLASS_LINK: LinkKind = {
	page: 'class',
	thing: 'a class',
	tooLarge: 'This class is too large for a link. Choose fewer puzzles.',
};
const NEWEST = '1';

/** What a plan is as JSON in a link: its fields in order, lists as texts. */
const Fields = v.strictTuple([
	v.string(),
	v.number(),
	v.string(),
	v.string(),
	v.string(),
	v.picklist([0, 1]),
	v.picklist([0, 1]),
]);

/** Words that most plans hold. Frozen with format 1. */
const DICTIONARY = strToU8(
	'game-24 eight-queens path-plan standard-sudoku number-multiply letters blocksworld web-of-lies date-understanding codesteer,only-question,all-text,all-code L1,L2,L3,',
);

const format1: SealedFormat<unknown> & { write(plan: ClassPlan): Uint8Array } = {
	write({ title, seed, puzzles, methods, lessons, own, model }) {
		const fields: v.InferOutput<typeof Fields> = [
			title,
			seed,
			puzzles.map(({ task, level }) => `${task} ${level}`).join(),
			methods.join(),
			lessons.join(),
			own ? 1 : 0,
			model === 'own-model' ? 1 : 0,
		];
		return deflateWith(strToU8(JSON.stringify(fields)), DICTIONARY);
	},
	read(bytes, most) {
		const json = inflateText(bytes, most, DICTIONARY);
		if (json === null) return null;
		const [title, seed, puzzles, methods, lessons, own, model] = v.parse(Fields, JSON.parse(json));
		return {
			title,
			seed,
			puzzles: listIn(puzzles).map((one) => {
				const [task, level] = one.split(' ');
				return { task, level };
			}),
			methods: listIn(methods),
			lessons: listIn(lessons),
			own: own === 1,
			model: model === 1 ? 'own-model' : 'stand-in',
		};
	},
};

const FORMATS: ReadonlyMap<string, SealedFormat<unknown>> = new Map([[NEWEST, format1]]);

function listIn(text: string): string[] {
	return text === '' ? [] : text.split(',');
}

/** The address part `#/class/…` of a class, for its students. @throws Failure `link-too-large` */
export function encodeClassLink(plan: ClassPlan): string {
	return seal(CLASS_LINK, NEWEST, () => format1.write(plan));
}

/**
 * Reads the link of a class out of a text, as it was made or as chat and mail programs leave it.
 * @throws Failure `link-damaged`, `link-too-large`, `link-foreign-version`, `link-invalid` or
 * `link-feature-missing`
 */
export function decodeClassLink(text: string): ClassPlan {
	const read = unseal(text, CLASS_LINK, FORMATS);
	try {
		const parsed = v.safeParse(ClassPlan, read, { abortEarly: true });
		if (!parsed.success) throw invalidLink(CLASS_LINK, explainIssue(parsed.issues));
		return parsed.output;
	} catch (thrown) {
		throw orMissingFeature(thrown);
	}
}
