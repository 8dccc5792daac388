import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeRunLink, encodeRunLink } from '../../../src/sharing/link.ts';
import { sealedLink } from '../../samples/damaged-links.ts';
import { cloudSpec, fiveRounds } from '../../samples/five-rounds.ts';

/** Made by 0.1.0. */
const FORMAT_1 =
	'#/run/1.TY7RDsIgDEX_pc_TDHHR8QUaM7OI8R2hKpFsE5iJMft32z35Uui9p739wg4UrDdri6IqV9LVUIAeQH1h33FtuZj0RAdKFHCL-Bqxsx9QVQEBu3t-gFrRfzA-JlA3ExJOBZzeM6_dDJ4NpQTMGYkht6HW9g5TRoyU2CaO2TElt05KW9fmKgU5R9auow954Tse1ZHRA6lxDDhv0zxN7zmw1fTkJRv9kOlo2v3-7yfiLiSUS7EsYfoB.d9fea0b0';
/** With both characters that programs change, and two hyphens beside each other. */
let format2: string;

beforeAll(async () => {
	for (let length = fiveRounds.length; length > 5; length--) {
		format2 = await encodeRunLink(cloudSpec, {}, fiveRounds.slice(0, length));
		if (format2.includes('--') && format2.includes('_')) return;
	}
	throw new Error('no link with two hyphens beside each other');
});

const middle = (link: string, put: string, from = 40) =>
	link.slice(0, from) + put + link.slice(from);
const lines = (link: string, width: number, join: string) =>
	(link.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(join);
const percent = (text: string, what: RegExp) =>
	text.replace(what, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
const all = (link: string) => percent(link, /[^A-Za-z0-9#]/g);
const SITE = 'https://site.example/play/';

const SUFFIXES = [
	...['.', ')', ',', '_', '**', ' ', '%20', '/', '&utm_source=x'],
	...[
		'*',
		'__',
		'~~',
		'>',
		'&gt;',
		'"',
		"'",
		'”',
		'’',
		'»',
		'`',
		'```',
		']',
		'})',
		');',
		':',
		'!',
		'?',
	],
	...['…', '...', '。', '、', '）', '\\', '|', '|text>', '">text</a>', '%22', '%3E', '%29.', '%0A'],
	...['\u200b', '%E2%80%8B', '\ufeff', '\u2060', '\u00a0', '\t', '\r\n', '%25E2%2580%258B'],
	...[
		'?fbclid=IwAR0_a-b',
		'&fbclid=IwAR0',
		'?utm_source=a.b&utm_medium=c',
		'&amp;utm_source=x',
		'#x',
	],
	...[
		' and a word',
		'-- \nA signature',
		'abc',
		'0',
		'.extra',
		'.0123abcd',
		'-',
		'=',
		'=20',
		'&nbsp;',
	],
];
const CHANGED: Readonly<Record<string, (link: string) => string>> = {
	'- and _ percent-encoded': (link) => percent(link, /[-_]/g),
	'dots percent-encoded': (link) => percent(link, /\./g),
	'slashes percent-encoded': (link) => `#${percent(link.slice(1), /\//g)}`,
	'all that is no letter or digit percent-encoded': all,
	'percent-encoded twice': (link) => all(all(link)),
	'percent-encoded three times': (link) => all(all(all(link))),
	'a line break, percent-encoded': (link) => middle(link, '%0A'),
	'a line break and a tab': (link) => middle(link, '\r\n\t'),
	'in lines of 76': (link) => lines(link, 76, '\n'),
	'in lines of 30, quoted': (link) => `> ${lines(link, 30, '\n> ')}`,
	'quoted twice': (link) => `> > ${lines(link, 50, '\r\n> > ')}`,
	'quoted with initials': (link) => `AB> ${lines(link, 50, '\nAB> ')}`,
	'quoted with bars': (link) => `| ${lines(link, 50, '\n| ')}`,
	'quoted, percent-encoded': (link) => lines(link, 50, '%0A%3E%20'),
	'quoted-printable': (link) => lines(link, 60, '=\r\n').replaceAll('_', '=5F'),
	'a break in the check': (link) => middle(link, '\n', link.length - 4),
	'a break in the prefix': (link) => middle(link, '\n', 4),
	'spaces round the dots': (link) => link.replaceAll('.', ' . '),
	'what has no width': (link) => [...link].join('\u200b'),
	'what has no width, percent-encoded': (link) => [...link].join('%E2%80%8B'),
	'a soft hyphen': (link) => middle(link, '\u00ad'),
	'a soft hyphen, percent-encoded': (link) => middle(link, '%C2%AD'),
	'a soft hyphen by name': (link) => middle(link, '&shy;'),
	'a soft hyphen by number': (link) => middle(link, '&#173;'),
	'a place to break': (link) => middle(link, '<wbr>'),
	'a place to break, percent-encoded': (link) => middle(link, '%3Cwbr%3E'),
	'a hyphen where a line ends': (link) => middle(link, '-\n'),
	'a mark for what could not be shown': (link) => middle(link, '?'),
	'HTML entities by name': (link) =>
		link.replaceAll('.', '&period;').replaceAll('/', '&sol;').replaceAll('_', '&lowbar;'),
	'HTML entities by number': (link) =>
		link.replace(/[^A-Za-z0-9]/g, (letter) => `&#${letter.charCodeAt(0)};`),
	'HTML entities by hex number': (link) =>
		link.replace(/[-_.]/g, (letter) => `&#X${letter.charCodeAt(0).toString(16)};`),
	'HTML entities of HTML entities': (link) => link.replaceAll('.', '&amp;#46;'),
	'Markdown escapes': (link) => link.replace(/[-_.]/g, '\\$&'),
	'JSON escapes': (link) => link.replaceAll('/', '\\/').replaceAll('-', '\\u002d'),
	'escapes of old scripts': (link) => link.replaceAll('-', '%u002D').replaceAll('.', '%u002E'),
	'true hyphens': (link) => link.replaceAll('-', '\u2010'),
	'hyphens that do not break': (link) => link.replaceAll('-', '\u2011'),
	'dashes for hyphens': (link) => link.replaceAll('-', '–'),
	'a dash for two hyphens': (link) => link.replaceAll('--', '–'),
	'a long dash for two hyphens': (link) => link.replaceAll('--', '—'),
	'a dash, percent-encoded, for two hyphens': (link) => link.replaceAll('--', '%E2%80%94'),
	'full width': (link) =>
		link.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
	ligatures: (link) => link.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
	'the page in capitals': (link) => link.replace('#/run/', '#/RUN/'),
	'the check in capitals': (link) => link.slice(0, -8) + link.slice(-8).toUpperCase(),
	'slashes doubled': (link) => link.replaceAll('/', '//'),
	'another mark': (link) => link.replace('#/', '#!/'),
	'bold, with a word before': (link) => `**see** **${link}**`,
	'in angle brackets': (link) => `<${SITE}${link}>`,
	'as chats write links': (link) => `<${SITE}${link}|this run>`,
	'as Markdown writes links': (link) => `[${SITE}${link}](${SITE}${link})`,
	'in HTML': (link) => `<a href="${SITE}${link}">a run</a>`,
	'in a sentence': (link) => `Look (at ${SITE}${link}), it is 2.5 times as good.`,
	'a scheme in capitals': (link) => `HTTPS://SITE.EXAMPLE/play/${link}`,
	'an address in an address': (link) =>
		`https://safe.example/?url=${encodeURIComponent(SITE + link)}&data=05%7C02&reserved=0`,
	'an address in an address in an address': (link) =>
		`https://a.example/?u=${encodeURIComponent(`https://b.example/?url=${encodeURIComponent(SITE + link)}&x=1`)}`,
	'a cut link before it': (link) => `${link.slice(0, 60)}…\n\n${SITE}${link}`,
	'another link after it': (link) => link + FORMAT_1,
	'a combining mark on a letter': (link) => link.replace(/[aeiou]/, '$&\u0301'),
	'other slashes': (link) => link.replaceAll('/', '⁄'),
	'slashes of Windows': (link) => link.replaceAll('/', '\\'),
	'other dots': (link) => link.replaceAll('.', '·'),
	'dots written out': (link) => link.replaceAll('.', '[dot]'),
	'a bullet for a hyphen': (link) => link.replaceAll('-', '⁃'),
	'a maqaf for a hyphen': (link) => link.replaceAll('-', '־'),
	'a ruled line for a hyphen': (link) => link.replaceAll('-', '─'),
	'a hyphen and a space where a line ended': (link) => middle(link, '- '),
	'line breaks of a string': (link) => lines(link, 60, '\\n'),
	'quoted line breaks of a string': (link) => lines(link, 60, '\\r\\n> '),
	'a space by name, unended': (link) => middle(link, '&nbsp '),
	'emphasis for underscores': (link) => link.replaceAll('_', '*'),
	'emphasis in HTML for underscores': (link) => {
		const parts = link.split('_');
		return `${parts.shift()}${parts.map((part, i) => (i % 2 ? '</em>' : '<em>') + part).join('')}`;
	},
	'in lines of a comment': (link) => `# ${lines(link, 72, '\n# ')}`,
	'in lines of a comment of scripts': (link) => `// ${lines(link, 72, '\n// ')}`,
	'in numbered lines': (link) =>
		lines(link, 72, '\n')
			.split('\n')
			.map((line, i) => `${String(i + 1).padStart(3)}: ${line}`)
			.join('\n'),
	'quoted with a name': (link) => `Ann Lee> ${lines(link, 60, '\nAnn Lee> ')}`,
	'what steers terminals': (link) => `\u001b[4m${lines(link, 80, '\u001b[0m\r\n')}\u001b[0m`,
	'an address that mail is watched by': (link) => {
		const hex = (text: string) =>
			text
				.replace(/[-_#%]/g, (letter) => `-${letter.charCodeAt(0).toString(16)}`)
				.replaceAll('/', '_');
		return `https://watch.example/v2/url?u=${hex(SITE + link)}&d=DwMFaQ&c=abc`;
	},
	'encoded, in lines, quoted, with a suffix': (link) =>
		`> ${lines(all(link), 60, '=\n> ')}&utm_source=x`,
};

/** An address has no lines, and begins with its own `#`. */
const TEXT_ONLY = new Set([
	'quoted with initials',
	'quoted with a name',
	'in lines of a comment',
	'in lines of a comment of scripts',
	'in numbered lines',
	'what steers terminals',
	'an address that mail is watched by',
	'quoted-printable',
	'a hyphen where a line ends',
	'full width',
	'encoded, in lines, quoted, with a suffix',
]);

describe.each([
	['1', () => FORMAT_1],
	['2', () => format2],
])('a link of format %s opens', (_, made) => {
	it.each(SUFFIXES.map((suffix) => [JSON.stringify(suffix), suffix]))(
		'with %s after it',
		async (_, suffix) => {
			expect(await decodeRunLink(made() + suffix)).toEqual(await decodeRunLink(made()));
		},
	);

	it.each(Object.entries(CHANGED))('with %s', async (_, change) => {
		expect(await decodeRunLink(change(made()))).toEqual(await decodeRunLink(made()));
	});

	it.each(Object.entries(CHANGED).filter(([name]) => !TEXT_ONLY.has(name)))(
		'with %s, as an address bar holds it',
		async (_, change) => {
			const { hash, search } = new URL(SITE + change(made()).replace(/^[^#]*(?=#)/, ''));
			expect(await decodeRunLink(hash || search)).toEqual(await decodeRunLink(made()));
		},
	);
});

describe('a text without a whole link', () => {
	it('costs no more than its length allows, whatever it holds', async () => {
		const shapes = [
			'%25',
			'&amp;',
			'%FFa',
			'=3D',
			'\\u002d',
			'<b>',
			'-\n',
			'a>\n',
			'–',
			'/run/1.',
			'#/run/2.a.',
			'\n',
			' ',
		];
		for (const shape of shapes) {
			const seconds = async (length: number) => {
				const text = `#/run/2.${shape.repeat(length / shape.length)}.01234567`;
				const start = performance.now();
				await expect(decodeRunLink(text)).rejects.toMatchObject({ name: 'Failure' });
				return (performance.now() - start) / 1000;
			};
			expect(await seconds(1_000_000), shape).toBeLessThan(2);
		}
	});

	it('is damaged still: a check of another link, a letter lost, a link cut', async () => {
		for (const text of [
			format2.slice(0, -9),
			middle(format2, 'A'),
			format2.slice(0, -8) + FORMAT_1.slice(-8),
		])
			await expect(decodeRunLink(text)).rejects.toMatchObject({ code: 'link-damaged' });
	});
});

describe('a browser that lacks something', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	it('opens links of both formats without DecompressionStream', async () => {
		vi.stubGlobal('DecompressionStream', undefined);
		vi.stubGlobal('CompressionStream', undefined);
		for (const link of [FORMAT_1, format2, await encodeRunLink(cloudSpec, {}, fiveRounds)])
			expect(await decodeRunLink(link)).toHaveProperty('spec');
	});

	it.each(['TextDecoder', 'atob'])(
		'is told that it is %s, not that the link is damaged',
		async (name) => {
			const saved = Object.getOwnPropertyDescriptor(globalThis, name);
			Reflect.deleteProperty(globalThis, name);
			const opened = decodeRunLink(FORMAT_1);
			if (saved) Object.defineProperty(globalThis, name, saved);
			await expect(opened).rejects.toMatchObject({
				code: 'link-feature-missing',
				message: expect.stringContaining(`"${name}"`),
			});
		},
	);
});

describe('a link of a newer page says so', () => {
	const traced = (event: object, build = '0.2.0') =>
		sealedLink(
			JSON.stringify({
				build,
				spec: { ...cloudSpec, settings: {} },
				events: [fiveRounds[0], event],
			}),
			2,
		);

	it('by a kind of event that nobody here knows', async () => {
		await expect(decodeRunLink(traced({ type: 'insight', round: 0 }))).rejects.toMatchObject({
			code: 'newer-version',
			message: expect.stringContaining('"insight"'),
		});
	});

	it('by its build, where something else is not understood', async () => {
		const odd = { type: 'end', round: 0, reason: 'enlightened' };
		await expect(decodeRunLink(traced(odd, '0.10.0+abc'))).rejects.toMatchObject({
			code: 'newer-version',
			message: expect.stringContaining('0.10.0+abc'),
		});
		for (const build of ['0.2.0+abc', '0.1.9', 'dev', ''])
			await expect(decodeRunLink(traced(odd, build)), build).rejects.toMatchObject({
				code: 'link-invalid',
			});
	});
});
