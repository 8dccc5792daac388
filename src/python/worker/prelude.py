# Defines `run`, which runs one program as `python3 program.py` would and tells how it ended.
# It becomes part of the snapshot, with the modules that programs use most already imported.
import ast, atexit, json, linecache, random, traceback
import bisect, copy, dataclasses, datetime, decimal, enum, fractions, heapq, io
import itertools, math, operator, re, statistics, string, textwrap, typing

PROGRAM = "program.py"
# What the page reads is bounded: a longer text is cut in the middle.
LONGEST_TEXT = 9000
LONGEST_NAME = 100
# The variables whose values the published grader prints where a program does not.
VARIABLES = ("result", "Answer", "answer")


def _seed(seed):
    # A program that does not seed draws as the run says, so that it can be verified again.
    random.seed(seed)
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed(seed)


def _imported(statements):
    # What a program imports as soon as it runs; what it may import later, `_Asking` sees.
    for node in statements:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
        elif isinstance(node, ast.Try):
            yield from _imported(node.body + node.orelse + node.finalbody)
        elif isinstance(node, ast.With):
            yield from _imported(node.body)


class _Asking:
    """Where the program imports a module that a package brings, ends the program, which then begins anew."""

    def __init__(self, tried, report_to):
        self.modules = SHIPPED.difference(tried)
        self.report_to = report_to

    def find_spec(self, name, path=None, target=None):
        if name in self.modules and _importer() in (PROGRAM, "<string>"):
            _write(self.report_to, _dumps({"ending": "needs", "modules": [name]}).encode())
            _exit(0)


def _importer():
    # The file of the code that imports, past the machinery.
    frame = sys._getframe(2)
    while frame and "importlib" in frame.f_code.co_filename:
        frame = frame.f_back
    return frame.f_code.co_filename if frame else ""


def _is_there(name):
    if name in sys.modules or name in sys.builtin_module_names:
        return True
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _cut(text, longest=LONGEST_TEXT):
    left_out = len(text) - longest
    if left_out <= 0:
        return text
    head = longest // 3
    return f"{text[:head]}\n[… {left_out} characters left out …]\n{text[head - longest:]}"


def _cut_below(own):
    # Ends a traceback before functions of this file, such as `_input`.
    while own and own.tb_next:
        if own.tb_next.tb_frame.f_globals is globals():
            own.tb_next = None
        own = own.tb_next


def _raised_in(own):
    while own and own.tb_next:
        own = own.tb_next
    return own.tb_frame.f_code.co_filename if own else ""


def _report(error):
    if isinstance(error, SystemExit):
        code = error.code
        if code is None:
            return {"ending": "ok"}
        if not isinstance(code, int):
            return {"ending": "exit", "code": 1, "text": _cut(str(code))}
        # What a shell sees: the last byte; a number that C cannot hold counts as -1.
        code = code & 0xFF if -(2**63) <= code < 2**63 else 0xFF
        return {"ending": "exit", "code": code} if code else {"ending": "ok"}
    own = error.__traceback__
    while own and own.tb_frame.f_code.co_filename != PROGRAM:
        own = own.tb_next
    _cut_below(own)
    text = "".join(traceback.TracebackException(type(error), error, own).format())
    report = {"ending": "error", "kind": type(error).__name__[:LONGEST_NAME], "text": _cut(text.rstrip())}
    if isinstance(error, MemoryError):
        report["ending"] = "memory"
    if isinstance(error, ModuleNotFoundError) and isinstance(error.name, str):
        name = error.name.partition(".")[0]
        # What a library lacks is not what the program asks for.
        if len(name) <= LONGEST_NAME and _raised_in(own) in (PROGRAM, "<string>") and not _is_there(name):
            report["modules"] = [name]
    return report


def _tell(error):
    try:
        return _report(error)
    except BaseException as other:
        # Its own text or code cannot be had, such as that of an exception whose `__str__` fails.
        return {"ending": "error", "kind": "", "text": f"{_name(error)}, and its text failed with {_name(other)}"}


def _name(error):
    return type.__getattribute__(type(error), "__name__")[:LONGEST_NAME]


def _variable(main, lack):
    # The file that takes the report says what the output lacks: nothing, a delimited answer, or all.
    if lack == b"n":
        return None
    for name in VARIABLES:
        value = main.get(name)
        if value is None or callable(value) or isinstance(value, types.ModuleType):
            continue
        text = str(value)
        if lack == b"a" or "<<<" in text:
            return {"name": name, "text": _cut(text)}
    return None


def _flush():
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def run(source, options):
    """
    Writes the end of the program as JSON to the file `options["report"]`. Where it imports modules
    that packages bring, other than those `tried`, only their names.
    """
    report_to, _alarm.file = options["report"], options["alarm"]
    source = source.removeprefix("\ufeff")
    main = types.ModuleType("__main__")
    main.__file__ = PROGRAM
    main.__builtins__ = builtins
    linecache.cache[PROGRAM] = (len(source), None, source.splitlines(True), PROGRAM)
    sys.modules["__main__"] = main
    sys.argv = [PROGRAM]
    _seed(options["seed"])
    report = {"ending": "ok"}
    try:
        tree = ast.parse(source, PROGRAM)
        asking = _Asking(options["tried"], report_to)
        missing = asking.modules.intersection(_imported(tree.body))
        missing = sorted(name for name in missing if not _is_there(name))
        if missing:
            report = {"ending": "needs", "modules": missing}
        else:
            sys.meta_path.append(asking)
            exec(compile(tree, PROGRAM, "exec", dont_inherit=True), main.__dict__)
            _flush()
            report["variable"] = _variable(main.__dict__, lack=_read(report_to, 1))
    except BaseException as error:
        report = _tell(error)
    try:
        atexit._run_exitfuncs()
        _flush()
    except BaseException as error:
        report = _tell(error)
    _write(report_to, _dumps(report).encode())


# The program may have replaced them.
_read, _write, _dumps, _exit = os.read, os.write, json.dumps, os._exit

# Programs have no use for the bridge to JavaScript; Pyodide itself still needs it.
_bridge = [sys.modules.pop(name, None) for name in ("js", "pyodide_js", "_pyodide_core")]
_finders = [finder for finder in sys.meta_path if type(finder).__name__ == "JsFinder"]
sys.meta_path[:] = [finder for finder in sys.meta_path if finder not in _finders]

# A program that imports a module must not change files.
sys.dont_write_bytecode = True
sys.stdout.reconfigure(line_buffering=True, errors="backslashreplace")
sys.stderr.reconfigure(line_buffering=True, errors="backslashreplace")
