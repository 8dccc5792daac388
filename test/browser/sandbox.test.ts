import { expect } from '@playwright/test';
import { test } from '../support/sandbox-test.ts';

test('a program runs to its end', async ({ run, sandboxPage }) => {
	const execution = await run('import sys\nprint(sys.version)');
	expect(execution).toMatchObject({ ending: 'ok', error: '' });
	const version = await sandboxPage.evaluate(() => window.sandbox.version);
	expect(version).toContain(`Python ${execution.output.split(' ')[0]} `);
});

test('an endless loop is stopped at its limit, and its output is kept', async ({ run }) => {
	const execution = await run('print("before")\nwhile True: pass', { seconds: 1 });
	expect(execution).toMatchObject({ ending: 'time', output: 'before\n' });
	expect(execution.error).toContain('1 s');
});

const ENDLESS = {
	'a sleep': 'import time; time.sleep(100)',
	'a huge power': 'x = 7 ** (10 ** 9)',
	'a catastrophic pattern': 'import re; re.match("(a+)+$", "a" * 60 + "b")',
	'a loop that catches everything':
		'while True:\n try:\n  while True: pass\n except BaseException: pass',
};
for (const [name, code] of Object.entries(ENDLESS)) {
	test(`${name} is stopped`, async ({ run }) => {
		expect(await run(code, { seconds: 1 })).toMatchObject({ ending: 'time' });
		expect(await run('print(1)')).toMatchObject({ ending: 'ok', output: '1\n' });
	});
}

const ENDINGS: readonly (readonly [name: string, code: string, ending: string, words: RegExp])[] = [
	[
		'an exception',
		'def f():\n  return 1 / 0\nf()',
		'error',
		/line 2, in f\n.*\n.*\nZeroDivisionError/,
	],
	['a syntax error', 'x = (', 'error', /line 1\n.*\n.*\nSyntaxError: '\(' was never closed/],
	['sys.exit(3)', 'import sys; sys.exit(3)', 'exit', /exit code 3/],
	['exit with words', 'raise SystemExit("enough")', 'exit', /enough\n.*exit code 1/],
	['sys.exit(0)', 'import sys; sys.exit(0)', 'ok', /^$/],
	['exit()', 'exit()', 'ok', /^$/],
	['os._exit', 'import os; os._exit(3)', 'crash', /exit\(3\)/],
	['os.abort', 'import os; os.abort()', 'crash', /crashed/],
	['a wild pointer', 'import ctypes; ctypes.string_at(0xfffffff0, 64)', 'crash', /crashed/],
	['a list without end', 'x = []\nwhile True: x.append([0] * 1000000)', 'memory', /limit is 64 MB/],
	['one large list', 'x = [0] * 10**9', 'memory', /limit is 64 MB/],
	['much output', 'while True: print("x" * 100)', 'output', /64 KB/],
	['much output by os.write', 'import os\nwhile True: os.write(1, b"x" * 9999)', 'output', /64 KB/],
	['input()', 'name = input("Who? ")', 'error', /line 1, in <module>\n.*\nEOFError: .*input/],
	['recursion', 'def f(n): return f(n + 1)\nf(0)', 'error', /setrecursionlimit/],
	['deep repr', 'x = []\nfor _ in range(10**5): x = [x]\nrepr(x)', 'crash', /smaller stack/],
	[
		'a thread',
		'import threading\nthreading.Thread(target=print).start()',
		'error',
		/Threads are not/,
	],
	['a process', 'import subprocess\nsubprocess.run(["ls"])', 'error', /processes are not/],
	['a fork', 'import os\nos.fork()', 'error', /processes are not/],
	['a pool', 'import multiprocessing\nmultiprocessing.Pool(2)', 'error', /processes are not/],
	['an unknown module', 'import z3', 'unavailable', /z3 is not available.*python-sat/],
	['the bridge to JavaScript', 'import js', 'unavailable', /cannot reach the page/],
];
for (const [name, code, ending, words] of ENDINGS) {
	test(`${name}: ${ending}`, async ({ run }) => {
		const execution = await run(code, { megabytes: 64 });
		expect(execution.ending, execution.error).toBe(ending);
		expect(execution.error).toMatch(words);
		expect(execution.error).not.toContain('<exec>');
		expect(execution.output.length).toBeLessThanOrEqual(65_536);
		expect(await run('print(1)')).toMatchObject({ ending: 'ok', output: '1\n' });
	});
}

const WORKS: readonly (readonly [name: string, code: string, output: string])[] = [
	[
		'deep recursion',
		'import sys\nsys.setrecursionlimit(30000)\ndef f(n): return n and 1 + f(n - 1)\nprint(f(20000))',
		'20000\n',
	],
	[
		'deep recursion with a cache',
		'import sys, functools\nsys.setrecursionlimit(50000)\n@functools.lru_cache(None)\ndef f(n): return n and 1 + f(n - 1)\nprint(f(20000))',
		'20000\n',
	],
	[
		'asyncio',
		'import asyncio\nasync def f(n):\n  await asyncio.sleep(n / 100)\n  return n\nasync def main(): return await asyncio.gather(f(2), f(1))\nprint(asyncio.run(main()))',
		'[2, 1]\n',
	],
	[
		'standard error',
		'import sys\nprint("a")\nprint("b", file=sys.stderr)\nprint("c")',
		'a\nb\nc\n',
	],
	[
		'other streams',
		'import os, sys\nprint("a")\nsys.__stdout__.write("b\\n")\nos.write(1, b"c\\n")',
		'a\nb\nc\n',
	],
	['characters', 'print("é 漢 🙂")', 'é 漢 🙂\n'],
	['bytes that are no text', 'import os\nos.write(1, b"a\\xff\\n")', 'a\ufffd\n'],
	['atexit', 'import atexit\natexit.register(print, "bye")\nprint("hi")', 'hi\nbye\n'],
	[
		'__main__',
		'import sys\nif __name__ == "__main__": print(sys.argv, __file__)',
		"['program.py'] program.py\n",
	],
	[
		'a class with pickle',
		'import pickle\nclass A: x = 1\nprint(pickle.loads(pickle.dumps(A())).x)',
		'1\n',
	],
	[
		'sqlite',
		'import sqlite3\nprint(sqlite3.connect(":memory:").execute("select 1").fetchone())',
		'(1,)\n',
	],
	['files', 'open("a", "w").write("b")\nprint(open("a").read())', 'b\n'],
	['standard input', 'import sys\nprint(repr(sys.stdin.read()))', "''\n"],
	['a caught memory error', 'try: x = [0] * 10**9\nexcept MemoryError: print("no")', 'no\n'],
	[
		'equal hashes and random numbers',
		'import random\nprint(hash("a") % 97, random.randrange(10**6))',
		'',
	],
];
for (const [name, code, output] of WORKS) {
	test(`${name} works`, async ({ run }) => {
		const execution = await run(code, { megabytes: 64 });
		expect(execution, execution.error).toMatchObject({ ending: 'ok', error: '' });
		if (output) expect(execution.output).toBe(output);
		else expect((await run(code)).output).toBe(execution.output);
	});
}
