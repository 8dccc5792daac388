import type { Defect } from '../task.ts';

const NO_TILE =
	'6 10 20 27 28 29 30 34 36 38 40 44 46 48 49 50 51 52 53 54 56 59 60 61 63 65 67 68 70 ' +
	'71 72 74 75 76 78 79 81 83 84 86 88 89 90 97 99 101 102 104 109 116 121 122 123 124 ' +
	'126 128 129 131 132 136 137 138 139 143 144 146 147 149 150 151 152 154 155 157 158 ' +
	'164 167 169 170 172 174 176 177 179 180 182 183 185 186 187 188 189 190 191 192 193 ' +
	'194 196 197 198 199';

export const defects: readonly Defect[] = NO_TILE.split(' ').map((number) => ({
	id: `sample_${number}`,
	kind: 'The cell of the tile to move is empty, so that no move changes anything.',
}));
