import * as v from 'valibot';
import { encodeClassLink } from '../../lab/class/link.ts';
import type { ClassPlan } from '../../lab/class/plan.ts';
import type { SingleValue } from '../../storage/single-value.ts';

const Made = v.object({ title: v.string(), link: v.string(), at: v.number() });
/** A class that was made in this browser; `link` is the students' address part, `at` in milliseconds. */
export type MadeClass = v.InferOutput<typeof Made>;

/** The classes that a teacher made here, the newest first. */
export interface MadeClasses {
	/** What cannot be read is left out. @throws Failure */
	list(): Promise<MadeClass[]>;
	/** @throws Failure */
	add(plan: ClassPlan): Promise<void>;
	/** Forgets a class, but not the codes that it took in. @throws Failure */
	remove(link: string): Promise<void>;
}

export function madeClasses(place: SingleValue, now = Date.now): MadeClasses {
	const list = async () => {
		const kept = await place.read();
		return Array.isArray(kept) ? kept.filter((one): one is MadeClass => v.is(Made, one)) : [];
	};
	const change = (edit: (made: MadeClass[]) => MadeClass[]) =>
		place.alone(async () => place.write(edit(await list())));
	return {
		list,
		add(plan) {
			const made = { title: plan.title, link: encodeClassLink(plan), at: now() };
			return change((others) => [made, ...others.filter(({ link }) => link !== made.link)]);
		},
		remove: (link) => change((made) => made.filter((one) => one.link !== link)),
	};
}
