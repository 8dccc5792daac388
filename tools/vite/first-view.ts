/** Folders and files, as regular expressions, of what the first view always loads. */
const PARTS = [
	// The lists of tasks and of models, methods and settings.
	'tasks/([^/]+/about|catalogue|task)',
	'src/models/(registry|scripted/kind|cloud/(kinds|providers|providers/[^/]+|sampling|address)|local/(stored-kinds?|[^/]+/kind|built-in/prompt-api))',
	'src/steering/(methods|prompts|template-names|methods/[^/]+|steerers/rules-templates|packs/released)',
	'src/core/(failure|settings|spec|run|run-id)',
	// The puzzle that it begins with.
	'tasks/game-24/(maker|puzzle|generate|search|solutions|question|picture)',
	'tasks/kit/(params|schema|exact/(fraction|rational|expression))',
	// What all of it stands on.
	'src/ground/(abort|canonical|hash|random)',
	'src/storage/(page-database|single-value|prompt-packs)',
	'src/app/(ui/words|setup/(knob-fields|puzzle-address|setting-texts|model-options)|run/titles)',
	// The services of the page, which every other page has, too.
	'src/app/((services|location|python|models/keys/keys|models/prompts/prompts|models/local/local-models)\\.svelte|models/local/local-models-browser)',
	'src/models/keys/keys',
];

/**
 * Small files that the first view needs together travel together: one file compresses better than
 * twenty. What is missing here still comes, in a file of its own; the bench measures the whole.
 */
export const FIRST_VIEW = new RegExp(`/(${PARTS.join('|')})\\.ts$`);
