import { expect, test } from 'vitest';
import { isKept, type RunEvent } from '../../../../src/core/events/index.ts';
import {
	type Moment,
	readRecording,
	secondsOf,
	writeRecording,
} from '../../../../src/lab/recordings/recording.ts';
import { importRuns } from '../../../../src/sharing/file.ts';
import { specOf, sum } from '../../../support/runs.ts';

const made = { model: 'Small-1B', quantization: 'Q4', engine: 'an engine' };

const EVENTS: RunEvent[] = [
	{
		type: 'usage',
		round: 0,
		role: 'answer',
		input: 30,
		output: 9,
		estimated: false,
		seconds: 1,
	},
	{
		type: 'answer',
		round: 0,
		text: 'It is <<<7>>>.',
		reasoning: 'Let me see.',
		code: null,
		finish: 'stop',
	},
	{ type: 'verdict', correct: false, read: '7', source: 'text', reason: 'It is not.' },
	{ type: 'end', because: 'finished' },
];

/** The run's events, each with its moment, and two pieces and a thought before its first answer. */
function recorded() {
	const record = {
		id: 'one',
		title: 'Sum · All text',
		createdAt: '2026-11-29T12:00:00.000Z',
		spec: specOf(sum, { method: { id: 'all-text', revision: 1 }, steerer: null }),
		events: EVENTS,
	};
	const moments: Moment[] = [];
	const add = (at: number, event: RunEvent) => moments.push({ at, event });
	const said = { type: 'delta', round: 0, role: 'answer' } as const;
	for (const [index, event] of record.events.entries()) {
		if (event.type === 'answer') {
			add(index * 1000 + 100, { ...said, text: '', reasoning: 'Let me see.' });
			add(index * 1000 + 250, { ...said, text: event.text.slice(0, 5) });
			add(index * 1000 + 900, { ...said, text: event.text.slice(5) });
		}
		add(index * 1000 + 1000, event);
	}
	return { record, made, moments };
}

test('a recording is read as it was written: the run, each piece of a reply, and their times', () => {
	const recording = recorded();
	const read = readRecording(writeRecording(recording));
	expect(read).toEqual(recording);
	expect(secondsOf(read)).toBe(recording.record.events.length);
});

test('its file is a file of runs, which the history imports', () => {
	const recording = recorded();
	const { runs, bad } = importRuns(writeRecording(recording), new Set());
	expect(bad).toEqual([]);
	expect(runs).toEqual([recording.record]);
	expect(runs[0]?.events.every(isKept)).toBe(true);
});

test('a file of runs without their timing is no recording', () => {
	const { timing: _, ...file } = JSON.parse(writeRecording(recorded()));
	expect(() => readRecording(JSON.stringify(file))).toThrow('no run with its timing');
});
