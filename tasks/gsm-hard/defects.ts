import type { Defect } from '../task.ts';
import { CORRECTED } from './corrected.ts';

/** Problems in which the large number that was put in turns the answer negative. */
const NEGATIVE = `
	0 3 13 35 37 50 83 91 102 109 116 124 131 137 140 154
	156 158 160 178 184 200 207 215 259 262 263 270 271 278 304 341
	344 347 358 360 370 375 384 386 395 396 402 406 415 439 451 475
	480 488 492 503 506 515 517 520 525 542 555 562 564 573 575 579
	582 603 612 613 617 619 626 629 630 633 643 646 650 683 694 699
	720 726 727 729 741 751 756 782 797 804 805 818 824 836 863 883
	910 914 921 924 935 937 943 953 961 969 979 981 983 984 985 999
	1040 1049 1071 1084 1095 1099 1156 1165 1168 1175 1176 1177 1178 1198 1207 1224
	1235 1245 1252 1270 1273 1274 1299 1308
`;

export const defects: readonly Defect[] = [
	...[...CORRECTED].map(([line, answer]) => ({
		id: `gsmhard_${line}`,
		kind:
			answer === null
				? 'The text tells another number than the stored answer was computed from, and no single answer follows from it.'
				: 'The text tells another number than the stored answer was computed from; this follows from the text.',
		...(answer === null ? {} : { answer }),
	})),
	...(NEGATIVE.match(/\S+/g) ?? []).map((line) => ({
		id: `gsmhard_${line}`,
		kind: 'The stored answer is negative: the large number that was put in does not fit the story.',
	})),
];
