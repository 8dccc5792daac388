import * as v from 'valibot';
import { expect, test } from 'vitest';
import { settingsFromFormat1 } from '../../../../src/core/migrations/settings.ts';
import { Settings } from '../../../../src/core/settings.ts';

test('one temperature and one answer limit become those of both models', () => {
	const sampling = { temperature: 0.7, answerTokens: 500 };
	expect(v.parse(Settings, settingsFromFormat1({ ...sampling, pythonSeconds: 20 }))).toMatchObject({
		maxRounds: 5,
		pythonSeconds: 20,
		outputTokens: 2000,
		selfCheckTries: 3,
		simpleScore: 2,
		sampling: { taskLLM: sampling, steerer: sampling },
	});
});

test('what is not named has the defaults that it had', () => {
	const sampling = { temperature: 0, answerTokens: 2000 };
	expect(settingsFromFormat1({})).toMatchObject({
		maxRounds: 5,
		sampling: { taskLLM: sampling, steerer: sampling },
	});
});
