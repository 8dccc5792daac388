import { type ClassPlan, classId } from '../../lab/class/plan.ts';
import { classPlaces } from '../../storage/kept-classes.ts';
import type { PageDatabase } from '../../storage/page-database.ts';
import { lasting, outliving } from '../lasting.svelte.ts';
import { progressOf } from '../learn/progress.svelte.ts';
import type { RunServices } from '../run/live-run.svelte.ts';
import { lessonState } from './lesson-state.ts';
import { StudentDesk } from './student-desk.svelte.ts';
import { TeacherDesk } from './teacher-desk.svelte.ts';

type Page = RunServices & { readonly database: PageDatabase };

/** What a page has one of for each class. */
function ofEachClass<Desk>(make: (plan: ClassPlan, id: string, page: Page) => Desk) {
	const desksOf = lasting((_page: Page) => new Map<string, Desk>());
	return (page: Page, plan: ClassPlan): Desk => {
		const id = classId(plan);
		const desks = desksOf(page);
		const desk = desks.get(id) ?? outliving(() => make(plan, id, page));
		desks.set(id, desk);
		return desk;
	};
}

/** The student's place in a class; runs go on while other pages are looked at. */
export const studentDesk = ofEachClass(
	(plan, id, page) =>
		new StudentDesk(plan, classPlaces(page.database).work(id), page, (lesson) =>
			lessonState(progressOf(page).of(lesson)),
		),
);

/** The teacher's place in a class. */
export const teacherDesk = ofEachClass(
	(plan, id, { database }) => new TeacherDesk(plan, classPlaces(database).codes(id)),
);
