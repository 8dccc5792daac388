import { counted } from '../kit/generate/counted.ts';
import { cardAt, cardsOf, POINTS, type Puzzle, RESULTS, type Round, type Rule } from './puzzle.ts';

export function question({ rule, rounds, points, unique }: Puzzle): string {
	const cards = cardsOf(rule);
	const score = points === null ? '' : `\n${pointsText(points, rounds.length)}\n`;
	const many = unique
		? 'Only one answer fits all of this.'
		: 'If several answers fit all of this, any of them is right.';
	return `You and an opponent have the same ${cards.length} cards, ${cards.join(', ')}, one of each. In every round both of you put down one card at the same time, and the two are compared; a card that was put down is not used again.

${ruleText(rule)}

This is what you played in ${rounds.length} rounds and how the rounds ended for you: "win" means that your card beat your opponent's, "loss" that your opponent's card beat yours.

${rounds.map(roundText).join('\n')}
${score}
Which card did your opponent play in each round? ${many} Write the ${rounds.length} letters in the order of the rounds between <<< and >>>, separated by commas. For example, <<<B,A>>> would mean B in the first and A in the second of two rounds.`;
}

/** Which card beats which, in words. */
export function ruleText(rule: Rule): string {
	if (rule.game === 'table') {
		const lines = rule.beats.map(
			(beaten, card) => `${cardAt(card)} beats ${[...beaten].join(', ') || 'no other card'}.`,
		);
		return `Which card beats which (the same rules for both of you):\n${lines.join('\n')}\nTwo equal cards draw, and so do two cards of which neither beats the other.`;
	}
	const { order } = rule;
	const [first = '', second = '', third = ''] = order;
	const last = order.slice(-1);
	const circle = `The cards form a circle: ${[...order, first].join(' -> ')}.`;
	if (rule.game === 'circle')
		return `${circle} Each card beats the one that its arrow points to, for example ${first} beats ${second}, and ${last} beats ${first}. In every other case the round is a draw: with two equal cards, and with two different ones that are not next to each other in the circle.`;
	if (rule.game === 'twoSteps')
		return `${circle} Each card loses to the one that its arrow points to and beats the one two arrows on, for example ${first} loses to ${second} and beats ${third}. This holds whichever of you plays which of the two cards. In every other case the round is a draw.`;
	return `From the strongest to the weakest the cards are: ${[...order].join(', ')}. The stronger of two cards beats the weaker one, with one exception: ${last}, the weakest, beats ${first}, the strongest. Two equal cards draw.`;
}

/** A round as its line in the question says it. */
export function roundText({ card, result, shown }: Round, at: number): string {
	const seen = shown === null ? '' : `, your opponent played ${shown}`;
	return `Round ${at + 1}: you played ${card}${seen}; ${result ?? 'result not told'}.`;
}

/** What all the rounds together were worth. */
export function pointsText(points: number, rounds: number): string {
	const [win, draw, loss] = RESULTS.map((result) => POINTS[result]);
	return `A win is worth ${win} points, a draw ${draw} and a loss ${loss}. In all ${rounds} rounds together, those with untold results included, you made ${counted(points, 'point')}.`;
}
