import { writeModule } from '../../src/python/polls/sections.ts';
import { section, text } from '../support/wasm.ts';
import { threadShares } from './driver/threads.ts';
import { expect, run, test } from './sandbox.ts';

test('a program ends at its limit', async ({ sandbox }) => {
	for (const code of ['while True: pass', 'import time\ntime.sleep(100)', 'sum(range(10**13))']) {
		const { ending, seconds, error } = await run(sandbox, code, { seconds: 1 });
		expect(ending).toBe('time');
		expect(seconds).toBeCloseTo(1, 0);
		expect(error).toContain('Stopped after 1 s');
	}
});

/** A library as C makes it, with a function `spin` that never ends. */
const library = writeModule([
	// That it is a library, which needs no memory and no place in the table.
	section(0, 8, ...new TextEncoder().encode('dylink.0'), 1, 4, 0, 0, 0, 0),
	section(1, 1, 0x60, 0, 0),
	section(2, 1, ...text('env'), ...text('__indirect_function_table'), 1, 0x70, 0, 1),
	section(3, 1, 0),
	section(7, 1, ...text('spin'), 0, 0),
	section(10, 1, 7, 0, 0x03, 0x40, 0x0c, 0, 0x0b, 0x0b),
]);

/** Programs that never end, or not for hours; most of them in C, and not all ask for signals there. */
const ENDLESS = {
	'a loop': 'while True: pass',
	'a regular expression': 'import re\nre.match(r"(a+)+$", "a" * 50 + "b")',
	'a sleep': 'import time\nwhile True: time.sleep(10)',
	'a print now and then': 'import time\nwhile True: print(1); time.sleep(0.1)',
	'a sum': 'sum(range(10**15))',
	'a search': 'import itertools\nmin(itertools.permutations(range(20)))',
	'large numbers': 'x = 3 ** (10**9)',
	'exact decimals': 'import decimal\ndecimal.getcontext().prec = 10**7\ndecimal.Decimal(2).sqrt()',
	'a search in text': 's = "a" * 10**6\nwhile True: s.find("a" * 1000 + "b")',
	'a library of its own': `import base64, ctypes
open("/tmp/spin.so", "wb").write(base64.b64decode("${Buffer.from(library).toString('base64')}"))
ctypes.CDLL("/tmp/spin.so").spin()`,
};

test('a stopped program leaves its thread, whatever it does', async ({
	sandbox,
	engineBrowser,
}) => {
	test.setTimeout(300_000);
	for (const [name, code] of Object.entries(ENDLESS)) {
		const { ending, took } = await run(sandbox, code, { stopAfter: 1 });
		expect([name, ending]).toEqual([name, 'stopped']);
		expect(took).toBeLessThan(2);
	}
	await new Promise((resolve) => setTimeout(resolve, 5000));
	const shares = await threadShares(engineBrowser.processes, 2);
	expect(shares.filter(({ share }) => share > 0.05)).toEqual([]);
	const next = await run(sandbox, 'print(1)');
	expect(next).toMatchObject({ ending: 'ok', output: '1\n' });
	expect(next.took).toBeLessThan(3);
});

test('an alarm rings in a loop', async ({ sandbox }) => {
	const program = `import signal
def late(*_): raise TimeoutError("too late")
signal.signal(signal.SIGALRM, late)
signal.alarm(1)
try:
    while True: pass
except TimeoutError as error:
    print(error)`;
	expect(await run(sandbox, program)).toMatchObject({ ending: 'ok', output: 'too late\n' });
});

test('a recursion within C that goes too deep is called so', async ({ sandbox }) => {
	const { error } = await run(sandbox, 'import json\njson.loads("[" * 100000)');
	expect(error).toContain('The recursion went too deep.');
});
