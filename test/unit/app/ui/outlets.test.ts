import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../../src/app/ui/clipboard.ts';
import { saveBytes, saveText } from '../../../../src/app/ui/save.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('says whether the browser let a text onto the clipboard', async () => {
	const copied: string[] = [];
	const writeText = async (text: string) => void copied.push(text);
	vi.stubGlobal('navigator', { clipboard: { writeText } });
	expect([await copyText('a link'), copied]).toEqual([true, ['a link']]);
	const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	vi.stubGlobal('navigator', { clipboard: { writeText: refuse } });
	expect(await copyText('a link')).toBe(false);
	// On an insecure address there is no clipboard at all.
	vi.stubGlobal('navigator', {});
	expect(await copyText('a link')).toBe(false);
});

describe('a file that is offered', () => {
	/** What a browser would have saved by now. */
	async function saved(offer: () => void) {
		vi.useFakeTimers();
		const anchors: { href: string; download: string; click: () => void }[] = [];
		const contents: Promise<Blob>[] = [];
		const createElement = () => {
			const anchor = {
				href: '',
				download: '',
				click: () => void contents.push(fetch(anchor.href).then((reply) => reply.blob())),
			};
			anchors.push(anchor);
			return anchor;
		};
		vi.stubGlobal('document', { createElement });
		offer();
		vi.useRealTimers();
		const blob = await contents[0];
		return { name: anchors[0]?.download, type: blob?.type, text: await blob?.text() };
	}

	it('has its name and its content', async () => {
		expect(await saved(() => saveText('run.json', '{"ü":1}'))).toEqual({
			name: 'run.json',
			type: 'application/json',
			text: '{"ü":1}',
		});
		const bytes = new TextEncoder().encode('zip');
		expect(await saved(() => saveBytes('set.zip', bytes))).toMatchObject({
			name: 'set.zip',
			text: 'zip',
		});
	});

	it('is readable until the browser has had time to read it, and then let go', () => {
		vi.useFakeTimers();
		const anchor = { href: '', download: '', click: () => {} };
		vi.stubGlobal('document', { createElement: () => anchor });
		const revoked = vi.spyOn(URL, 'revokeObjectURL');
		saveText('run.json', '{}');
		vi.advanceTimersByTime(1000);
		expect(revoked).not.toHaveBeenCalled();
		vi.advanceTimersByTime(60_000);
		expect(revoked).toHaveBeenCalledExactlyOnceWith(anchor.href);
		revoked.mockRestore();
	});
});
