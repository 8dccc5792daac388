/** How a stranger's LaTeX is read: no macro without end, no size beyond a page, nothing that leads or loads. */
export const LIMITS = {
	throwOnError: true,
	trust: false,
	strict: false,
	maxExpand: 200,
	maxSize: [10, 100] as [number, number],
};
