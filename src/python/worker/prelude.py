# Defines `run`, which runs one program as `python3 program.py` would and tells how it ended.
# It becomes part of the snapshot, with the modules that programs use most already imported.
import ast, atexit, builtins, functools, json, linecache, random, sys, traceback, types
import bisect, collections, copy, dataclasses, datetime, decimal, enum, fractions, heapq, io
import itertools, math, operator, re, statistics, string, textwrap, time, typing, importlib.util

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
    text = "".join(traceback.TracebackException(type(error), error, own).format())
    report = {"ending": "error", "kind": type(error).__name__, "text": text.rstrip()[-16000:]}
    if isinstance(error, MemoryError):
        report["ending"] = "memory"
    if isinstance(error, ModuleNotFoundError) and error.name:
        report["modules"] = [error.name.partition(".")[0]]
    return report


def run(source, scan):
    """The end of the program as JSON; where `scan` is set and modules are missing, only their names."""
    main = types.ModuleType("__main__")
    main.__file__ = PROGRAM
    main.__builtins__ = builtins
    linecache.cache[PROGRAM] = (len(source), None, source.splitlines(True), PROGRAM)
    sys.modules["__main__"] = main
    sys.argv = [PROGRAM]
    # Equal output at each run of a program that does not seed: a run can be verified again.
    random.seed(0)
    report = {"ending": "ok"}
    try:
        tree = ast.parse(source, PROGRAM)
        if scan and (missing := _missing_modules(tree)):
            return json.dumps({"ending": "needs", "modules": missing})
        exec(compile(tree, PROGRAM, "exec", dont_inherit=True), main.__dict__)
    except BaseException as error:
        report = _report(error)
    try:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:
        report = _report(error)
    return json.dumps(report)


builtins.input = _input
sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
