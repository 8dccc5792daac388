# Defines `run`, which runs one program as `python3 program.py` would and tells how it ended.
# It becomes part of the snapshot, with the modules that programs use most already imported.
import ast, asyncio, atexit, builtins, functools, json, linecache, os, random, sys, traceback, types
import bisect, collections, copy, dataclasses, datetime, decimal, enum, fractions, heapq, io
import itertools, math, operator, re, statistics, string, textwrap, time, typing, importlib.util, pyodide.webloop

PROGRAM = "program.py"


def _pure_lru_cache_wrapper():
    # The C wrapper uses up JavaScript's small stack; functools keeps the same in Python.
    fast = sys.modules.pop("_functools")
    sys.modules["_functools"] = None
    spec = importlib.util.find_spec("functools")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules["_functools"] = fast
    return module._lru_cache_wrapper


functools._lru_cache_wrapper = _pure_lru_cache_wrapper()


def _input(prompt=""):
    raise EOFError("the program must not read input: nobody is there to type it")


def _missing_modules(tree):
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return sorted(name for name in names if not _is_there(name))


def _is_there(name):
    if name in sys.modules or name in sys.builtin_module_names:
        return True
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _cut_below(own):
    # Ends a traceback before functions of this file, such as `_input`.
    while own and own.tb_next:
        if own.tb_next.tb_frame.f_globals is globals():
            own.tb_next = None
        own = own.tb_next


def _report(error):
    if isinstance(error, SystemExit):
        if error.code is None or error.code == 0:
            return {"ending": "ok"}
        if isinstance(error.code, int):
            return {"ending": "exit", "code": error.code}
        return {"ending": "exit", "code": 1, "text": str(error.code)}
    own = error.__traceback__
    while own and own.tb_frame.f_code.co_filename != PROGRAM:
        own = own.tb_next
    _cut_below(own)
    text = "".join(traceback.TracebackException(type(error), error, own).format())
    report = {"ending": "error", "kind": type(error).__name__, "text": text.rstrip()[-16000:]}
    if isinstance(error, MemoryError):
        report["ending"] = "memory"
    if isinstance(error, ModuleNotFoundError) and error.name:
        report["modules"] = [error.name.partition(".")[0]]
    return report


def run(source, scan, report_to):
    """Writes the end of the program to a file as JSON; where `scan` is set and modules are missing, only their names."""
    main = types.ModuleType("__main__")
    main.__file__ = PROGRAM
    main.__builtins__ = builtins
    linecache.cache[PROGRAM] = (len(source), None, source.splitlines(True), PROGRAM)
    sys.modules["__main__"] = main
    sys.argv = [PROGRAM]
    report = {"ending": "ok"}
    try:
        tree = ast.parse(source, PROGRAM)
        missing = _missing_modules(tree) if scan else []
        if missing:
            report = {"ending": "needs", "modules": missing}
        else:
            exec(compile(tree, PROGRAM, "exec", dont_inherit=True), main.__dict__)
    except BaseException as error:
        report = _report(error)
    try:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:
        report = _report(error)
    _write(report_to, _dumps(report).encode())


class _Nothing:
    def select(self, timeout):
        time.sleep(1 if timeout is None else timeout)
        return ()


class _EventLoop(asyncio.BaseEventLoop):
    """Timers and callbacks, as python3 has them; sockets and threads are not there."""

    def __init__(self):
        super().__init__()
        self._selector = _Nothing()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


class _EventLoopPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = _EventLoop


# Pyodide's own loop needs JavaScript's; these are plain Python's.
asyncio.events._set_event_loop_policy(_EventLoopPolicy())
asyncio._set_running_loop(None)
asyncio.run = asyncio.runners.run
time.sleep = pyodide.webloop._orig_sleep

# The program may have replaced them.
_write, _dumps = os.write, json.dumps

# Programs have no use for the bridge to JavaScript; Pyodide itself still needs it.
_bridge = [sys.modules.pop(name, None) for name in ("js", "pyodide_js", "_pyodide_core")]
_finders = [finder for finder in sys.meta_path if type(finder).__name__ == "JsFinder"]
sys.meta_path[:] = [finder for finder in sys.meta_path if finder not in _finders]

# A program that imports a module must not change files.
sys.dont_write_bytecode = True
builtins.input = _input
# Equal output at each run of a program that does not seed: a run can be verified again.
random.seed(0)
sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
