import * as v from 'valibot';
import type { Random } from '../../src/ground/random.ts';
import { dialects } from '../support/provider-dialects.ts';
import { type Reply, startProviderServer } from '../support/provider-server.ts';

/** The models by name: one steers, one answers in words, one often with a program. */
export const MODELS = ['steerer', 'words', 'programs'] as const;
const Request = v.object({ model: v.picklist(MODELS) });
type Model = v.InferOutput<typeof Request>['model'];

/** A provider all of whose replies differ: each names itself, `reply-000001`. */
export interface EnduranceModel {
	/** Its address for pages. */
	readonly url: string;
	/** What was sent, whole, by its name. */
	readonly sent: ReadonlyMap<string, string>;
	close(): Promise<void>;
}

/** What is easily lost or changed on its way through a stream, a page and a store. */
const WORDS = [
	'so',
	'größer',
	'数',
	'👩‍👩‍👧',
	'"7"',
	'$&',
	'<b>',
	'x²',
	'\\n',
	'\n\n',
	'{}',
	'&amp;',
];
/** A browser keeps a long text apart from its row. */
const LENGTHS = { short: [20, 400], long: [8000, 9000] } as const;

/** Starts it on a free local port; it speaks the wire of OpenAI's, and streams. */
export async function startModel(random: Random): Promise<EnduranceModel> {
	const dialect = dialects.find(({ provider }) => provider === 'compatible');
	if (!dialect) throw new Error('There is no dialect of compatible servers.');
	const server = await startProviderServer();
	const sent = new Map<string, string>();

	function prose(): string {
		const [low, high] = LENGTHS[random.chance(1, 40) ? 'long' : 'short'];
		return Array.from({ length: random.int(low, high) }, () => random.pick(WORDS)).join(' ');
	}

	function reply(model: Model): string {
		const number = String(sent.size + 1).padStart(6, '0');
		const name = `reply-${number}`;
		const text = textOf(model, name, number);
		sent.set(name, text);
		return text;
	}

	function textOf(model: Model, name: string, number: string): string {
		if (model === 'steerer')
			return random.chance(1, 12)
				? `${name}: Terminate`
				: `Not yet. <<<${name}: ${prose()} again.>>>`;
		// What it prints does not stand in the program.
		const program = `# ${name}\nprint("output-" + "${number}")`;
		return model === 'programs' && random.chance(1, 2)
			? `This is it.\n\n\`\`\`python\n${program}\n\`\`\`\n`
			: `${name}: ${prose()} <<<${number}>>>`;
	}

	server.reply((body): Reply => {
		const text = reply(v.parse(Request, body).model);
		const cut = random.int(1, text.length - 1);
		const texts = [text.slice(0, cut), text.slice(cut)];
		const streamed = dialect.answer({ texts, finish: 'stop' });
		const pieceBytes = Math.ceil(Buffer.byteLength(streamed) / random.int(2, 6));
		return { body: streamed, pieceBytes, pieceMilliseconds: random.int(1, 25) };
	});
	return { url: server.origin + dialect.base, sent, close: server.close };
}
