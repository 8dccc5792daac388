import { type Action, HEADINGS, type Instruction, type Puzzle } from './puzzle.ts';
import { canTurn } from './walk.ts';

interface Story {
	/** Who is where. */
	readonly scene: string;
	/** How one moves on: `#` is the number with its unit. */
	readonly go: string;
	readonly unit: readonly [one: string, several: string];
}

export const STORIES = [
	{ scene: 'You stand in a wide, flat field.', go: 'Take #', unit: ['step', 'steps'] },
	{ scene: 'A robot waits on a tiled floor.', go: 'Roll #', unit: ['tile', 'tiles'] },
	{ scene: 'A drone hovers over a lake.', go: 'Fly #', unit: ['metre', 'metres'] },
	{ scene: 'A wooden knight stands on a huge board.', go: 'Move #', unit: ['square', 'squares'] },
	{ scene: 'A diver floats in a flooded hall.', go: 'Swim #', unit: ['stroke', 'strokes'] },
	{ scene: 'A small crane truck is parked in a yard.', go: 'Drive #', unit: ['length', 'lengths'] },
	{ scene: 'A turtle draws lines on a sheet of paper.', go: 'Crawl #', unit: ['inch', 'inches'] },
	{ scene: 'A snow vehicle stands on the ice.', go: 'Glide #', unit: ['yard', 'yards'] },
] as const satisfies readonly Story[];

const storyOf = ({ story }: Puzzle): Story => STORIES[story] ?? STORIES[0];

function actionText(puzzle: Puzzle, action: Action): string {
	if (action.kind === 'turn') return `Turn ${action.turn}`;
	const { go, unit } = storyOf(puzzle);
	const distance = `${action.steps} ${action.steps === 1 ? unit[0] : unit[1]}`;
	return `${go.replace('#', distance)} ${action.way}`;
}

export function instructionText(puzzle: Puzzle, instruction: Instruction): string {
	switch (instruction.kind) {
		case 'if': {
			const headings = instruction.facing.map((heading) => HEADINGS[heading]).join(' or ');
			const action = actionText(puzzle, instruction.action);
			return `If you face ${headings}: ${action.charAt(0).toLowerCase()}${action.slice(1)}.`;
		}
		case 'undo':
			return instruction.actions === 1
				? 'Undo the last action.'
				: `Undo the last ${instruction.actions} actions.`;
		case 'repeat':
			return `Do all of this ${instruction.times} times:`;
		default:
			return `${actionText(puzzle, instruction)}.`;
	}
}

/** The numbered lines; those of a block are numbered within it. */
export function instructionLines(puzzle: Puzzle): string[] {
	const lines = (list: readonly Instruction[], before: string): string[] =>
		list.flatMap((instruction, index) => {
			const number = `${before}${index + 1}`;
			const line = `${'  '.repeat(number.split('.').length - 1)}${number}. ${instructionText(puzzle, instruction)}`;
			return instruction.kind === 'repeat'
				? [line, ...lines(instruction.body, `${number}.`)]
				: [line];
		});
	return lines(puzzle.instructions, '');
}

function kindsIn(list: readonly Instruction[]): Set<Instruction['kind']> {
	const kinds = list.flatMap((one) => [
		one.kind,
		...(one.kind === 'repeat' ? kindsIn(one.body) : []),
	]);
	return new Set(kinds);
}

export function question(puzzle: Puzzle): string {
	const { facing, instructions, dimensions, asked } = puzzle;
	const { scene, unit } = storyOf(puzzle);
	const turns = canTurn(instructions);
	const kinds = kindsIn(instructions);
	const origin = dimensions === 3 ? '(0, 0, 0)' : '(0, 0)';
	const rules = [
		`The start is ${origin}, and the direction faced there is ${HEADINGS[facing]}. The first coordinate counts ${unit[1]} to the east, the second ${unit[1]} to the north${dimensions === 3 ? ', the third upwards; west, south and down' : '; west and south'} are negative.`,
		turns
			? 'Turning left or right is a quarter turn on the spot, turning around a half turn.'
			: 'Nothing ever turns: the direction faced stays the same.',
		'Forward, backward, left and right are meant as seen in the direction faced at that moment, and going somewhere does not change that direction.',
		kinds.has('if') &&
			'An instruction with a condition is carried out only if the condition is met when its turn comes, and is skipped otherwise.',
		kinds.has('repeat') &&
			'A block is indented and numbered under its first line: all its instructions are carried out in order, and that as many times as the line says.',
		kinds.has('undo') &&
			'An action is one move (however far) or one turn that has been carried out; inside a block it is a new action each time. Undoing the last n actions restores the place and the direction from before the last n actions that have not been undone yet, whichever instructions they came from; undone actions are gone and cannot be undone again, and where no action is left to undo, nothing happens. Skipped instructions, undoing and the first line of a block are no actions.',
	].filter((rule) => rule !== false);
	return `${scene} ${rules.join(' ')}

Follow these instructions:

${instructionLines(puzzle).join('\n')}

${ask(puzzle, asked, turns)}`;
}

function ask({ dimensions }: Puzzle, asked: Puzzle['asked'], turns: boolean): string {
	if (asked === 'return')
		return 'Do they lead back to the start in the end, whatever the direction faced there? Answer with <<<yes>>> or <<<no>>>.';
	if (asked === 'cells')
		return 'At how many different places with whole coordinates has the walk been at any moment? The start counts, each place counts once, and so do places passed on the way or left by undoing; undoing itself jumps back and passes nothing. Give the number between <<< and >>>, like this: <<<987>>>';
	const example = dimensions === 3 ? '(105, -230, 41)' : '(105, -230)';
	return turns
		? `Where do they lead, and which direction is faced there? Give the coordinates and the direction between <<< and >>>, in this form (the values are made up): <<<${example}, west>>>`
		: `Where do they lead? Give the coordinates between <<< and >>>, in this form (the values are made up): <<<${example}>>>`;
}
