import { type Puzzle, RESULTS } from './puzzle.ts';

/** What each result means, and what happens to the hand. */
export function rules(puzzle: Puzzle): string[] {
	const { alphabet, chi, kong, wrap, meld } = puzzle;
	const last = String.fromCharCode(64 + alphabet);
	const before = String.fromCharCode(63 + alphabet);
	const lines: string[] = [];
	if (kong) lines.push('Kong (3): the hand held at least three cards equal to the new card.');
	lines.push(
		`Peng (1): ${kong ? 'it is no Kong, and ' : ''}the hand held at least two cards equal to the new card.`,
	);
	if (chi)
		lines.push(
			`Chi (2): it is ${kong ? 'neither Kong nor' : 'no'} Peng, and two cards of the hand make, together with the new card, three letters that follow each other in the alphabet from A to ${last}, whatever else is in the hand. ${
				wrap
					? `After ${last} comes A again, so that ${before}${last}A and ${last}AB count too.`
					: `After ${last} nothing follows.`
			}`,
		);
	lines.push('Pass (0): none of this.');
	if (meld)
		lines.push(
			`Unless it is Pass, the new card and the cards of the hand that make the result (${kong ? 'three for Kong, ' : ''}two for Peng${chi ? ' or Chi' : ''}) are laid aside and are in the hand no more. ${
				chi
					? 'Where several Chi are possible, the one is laid aside in which the new card is the last of the three letters; if that is not possible, the one in which it is in the middle. '
					: ''
			}After Pass the new card stays in the hand.`,
		);
	else lines.push('The new card stays in the hand, whatever the result.');
	lines.push(
		'Then one card, the one named, is put away from the hand; this changes no result before it.',
	);
	return lines;
}

function format({ report, rounds }: Puzzle): string {
	const example = rounds.map((_, at) => [0, 1, 0][at % 3]).join(', ');
	const [results, numbers] =
		rounds.length === 1
			? ['is the result of the round', 'its number']
			: ['are the results of all rounds', `their ${rounds.length} numbers in order`];
	if (report === 'last')
		return `What is the result of the last round? Write its number between <<< and >>>, in the form <<<n>>>.`;
	if (report === 'all')
		return `What ${results}? Write ${numbers} between <<< and >>>${rounds.length === 1 ? '' : ', with commas'}, in the form <<<${example}>>>.`;
	return `What ${results}, and which cards are in the hand at the end? Write ${numbers.replace('their', 'the')}, a semicolon, and the cards of the hand in any order, each as often as it is there, between <<< and >>>, in the form <<<${example}; ABBC>>>. If no card is left in the hand, write nothing after the semicolon.`;
}

export function question(puzzle: Puzzle): string {
	const numbered = rules(puzzle).map((rule) => `- ${rule}`);
	const rounds = puzzle.rounds.map(
		({ add, remove }, at) =>
			`Round ${at + 1}: add ${add}${remove === null ? '' : `, put away ${remove}`}`,
	);
	return `A hand of cards, each with a letter, is played in rounds. In each round a new card is added and judged against the hand as it was before:

${numbered.join('\n')}

The hand at the start: ${puzzle.hand}

${rounds.join('\n')}

The results have numbers: ${RESULTS.flatMap((name, at) => ((at === 2 && !puzzle.chi) || (at === 3 && !puzzle.kong) ? [] : [`${at} ${name}`])).join(', ')}. ${format(puzzle)}`;
}
