import { expect } from '@playwright/test';
import { type Run, test } from '../support/sandbox-test.ts';

/** All that a program could leave behind, as far as a program can see it. */
const PROBE = `
import asyncio, atexit, builtins, copyreg, decimal, functools, gc, json, linecache, os, random, re, signal, sys, threading, warnings
def caches():
    return [len(re._cache), len(linecache.cache), len(copyreg.dispatch_table), len(object.__subclasses__())]
for state in (
    sorted(sys.modules), sys.path, [type(finder).__name__ for finder in sys.meta_path], sys.path_hooks,
    sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.gettrace(), sys.getprofile(),
    sys.excepthook is sys.__excepthook__, sys.stdout is sys.__stdout__, sys.argv, getattr(sys, "last_exc", None),
    sorted(os.environ.items()), os.getcwd(), sorted(os.listdir(".")), sorted(os.listdir("/tmp")), sorted(os.listdir("/")),
    sorted(os.listdir("/proc/self/fd")), gc.get_threshold(), gc.callbacks, gc.isenabled(), gc.get_debug(), gc.get_count(), len(gc.get_objects()),
    hash(random.getstate()), signal.getsignal(signal.SIGINT), threading.enumerate(), threading.stack_size(),
    len(warnings.filters), decimal.getcontext(), json.dumps({"a": [1]}), sorted(vars(builtins)), [id(value) for value in vars(builtins).values()],
    atexit._ncallbacks(), caches(), sys.getallocatedblocks(), id(object()), hash("text"), asyncio.get_event_loop_policy(),
    len("x"), sum([1, 2]), str(1.5), __builtins__ is builtins, sorted(globals()),
):
    print(state)
`;

/** When the worker started tells one worker from another. */
const WHICH = 'import time\nprint("worker", round(time.time() - time.perf_counter(), 2))\n';

async function probe(run: Run): Promise<{ state: string; worker: number }> {
	const { output, error } = await run(`${PROBE}\n${WHICH}`);
	expect(error).toBe('');
	const [state = '', worker = ''] = output.split('worker ');
	return { state, worker: Number(worker) };
}

const LEAVES_TRACES: readonly (readonly [name: string, code: string, reused: boolean])[] = [
	['nothing', 'pass', true],
	['other builtins', 'import builtins\nbuiltins.len = lambda _: 7\nbuiltins.secret = 1', true],
	['no builtins at all', 'import builtins\nvars(builtins).clear()', false],
	['another print', 'import builtins\nbuiltins.print = lambda *_: None', true],
	['a patched json', 'import json\njson.dumps = lambda *_, **__: "patched"', true],
	['a broken os.write', 'import os\nos.write = None', true],
	['other modules', 'import sys\nsys.modules["math"] = None\nsys.modules["mine"] = sys', true],
	[
		'a new import hook',
		'import sys\nsys.meta_path.insert(0, object())\nsys.path.append("/x")',
		true,
	],
	['a recursion limit', 'import sys\nsys.setrecursionlimit(123)', true],
	['random state', 'import random\nrandom.seed(5)\nrandom.random()', true],
	[
		'garbage hooks',
		'import gc\ngc.callbacks.append(print)\ngc.disable()\ngc.set_threshold(1)',
		true,
	],
	['an exit hook', 'import atexit\natexit.register(lambda: atexit.register(print))', true],
	[
		'a half-finished generator',
		'def g():\n  try: yield\n  finally: print("late")\nx = g()\nnext(x)',
		true,
	],
	[
		'a cycle with a finalizer',
		'class A:\n  def __del__(self): print("late")\na = A()\na.a = a',
		true,
	],
	[
		'a trace function',
		'import sys, threading\nsys.settrace(lambda *_: None)\nsys.setprofile(None)',
		true,
	],
	[
		'an environment variable',
		'import os\nos.environ["SECRET"] = "1"\nos.putenv("OTHER", "2")',
		true,
	],
	['a signal handler', 'import signal\nsignal.signal(signal.SIGINT, lambda *_: None)', true],
	['a full pattern cache', 'import re\nfor i in range(100): re.compile(f"a{i}")', true],
	['warning filters', 'import warnings\nwarnings.simplefilter("error")', true],
	['decimal context', 'import decimal\ndecimal.getcontext().prec = 3', true],
	['another standard output', 'import io, sys\nsys.stdout = sys.__stdout__ = io.StringIO()', true],
	['an exception', 'secret = 1\n1 / 0', true],
	['a memory of 30 MB', 'secret = bytearray(30 * 2**20)', true],
	['subclasses', 'class A: pass\nimport copyreg\ncopyreg.pickle(A, print)', true],
	[
		'an event loop',
		'import asyncio\nloop = asyncio.new_event_loop()\nasyncio.set_event_loop(loop)\nloop.call_later(0, print)',
		true,
	],
	[
		'a held lock',
		'import threading\nthreading.main_thread().name = "x"\nthreading.Lock().acquire()',
		true,
	],
	['a huge cached text', 'import sys\nx = [sys.intern("text" * i) for i in range(2000)]', true],
	[
		'the reader of the program',
		'import ast, traceback\nast.parse = compile = None\ntraceback.TracebackException = None',
		true,
	],
	[
		'the runner itself',
		'import sys, gc\nfor o in gc.get_objects():\n  if isinstance(o, dict) and "_imported" in o: o["run"] = o["_dumps"] = None',
		false,
	],
	['a file', 'open("secret", "w").write("1")', false],
	['a file in /tmp', 'import tempfile\ntempfile.mkstemp()', false],
	['an open file', 'import os\nfile = os.open("/dev/null", os.O_RDONLY)', false],
	['closed output', 'import os\nos.close(1)', false],
	['moved output', 'import os\nos.dup2(2, 1)', false],
	['a folder', 'import os\nos.mkdir("secret")', false],
	['another folder', 'import os\nos.chdir("/tmp")', false],
	['a umask', 'import os\nos.umask(0o777)', false],
	['a lost library', 'import os\nos.remove("/lib/python314.zip")', false],
	['a memory of 300 MB', 'secret = bytearray(300 * 2**20)', false],
	['native calls', 'import ctypes\nctypes.CDLL(None).getpid()', false],
];

for (const [name, code, reused] of LEAVES_TRACES) {
	test(`${name}: the next program finds nothing of it`, async ({ run }) => {
		const before = await probe(run);
		await run(code);
		const after = await probe(run);
		expect(after.state).toBe(before.state);
		// A worker that is used again is put back; the others are thrown away.
		expect(Math.abs(after.worker - before.worker) < 0.05).toBe(reused);
	});
}
