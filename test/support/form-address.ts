/**
 * Where the full form is on a site: Task, Level, Seed, Method, models and Run.
 * @param choices the query that chooses, such as `task=letters&level=L2`
 */
export function formAt(site: string, choices = ''): string {
	return `${site}#/playground${choices && `?${choices}`}`;
}
