import { describe, expect, it } from 'vitest';
import { ExperimentExport } from '../../../../../src/app/experiments/exports/experiment-export.svelte.ts';
import { FileOpening } from '../../../../../src/app/experiments/exports/file-opening.svelte.ts';
import { RunsVerification } from '../../../../../src/app/experiments/exports/runs-verification.svelte.ts';
import { OpenExperiment } from '../../../../../src/app/experiments/open-experiment.svelte.ts';
import { Failure } from '../../../../../src/core/failure.ts';
import type { Experiment } from '../../../../../src/lab/experiments/experiment.ts';
import { decodeExperimentLink } from '../../../../../src/lab/experiments/exports/link.ts';
import { resultFormats } from '../../../../../src/lab/experiments/exports/result-formats.ts';
import type { Library } from '../../../../../src/lab/experiments/library.ts';
import { madeExperiment } from '../../../../samples/made-experiment.ts';
import {
	keptExperiment,
	memoryLibrary,
	playedExperiment,
} from '../../../../support/played-experiment.ts';
import { runServices } from '../../../../support/run-services.ts';

const experiment = madeExperiment({ count: 2 });
const services = runServices();
const SITE = 'https://pages.example/';

/** An experiment that was played, and what a page saves and copies of it. */
async function shared({ copies = true } = {}) {
	const { library, id } = await playedExperiment(experiment, services);
	const open = await opened(library, id);
	const saved: { name: string; content: Blob }[] = [];
	const copied: string[] = [];
	const share = new ExperimentExport(open, {
		library: async () => library,
		services,
		site: SITE,
		copy: async (text) => {
			if (copies) copied.push(text);
			return copies;
		},
		save: (name, content) => saved.push({ name, content }),
	});
	return { library, id, share, saved, copied };
}

async function opened(library: Library, id: string): Promise<OpenExperiment> {
	const kept = await library.get(id);
	if (!kept) throw new Error(`no experiment ${id}`);
	return new OpenExperiment(kept, await library.trials(id), {
		library,
		engine: () => {
			throw new Error('nothing runs here');
		},
		keyFor: () => null,
		python: async () => '',
	});
}

/** Where a page keeps what it opens. */
function roomOver(library: Library) {
	return {
		library: async () => library,
		async create(one: Experiment) {
			const kept = keptExperiment('new', one);
			await library.put(kept);
			return { kept };
		},
	};
}

describe('sharing an experiment', () => {
	it('copies its recipe as a link', async () => {
		const { share, copied } = await shared();
		await share.copyLink();
		const [link = ''] = copied;
		expect(link.startsWith(`${SITE}#/experiment/1.`)).toBe(true);
		expect(decodeExperimentLink(link).experiment).toEqual(experiment);
		expect(share.attempt.outcome).toEqual({
			ok: true,
			words: `Link copied, ${link.length} characters.`,
		});
	});

	it('shows what the browser does not let it copy', async () => {
		const { share } = await shared({ copies: false });
		await share.copyMethods();
		expect(share.text).toContain('We ran All text (toy model) and CodeSteer (toy model)');
		expect(share.attempt.outcome?.words).toContain('Copy it here');
	});

	it('saves every form of results under a name of its own', async () => {
		const { share, saved } = await shared();
		for (const format of resultFormats) {
			await share.saveAs(format);
			expect(share.attempt.fault).toBeNull();
			expect(share.progress).toBeNull();
		}
		const names = saved.map(({ name }) => name);
		expect(new Set(names).size).toBe(resultFormats.length);
		for (const { name, content } of saved) {
			expect(name).toMatch(/^codesteer-made-/);
			expect(content.size).toBeGreaterThan(100);
		}
	});

	it('says which traces are not in a file, and saves the others', async () => {
		const { share, library, saved } = await shared();
		const { record } = library;
		let asked = 0;
		library.record = async (...given) => {
			if (asked++ === 1) throw new Failure('run-damaged', 'It cannot be read.');
			return record(...given);
		};
		await share.saveAll();
		expect(share.attempt.outcome?.words).toContain(
			'Not in it, because they cannot be read: the traces of 1 run.',
		);
		const other = memoryLibrary();
		const opening = new FileOpening(roomOver(other));
		await opening.open(saved[0]?.content ?? new Blob(), null);
		expect(opening.attempt.outcome?.words).toBe('Opened: 3 runs added.');
		expect(opening.opened?.faults.named).toHaveLength(1);
		library.record = async () => {
			throw new Failure('storage-lost', 'The storage is gone.');
		};
		await share.saveAll();
		expect(share.attempt.fault).toBe('The storage is gone.');
	});

	it('says in words why nothing could be saved', async () => {
		const { share, library } = await shared();
		library.trials = async () => {
			throw new Error('The disk is full.');
		};
		await share.saveAll();
		expect(share.attempt.fault).toBe('The disk is full.');
		expect(share.progress).toBeNull();
	});
});

describe('a file that was saved', () => {
	it('opens elsewhere as a new experiment, comes out equal, and is known the next time', async () => {
		const { share, saved } = await shared();
		await share.saveAll();
		const [file] = saved;
		if (!file) throw new Error('nothing was saved');
		expect(file.name).toBe('codesteer-made.zip');
		const library = memoryLibrary();
		const opening = new FileOpening(roomOver(library));
		await opening.open(file.content, null);
		expect(opening.attempt.outcome).toEqual({ ok: true, words: 'Opened: 4 runs added.' });
		const id = opening.opened?.id ?? '';
		expect((await opened(library, id)).missing).toBe(0);
		const verification = new RunsVerification(async () => library, services);
		await verification.start(id, 3);
		expect(verification.attempt.outcome?.words).toBe('Re-verified: all 3 runs came out equal.');
		await verification.start(id, null);
		expect(verification.attempt.outcome?.words).toBe('Re-verified: all 4 runs came out equal.');
		expect(verification.unequal).toEqual([]);
		await opening.open(file.content, null);
		expect(opening.opened?.id).toBe(id);
		expect(opening.attempt.outcome?.words).toBe(
			'Opened: 0 runs added; 4 runs of it were here already.',
		);
		expect((await library.list()).experiments).toHaveLength(1);
	});

	it('that is none is refused in words', async () => {
		const library = memoryLibrary();
		const opening = new FileOpening(roomOver(library));
		await opening.open(new Blob(['hello']), null);
		expect(opening.opened).toBeNull();
		expect(opening.attempt.fault).toContain('does not hold an experiment');
		expect((await library.list()).experiments).toEqual([]);
	});

	it('of which runs were forged says which', async () => {
		const { library, id } = await shared();
		const forged = {
			...library,
			record: async (...given: Parameters<Library['record']>) => {
				const record = await library.record(...given);
				const events = record?.events.map((event) =>
					event.type === 'verdict' ? { ...event, correct: true, constraint: null } : event,
				);
				return record && events ? { ...record, events } : null;
			},
		};
		const verification = new RunsVerification(async () => forged, services);
		await verification.start(id, null);
		expect(verification.attempt.outcome?.words).toBe('2 of 4 runs came out equal, 2 otherwise.');
		expect(verification.unequal.map(({ what }) => what)).toEqual(['Verdict', 'Verdict']);
	});
});
