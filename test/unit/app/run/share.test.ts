import { beforeAll, describe, expect, it } from 'vitest';
import { Share } from '../../../../src/app/run/share.svelte.ts';
import { isKept } from '../../../../src/core/events/index.ts';
import type { RunRecord } from '../../../../src/core/run.ts';
import { playRun } from '../../../../src/lab/play-run.ts';
import { importRuns } from '../../../../src/sharing/file.ts';
import { decodeRunLink } from '../../../../src/sharing/link.ts';
import { loadTask } from '../../../../tasks/registry.ts';
import type { Instance } from '../../../../tasks/task.ts';
import { runServices } from '../../../support/run-services.ts';
import { collect, NEVER, specOf } from '../../../support/runs.ts';

const SITE = 'https://pages.invalid/playground/';
const ALL_TEXT = { id: 'all-text', revision: 1 };
let instance: Instance;
let record: RunRecord;
beforeAll(async () => {
	instance = (await loadTask('number-multiply')).instance({}, 7);
	const header = {
		id: 'run-1',
		title: 'A run',
		createdAt: '2026-11-28T10:00:00.000Z',
		spec: specOf(instance, { method: ALL_TEXT, steerer: null }),
	};
	const events = await collect(playRun({ header, recorded: [] }, runServices(), NEVER));
	record = { ...header, events: events.filter(isKept) };
});

function sharing(mayCopy = true) {
	const copied: string[] = [];
	const saved: [name: string, text: string][] = [];
	const passed: string[] = [];
	const share = new Share({
		location: { site: SITE },
		copy: async (text) => {
			if (mayCopy) copied.push(text);
			return mayCopy;
		},
		save: (name, text) => saved.push([name, text]),
		passOn: async ({ url }) => {
			if (!mayCopy) throw new DOMException('closed', 'AbortError');
			passed.push(url);
		},
	});
	return { share, copied, saved, passed };
}
const opened = (link: string) => decodeRunLink(link.slice(`${SITE}#/run/`.length));

describe('sharing a run', () => {
	it('copies a link that opens as the run, with its trace', async () => {
		const { share, copied } = sharing();
		expect(share.note).toBeNull();
		await share.copyLink(record, instance);
		const [link = ''] = copied;
		expect(link.startsWith(`${SITE}#/run/`)).toBe(true);
		const shared = await opened(link);
		expect(shared.spec).toEqual(record.spec);
		expect(shared.events?.at(-1)).toEqual({ type: 'end', because: 'finished' });
		expect(share.note).toEqual({
			text: `Link copied, ${link.length.toLocaleString('en')} characters.`,
			kind: 'good',
		});
	});

	it('hands the link to the device, and says nothing of a sheet that was closed', async () => {
		const { share, passed } = sharing();
		await share.passOn(record, instance);
		expect((await opened(passed[0] ?? '')).spec).toEqual(record.spec);
		const closed = sharing(false);
		await closed.share.passOn(record, instance);
		expect(closed.share.note).toBeNull();
	});

	it('copies a frame that shows the run in another page', async () => {
		const { share, copied } = sharing();
		await share.copyFrame(record, instance);
		const [, source = ''] = copied[0]?.match(/^<iframe src="([^"]+)" title=/) ?? [];
		expect(source.startsWith(`${SITE}?embed#/run/`)).toBe(true);
		expect((await decodeRunLink(source)).spec).toEqual(record.spec);
	});

	it('copies the recipe alone where the trace is not wanted', async () => {
		const { share, copied } = sharing();
		share.withTrace = false;
		await share.copyLink(record, instance);
		expect((await opened(copied[0] ?? '')).events).toBeNull();
		expect(share.note?.kind).toBe('good');
	});

	it('leaves a trace out that would make the link too long, and says so', async () => {
		const { share, copied } = sharing();
		const noise = Array.from({ length: 2000 }, () => crypto.randomUUID()).join(' ');
		const events = record.events.map((event) =>
			event.type === 'answer' ? { ...event, text: noise } : event,
		);
		await share.copyLink({ ...record, events }, instance);
		expect((await opened(copied[0] ?? '')).events).toBeNull();
		expect(share.note).toMatchObject({ kind: 'warn' });
		expect(share.note?.text).toMatch(/without the trace.*as a file/);
	});

	it('shows the link where the browser does not let the page copy', async () => {
		const { share } = sharing(false);
		await share.copyLink(record, instance);
		expect(share.note?.kind).toBe('warn');
		expect((await opened(share.link ?? '')).spec).toEqual(record.spec);
	});

	it('saves a file that imports as the run', async () => {
		const { share, saved } = sharing();
		await share.saveFile(record);
		const [[name, text] = ['', '']] = saved;
		expect(name).toBe('codesteer-run-run-1.json');
		expect(importRuns(text, new Set()).runs).toEqual([
			expect.objectContaining({ title: 'A run', events: record.events }),
		]);
	});
});
