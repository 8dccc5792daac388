import type { Defect } from '../task.ts';

/** By story: the instances whose published answer takes today for another day, with the right answers. */
const WRONG: readonly {
	readonly kind: string;
	readonly answers: Readonly<Record<number, string>>;
}[] = [
	{
		kind: 'The published answer counts from Thanksgiving of 2002, not of 2001; no option is right.',
		answers: {
			...{ 72: '10/22/2001', 80: '11/23/2001', 102: '11/23/2001' },
			...{ 117: '11/21/2001', 157: '11/22/2001', 202: '11/29/2001' },
		},
	},
	{
		kind: 'The published answer takes the fifth anniversary of a day in 1958 to be in 1961, not in 1963.',
		answers: {
			...{ 2: '(C)', 122: '01/01/1963', 145: '01/02/1963' },
			...{ 180: '12/02/1962', 184: '12/26/1962', 244: '01/02/1962' },
		},
	},
	{
		kind: 'The published answer takes today to be two and a half days before the new year, not 36 hours.',
		answers: {
			...{ 23: '(B)', 138: '11/30/2014', 146: '(D)', 163: '(F)' },
			...{ 164: '(F)', 185: '(B)', 211: '12/30/2013' },
		},
	},
	{ kind: 'The published answer is one day short of a week from today.', answers: { 73: '(F)' } },
];

export const defects: readonly Defect[] = WRONG.flatMap(({ kind, answers }) =>
	Object.entries(answers).map(([index, answer]) => ({
		id: `date_understanding_${index}`,
		kind,
		answer,
	})),
);
