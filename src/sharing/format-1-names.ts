/** The short names of link format 1. Frozen, because links live for ever. */
const SHORT: Readonly<Record<string, string>> = {
	answer: 'A',
	answerTokens: 'At',
	app: 'V',
	at: 'W',
	attempt: 'N',
	baseUrl: 'U',
	because: 'B',
	by: 'Y',
	code: 'C',
	correct: 'Ok',
	cost: 'Co',
	decision: 'D',
	ending: 'Z',
	error: 'X',
	estimated: 'Es',
	events: 'E',
	finish: 'F',
	hash: 'Ha',
	input: 'I',
	instance: 'In',
	instanceHash: 'H',
	kind: 'K',
	maxRounds: 'Mr',
	message: 'Me',
	method: 'M',
	model: 'Mo',
	name: 'Na',
	numeric: 'Nu',
	ok: 'J',
	output: 'O',
	outputTokens: 'Ot',
	params: 'P',
	prompt: 'G',
	prompts: 'Ps',
	provider: 'Pv',
	published: 'Pu',
	purpose: 'Pp',
	python: 'Py',
	pythonSeconds: 'Pt',
	question: 'Q',
	read: 'Rd',
	reason: 'Rs',
	revision: 'Rv',
	role: 'L',
	round: 'R',
	score: 'Sc',
	search: 'Se',
	seconds: 'S',
	seed: 'Sd',
	selfCheckTries: 'St',
	settings: 'Ss',
	simpleScore: 'Si',
	source: 'So',
	spec: 'Sp',
	steerer: 'Sr',
	summary: 'Su',
	symbolic: 'Sy',
	task: 'Ta',
	taskLLM: 'Tl',
	temperature: 'Te',
	text: 'T',
	tooSimple: 'Ts',
	tree: 'Tr',
	type: '_',
};
const LONG = new Map(Object.entries(SHORT).map(([long, short]) => [short, long]));

/** No run is nested deeper; what is, is none, and stays as it is for the schema to refuse. */
const DEEPEST = 8;

function rename(value: unknown, depth: number): unknown {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
	if (Array.isArray(value)) return value.map((item) => rename(item, depth + 1));
	return Object.fromEntries(
		Object.entries(value).map(([name, item]) => [
			LONG.get(name) ?? name,
			// A task's knobs keep their own names.
			name === SHORT.params ? item : rename(item, depth + 1),
		]),
	);
}

/** The data of a link of format 1 with its names written out. */
export const lengthenNames = (value: unknown) => rename(value, 0);
