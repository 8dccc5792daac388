import type { Defect } from '../task.ts';

const AMBIGUOUS =
	'0 4 6 10 12 13 14 16 17 19 24 25 35 40 41 44 45 46 49 50 51 53 54 56 58 59 60 61 62 ' +
	'65 66 67 68 71 77 80 86 90 92 95 96 99 103 104 107 108 110 111 115 118 119 120 121 ' +
	'125 126 129 131 133 136 137 139 141 142 152 154 156 159 160 162 165 168 169 170 173 ' +
	'174 177 180 181 183 184 187 188 189 195';

export const defects: readonly Defect[] = AMBIGUOUS.split(' ').map((number) => ({
	id: `sample_${number}`,
	kind: 'The puzzle has several solutions, of which only one is stored as right.',
}));
