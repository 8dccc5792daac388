import { type Lights, nameOf, type Puzzle } from './puzzle.ts';

export function question(puzzle: Puzzle): string {
	const { start, buttons } = puzzle;
	const size = start.length;
	const opening = `Here are ${size} rows of ${size} lights each, 1 for a light that is on and 0 for one that is off:

${shown(start)}

${buttons.length === 1 ? 'There is one button. It' : `There are ${buttons.length} buttons. Each`} switches certain lights each time it is pressed: those of them that are on go off, and those that are off go on. The other lights stay as they are. A light is given as (row, column), both counted from 1; row 1 is at the top and column 1 at the left.

${buttons.map((cells, button) => `Button ${nameOf(button)}: ${cells.map(([row, column]) => `(${row}, ${column})`).join(' ')}`).join('\n')}

`;
	if (puzzle.kind === 'result')
		return `${opening}The buttons are pressed in this order:
${puzzle.presses.map((press, index) => `${index + 1}. ${nameOf(press)}`).join('\n')}

Which lights are on after ${puzzle.presses.length === 1 ? 'this press' : 'these presses'}? Give all the lights between <<< and >>>, 1 for on and 0 for off, one row a line, commas between the lights. For example, two rows of three lights, of which only the first light of the second row is on, would be written:

<<<
0,0,0
1,0,0
>>>`;
	return `${opening}Which buttons must be pressed so that the lights become exactly these?

${shown(puzzle.target)}

It can be done; any presses that do it are right, in any order. Give the letters of all the buttons to press between <<< and >>>, separated by commas. For example, <<<X, Z>>> would mean to press button X once and button Z once.`;
}

function shown(lights: Lights): string {
	return lights.map((row) => [...row].join(' ')).join('\n');
}
